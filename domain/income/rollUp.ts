import { accept, type Decision, keysOf, monthPlus, refuse } from '../kernel'
import type { Figures } from './figures'
import type { IncomeRefusal } from './refusals'
import type { StatementBody } from './statement'

/** Roll-ups of the monthly statements: the law asks for a quarter, half a year or a year (聊城 §53, 潍坊 §33). */
export const PERIODS = {
  month: { name: '月', months: 1 },
  quarter: { name: '季度', months: 3 },
  halfYear: { name: '半年', months: 6 },
  year: { name: '年度', months: 12 },
} as const
export type Period = keyof typeof PERIODS
export const PERIOD_KEYS = keysOf(PERIODS)

/** The months of the period of that kind that holds a month: the quarter of 2026-11 is 2026-10 … 2026-12. */
export function monthsOf(period: Period, month: string): string[] {
  const { months } = PERIODS[period]
  const index = Number(month.slice(5)) - 1
  const first = monthPlus(month, -(index % months))
  return Array.from({ length: months }, (_, i) => monthPlus(first, i))
}

/** «2026年第4季度», «2026年下半年», «2026年», «2026年11月». */
export function periodInWords(period: Period, month: string): string {
  const year = `${Number(month.slice(0, 4))}年`
  const index = Number(month.slice(5)) - 1
  if (period === 'month') return `${year}${index + 1}月`
  if (period === 'quarter') return `${year}第${Math.floor(index / 3) + 1}季度`
  return period === 'halfYear' ? `${year}${index < 6 ? '上' : '下'}半年` : year
}

const added = (one: Record<string, number>, other: Record<string, number>): Record<string, number> => {
  const sum = { ...one }
  for (const [key, fen] of Object.entries(other)) sum[key] = (sum[key] ?? 0) + fen
  return sum
}

/** Two neighbouring months, or sums of them, as one. */
const joined = (one: Figures, next: Figures): Figures => ({
  // Where a month between them is missing, what it moved counts as having been there.
  openingFen: one.openingFen + (next.openingFen - one.closingFen),
  income: added(one.income, next.income),
  cost: added(one.cost, next.cost),
  allocation: added(one.allocation, next.allocation),
  incomeFen: one.incomeFen + next.incomeFen,
  costFen: one.costFen + next.costFen,
  netFen: one.netFen + next.netFen,
  allocationFen: one.allocationFen + next.allocationFen,
  closingFen: next.closingFen,
})

export type RollUp = {
  readonly months: readonly string[]
  /** The months of the period that are not published: it is said which. */
  readonly missing: readonly string[]
  readonly figures: Figures
}

/** The months of a period that there are, added up. Refused where there is none. */
export function rollUp(
  period: Period,
  month: string,
  bodies: readonly Pick<StatementBody, 'month' | 'figures'>[],
): Decision<RollUp, IncomeRefusal> {
  const months = monthsOf(period, month)
  const there = months.flatMap(one => bodies.filter(body => body.month === one))
  const [first, ...rest] = there
  if (!first) return refuse('income.nothingPublished')
  const figures = rest.reduce((sum, { figures: next }) => joined(sum, next), first.figures)
  return accept({ months, missing: months.filter(one => !there.some(body => body.month === one)), figures })
}
