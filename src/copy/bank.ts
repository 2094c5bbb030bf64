import type { LineGroup } from '@domain/income'

/** The bank's own statement: reading it, and what its lines are. */
export const BANK = {
  title: '流水导入',
  note: '从网上银行下载收益账户的流水（.xlsx 或 .csv），选进来。同一份多选几次，也不会重复记账。',
  choose: '选择银行流水',
  again: '再选一份流水',
  reading: '正在读取…',
  taken: '新读入',
  known: '以前读过',
  bad: '没读懂',
  badTitle: (count: number) => `有 ${count} 行没读懂，没有读入`,
  badNote: '请看看原来的流水；该记的手工记账。',
  badRow: (row: number, column: string | null) => `第 ${row} 行${column ? ` · ${column}` : ''}`,
  badMore: (count: number) => `还有 ${count} 行没有列出`,
  gapTitle: (row: number) => `从第 ${row} 行起，余额接不上`,
  balance: (month: string, yuan: string) => `${month}末银行余额 ${yuan} 元，已填好`,
  allRead: '都读懂了',
  came: (yuan: string) => `收入 ${yuan} 元`,
  went: (yuan: string) => `支出 ${yuan} 元`,
  nobody: '没有写对方是谁',
  between: '，',
  looksLike: '像是',
  arrived: (words: string) => `到账：${words}`,
  post: '入账',
  byHand: '手工记账',
  ignore: '不用入账',
  ignoreBooked: '记过了，划掉',
  ignoreTitle: '为什么不用入账',
  ignoreWords: '也可以自己写',
  ignorePlaceholder: '写明白，审核的人会看到',
  ignoreSure: '确定不入账',
  cancel: '取消',
  posted: '已入账',
  ignored: '已划掉',
  whyBooked: (because: string) => `已手工记过：${because}`,
  postAll: (count: number) => `一起入账（${count} 笔）`,
  postAllTitle: (count: number) => `${count} 笔可以直接入账`,
  postAllSure: (count: number, sums: string) =>
    `将入账 ${count} 笔：${sums}。入账后不能删改，错了只能冲正。确定吗？`,
  ignoreAll: (count: number) => `一起划掉（${count} 行）`,
  ignoreAllTitle: (count: number) => `${count} 行像是已经手工记过`,
  ignoreAllNote: '账上已有金额相同、日子相近的一笔。划掉后不会再入账。',
  ignoreAllSure: (count: number) => `这 ${count} 行账上都已有相同的一笔，从这里划掉，不再入账。确定吗？`,
  doing: (done: number, all: number) => `正在办理 ${done}/${all}，请不要离开`,
  done: (count: number) => `办好了 ${count} 笔`,
  stopped: (left: number) => `网络断了，还有 ${left} 笔没办，都还在下面，等一会儿再点就行，不会重复。`,
  failed: (count: number) => `${count} 笔没有办成，还在下面`,
  none: '没有等着处理的流水',
  noneNote: '选一份银行流水进来，这里会逐行告诉您是什么钱。',
} as const

export const GROUP_TITLES: Record<LineGroup, string> = {
  sure: '可以直接入账',
  open: '要您来定',
  booked: '像是已经记过',
}

/** Reasons often given, to tap instead of typing. */
export const IGNORE_REASONS = ['不是公共收益的钱', '银行记错，已经退回', '已经手工记过'] as const
