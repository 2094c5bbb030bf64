/** The tools of the roles, as the home screen and their pages name them. */
export const TOOLS = {
  raise: '提一件事',
  mine: '我提出的',
  behalf: '代居民登记',
  admit: '入户确认',
  invite: '邀请入户',
  reviews: '月度评议',
  posts: '职务任免',
  roll: '户册导入',
  scope: '清单维护',
  desk: '记账',
  entries: '账本',
  decisions: '决议记录',
  questions: '居民提问',
  standings: '公示进度',
  incomeRules: '收支规则',
  organise: '组织活动',
} as const
