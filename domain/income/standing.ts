import { dayOf, monthOf, monthPlus } from '../kernel'
import { type Books, balanceAt, firstOpenMonth, openMonthOf } from './books'
import type { IncomeRules } from './incomeRules'
import { publishDayOf, type Statement } from './statement'

/** How a compound's month stands, for those who look over many: whatever is missing is shown as missing. */
export const STANDINGS = {
  noBooks: '没有建账',
  open: '记账中',
  toDraw: '待生成',
  toSign: '待审核',
  returned: '退回修改',
  overdue: '逾期未公示',
  published: '已公示',
  publishedLate: '逾期公示',
} as const
export type Standing = keyof typeof STANDINGS

/** The standing of a month. @param statement what was drawn up for it, if anything was */
export function standingOf(
  month: string,
  books: Pick<Books, 'firstMonth'> | null,
  statement: Pick<Statement, 'state' | 'publication' | 'publishBy'> | null,
  rules: IncomeRules,
  now: number,
): Standing {
  if (!books || month < books.firstMonth) return 'noBooks'
  const today = dayOf(now)
  if (statement?.state === 'published') return statement.publication?.isLate ? 'publishedLate' : 'published'
  if (month >= monthOf(now)) return 'open'
  if (today > (statement?.publishBy ?? publishDayOf(month, rules))) return 'overdue'
  if (statement) return statement.state === 'returned' ? 'returned' : 'toSign'
  return 'toDraw'
}

/** One thing to be done for a month, and whether it is. */
export type CheckItem = { readonly key: CheckKey; readonly isDone: boolean; readonly count: number }

/** The clerk's month, in the order of the work. */
export const CHECKLIST = {
  rents: '本月应收租金都已到账',
  recurring: '固定收支都已入账',
  bankLines: '银行流水都已处理',
  transit: '没有一直不到账的钱',
  bankSays: '已填月末银行余额',
  agrees: '账面与银行余额一致',
  questions: '居民提问都已答复',
} as const
export type CheckKey = keyof typeof CHECKLIST

/** What a month's checklist is reckoned from. */
export type CheckFacts = {
  readonly arrears: number
  readonly waitingLines: number
  readonly inTransit: number
  readonly openQuestions: number
}

/** What is done and what is left of a month's work. */
export function checklistOf(books: Books, month: string, facts: CheckFacts): CheckItem[] {
  const open = openMonthOf(books, month)
  const recurringLeft = books.recurring.filter(({ id }) => !open.recurringDone.includes(id)).length
  const left: Record<CheckKey, number> = {
    rents: facts.arrears,
    recurring: recurringLeft,
    bankLines: facts.waitingLines,
    transit: facts.inTransit,
    bankSays: open.bankSaysFen === null ? 1 : 0,
    agrees: open.bankSaysFen !== null && open.bankSaysFen === balanceAt(books, 'bank', month) ? 0 : 1,
    questions: facts.openQuestions,
  }
  return (Object.keys(CHECKLIST) as CheckKey[]).map(key => ({
    key,
    isDone: left[key] === 0,
    count: left[key],
  }))
}

/** The months that may be posted to now, the latest first. */
export function openMonths(books: Books, now: number): string[] {
  const months: string[] = []
  for (let month = monthOf(now); month >= firstOpenMonth(books); month = monthPlus(month, -1))
    months.push(month)
  return months
}
