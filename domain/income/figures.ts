import * as z from 'zod/mini'
import { Fen } from '../kernel'
import { allocatedOf, costOf, incomeOf, plus, type Totals } from './books'
import { ALLOCATION_KEYS, COST_KEYS, INCOME_KEYS, MONEY } from './categories'
import type { LinkedRow } from './entry'

/** Figures of a month, or of several together: every amount in fen and, but for a balance, at least nothing unless taken back. */
export const Figures = z.strictObject({
  openingFen: Fen,
  income: z.record(z.string(), Fen),
  cost: z.record(z.string(), Fen),
  allocation: z.record(z.string(), Fen),
  incomeFen: Fen,
  costFen: Fen,
  /** Income less costs: what belongs to the owners of this month. */
  netFen: Fen,
  allocationFen: Fen,
  closingFen: Fen,
})
export type Figures = z.output<typeof Figures>

const part = <K extends string>(keys: readonly K[], totals: Totals, prefix: string, sign: 1 | -1) =>
  Object.fromEntries(
    keys.flatMap(key => {
      const fen = (totals as Record<string, number>)[`${prefix}:${key}`] ?? 0
      return fen === 0 ? [] : [[key, 0 + sign * fen]]
    }),
  )

/** The figures of a month's sums, from what was held before it. */
export function figuresOf(heldFen: number, totals: Totals): Figures {
  const incomeFen = incomeOf(totals)
  const costFen = costOf(totals)
  const allocationFen = allocatedOf(totals)
  const openingFen = heldFen - (totals.opening ?? 0)
  return {
    openingFen,
    income: part(INCOME_KEYS, totals, 'income', -1),
    cost: part(COST_KEYS, totals, 'cost', 1),
    allocation: part(ALLOCATION_KEYS, totals, 'allocation', 1),
    incomeFen,
    costFen,
    netFen: incomeFen - costFen,
    allocationFen,
    closingFen: openingFen + incomeFen - costFen - allocationFen,
  }
}

/** What is held in money, wherever it is on its way. */
export const heldFenOf = (held: Totals): number =>
  MONEY.reduce((sum, account) => sum + (held[account] ?? 0), 0)

/** The sums of some rows by account: what the running sums must be equal to. */
export const totalsOf = (rows: readonly Pick<LinkedRow, 'postings'>[]): Totals =>
  // One object filled in place: the rows may be a million.
  rows.reduce((sum, { postings }) => {
    for (const { account, fen } of postings) sum[account] = (sum[account] ?? 0) + fen
    return sum
  }, {} as Totals)

/** The other way round. */
export const negated = (totals: Totals): Totals =>
  Object.fromEntries(Object.entries(totals).map(([account, fen]) => [account, 0 - (fen ?? 0)]))

/** Are two sums equal, account by account? */
export const sameTotals = (one: Totals, other: Totals): boolean =>
  Object.values(plus(one, negated(other))).every(fen => fen === 0)
