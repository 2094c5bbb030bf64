/** What is wrong with a statement: it is published all the same, and says so. */
export const PROBLEMS = {
  ledgerDiffers: '账目逐笔相加与账户余额不符',
  bankDiffers: '账面银行存款与银行余额不符',
  bankUnsaid: '没有提供银行月末余额，未能对账',
  overdrawn: '账面余额为负',
  overCap: '成本超过规定比例',
  noEntries: '本月没有记账',
} as const
export type Problem = keyof typeof PROBLEMS
