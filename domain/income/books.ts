import * as z from 'zod/mini'
import { Day, Fen, Hash, Id, linkOf, Month, monthPlus, Words } from '../kernel'
import { PlacePath } from '../place'
import { ACCOUNTS, type Account } from './categories'
import { Recurring } from './recurring'

/** Sums by account; one that is not there is nothing. */
export const Totals = z.partialRecord(z.enum(ACCOUNTS), Fen)
export type Totals = z.output<typeof Totals>

/** A month that is still open: how many entries, the last link of their chain, their sums. */
export const OpenMonth = z.strictObject({
  count: z.int(),
  head: Hash,
  totals: Totals,
  /** What was spent in small payments without a discussion. */
  undiscussedFen: Fen,
  /** What the bank says was on the account on the month's last day; null until someone says so. */
  bankSaysFen: z.nullable(Fen),
  /** What comes every month and has been entered in this one. */
  recurringDone: z.array(Id),
})
export type OpenMonth = z.output<typeof OpenMonth>

/** What a service list names, as it stands on the notice board. */
const Service = Words(2, 60)

/** A compound's books: one document, in which every posting of the compound takes its turn. The entries are documents of their own. */
export const Books = z.strictObject({
  _id: Id,
  path: PlacePath,
  compoundName: z.string(),
  account: z.strictObject({ holder: Words(2, 40), bank: Words(2, 40), tail: Words(4, 4) }),
  complaint: Words(4, 60),
  services: z.array(Service).check(z.maxLength(20)),
  firstMonth: Month,
  /** The last month that was drawn up; null while none was. */
  closedThrough: z.nullable(Month),
  /** What was held at the end of `closedThrough`. */
  held: Totals,
  /** Sums of the closed months of one year: what yearly caps are reckoned on. */
  closedYear: z.strictObject({ year: z.string(), totals: Totals }),
  months: z.record(z.string(), OpenMonth),
  recurring: z.array(Recurring).check(z.maxLength(40)),
  /** When the generator has something to do here. */
  nextDrawOn: Day,
  revision: z.int(),
})
export type Books = z.output<typeof Books>

/** The first link of a month's chain: nothing but whose and which month it is. */
export const monthSeed = (compoundId: string, month: string): string =>
  linkOf('', ['毫议站公共收益', compoundId, month])

export const openMonthOf = (books: Pick<Books, '_id' | 'months'>, month: string): OpenMonth =>
  books.months[month] ?? {
    count: 0,
    head: monthSeed(books._id, month),
    totals: {},
    undiscussedFen: 0,
    bankSaysFen: null,
    recurringDone: [],
  }

/** The books with something else said of an open month. */
export const withMonth = (books: Books, month: string, changes: Partial<OpenMonth>): Books => ({
  ...books,
  months: { ...books.months, [month]: { ...openMonthOf(books, month), ...changes } },
})

/** The earliest month that may still be posted to. */
export const firstOpenMonth = (books: Pick<Books, 'closedThrough' | 'firstMonth'>): string =>
  books.closedThrough === null ? books.firstMonth : monthPlus(books.closedThrough, 1)

/** Both sums together. */
export function plus(one: Totals, other: Totals): Totals {
  const sum: Totals = { ...one }
  for (const [account, fen] of Object.entries(other) as [Account, number][])
    sum[account] = (sum[account] ?? 0) + fen
  return sum
}

/**
 * What is in an account: what was held when the last month closed, and all that moved since.
 * @param until the open month at whose end it is asked for; without one, now
 */
export const balanceAt = (books: Pick<Books, 'held' | 'months'>, account: Account, until?: string): number =>
  Object.entries(books.months)
    .filter(([month]) => until === undefined || month <= until)
    .reduce((sum, [, { totals }]) => sum + (totals[account] ?? 0), books.held[account] ?? 0)

/**
 * What may be paid out in a month: what is on the account at its end, less what was ordered from it; no more than there is at the end of any month after
 * it, for that is spoken for.
 */
export function freeFenIn(books: Pick<Books, 'held' | 'months'>, month: string): number {
  const ends = [month, ...Object.keys(books.months).filter(one => one > month)]
  return Math.min(...ends.map(end => balanceAt(books, 'bank', end) + balanceAt(books, 'transitOut', end)))
}

/** The sums of a calendar year so far: its closed months and its open ones. */
export function yearTotals(books: Pick<Books, 'closedYear' | 'months'>, year: string): Totals {
  const open = Object.entries(books.months).filter(([month]) => month.startsWith(year))
  const closed = books.closedYear.year === year ? books.closedYear.totals : {}
  return open.reduce((sum, [, month]) => plus(sum, month.totals), closed)
}

/** All that came in, as an amount. */
export const incomeOf = (totals: Totals): number => 0 - sumOf(totals, 'income:')
export const costOf = (totals: Totals): number => sumOf(totals, 'cost:')
export const allocatedOf = (totals: Totals): number => sumOf(totals, 'allocation:')
const sumOf = (totals: Totals, prefix: string): number =>
  Object.entries(totals).reduce(
    (sum, [account, fen]) => (account.startsWith(prefix) ? sum + (fen ?? 0) : sum),
    0,
  )

/** The books with so much more, or less, spent in a month's small payments without a discussion. */
export const undiscussed = (books: Books, month: string, fen: number): Books =>
  withMonth(books, month, { undiscussedFen: openMonthOf(books, month).undiscussedFen + fen })
