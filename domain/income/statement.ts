import * as z from 'zod/mini'
import { At, Day, Fen, Hash, Id, Month, monthPlus, Words } from '../kernel'
import { PlacePath } from '../place'
import { type Asset, dueFenIn, publicPayer } from './asset'
import { type Books, OpenMonth, openMonthOf, plus, sumOf, type Totals, yearTotals } from './books'
import { ALLOCATION_KEYS, COST_KEYS, INCOME_KEYS, MONEY } from './categories'
import { type Entry, fenOn, type LinkedRow, moneyOf, refInWords } from './entry'
import type { IncomeRules } from './incomeRules'

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

/** What a lease owed and paid. An arrear below nothing is rent paid ahead. */
export const LeaseLine = z.strictObject({
  assetId: Id,
  leaseId: Id,
  assetName: z.string(),
  category: z.string(),
  contractNo: z.string(),
  payer: z.string(),
  untilOn: Day,
  beforeFen: Fen,
  dueFen: Fen,
  receivedFen: Fen,
  arrearFen: Fen,
})
export type LeaseLine = z.output<typeof LeaseLine>

export const TransitLine = z.strictObject({ ref: z.string(), on: Day, words: z.string(), fen: Fen })

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
export const ProblemSchema = z.enum(Object.keys(PROBLEMS) as [Problem, ...Problem[]])

/** A month as it is drawn up: all that is published of it, but who signed it and when. Two who draw it up from the same entries get the same. */
export const StatementBody = z.strictObject({
  format: z.literal('haoyi-statement-1'),
  compoundId: Id,
  compoundName: z.string(),
  month: Month,
  figures: Figures,
  bank: z.strictObject({
    holder: z.string(),
    name: z.string(),
    tail: z.string(),
    bookFen: Fen,
    saysFen: z.nullable(Fen),
    transit: z.array(TransitLine),
  }),
  leases: z.array(LeaseLine),
  /** Assets that could bring income and have no lease. */
  idle: z.array(z.strictObject({ assetId: Id, name: z.string() })),
  expectedFen: Fen,
  arrearFen: Fen,
  taxes: z.array(z.strictObject({ name: z.string(), expectedFen: Fen, source: z.string() })),
  caps: z.array(
    z.strictObject({
      category: z.string(),
      capFen: Fen,
      spentFen: Fen,
      perMille: z.int(),
      source: z.string(),
    }),
  ),
  problems: z.array(ProblemSchema),
  complaint: z.string(),
  services: z.array(z.string()),
  rowCount: z.int(),
  rowHead: Hash,
})
export type StatementBody = z.output<typeof StatementBody>

/** A hand under a statement. */
export const Signature = z.strictObject({
  seat: z.enum(['committee', 'supervisor']),
  role: z.string(),
  name: z.string(),
  personId: Id,
  at: At,
  /** What the signer did not agree with; empty where nothing. */
  objection: Words(0, 300),
})
export type Signature = z.output<typeof Signature>

/** How it was published: part of what the month's link is of. */
export const Publication = z.strictObject({
  on: Day,
  until: Day,
  /** After the day it was due. */
  isLate: z.boolean(),
  /** The seats nobody signed from. */
  unsigned: z.array(z.enum(['committee', 'supervisor'])),
  signatures: z.array(z.omit(Signature, { personId: true })),
})
export type Publication = z.output<typeof Publication>

/** A month's statement as it is kept. */
export const Statement = z.strictObject({
  /** `compoundId:month` */
  _id: z.string(),
  path: PlacePath,
  month: Month,
  state: z.enum(['drawn', 'returned', 'published']),
  body: StatementBody,
  bodyHash: Hash,
  /** The month as the books had it when it closed: what they get back should it be opened again. */
  closed: OpenMonth,
  publishBy: Day,
  drawnAt: At,
  signatures: z.array(Signature),
  /** Times it was given back to the clerk before it was published, and why. */
  returns: z.array(z.strictObject({ by: z.string(), role: z.string(), why: z.string(), at: At })),
  publication: z.nullable(Publication),
  /** The link before this month's; null for the first. */
  previousHash: z.nullable(Hash),
  hash: z.nullable(Hash),
  revision: z.int(),
})
export type Statement = z.output<typeof Statement>

export const statementIdOf = (compoundId: string, month: string): string => `${compoundId}:${month}`

const part = <K extends string>(keys: readonly K[], totals: Totals, prefix: string, sign: 1 | -1) =>
  Object.fromEntries(
    keys.flatMap(key => {
      const fen = (totals as Record<string, number>)[`${prefix}:${key}`] ?? 0
      return fen === 0 ? [] : [[key, 0 + sign * fen]]
    }),
  )

/** The figures of a month's sums, from what was held before it. */
export function figuresOf(heldFen: number, totals: Totals): Figures {
  const incomeFen = 0 - sumOf(totals, 'income:')
  const costFen = sumOf(totals, 'cost:')
  const allocationFen = sumOf(totals, 'allocation:')
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

const negated = (totals: Totals): Totals =>
  Object.fromEntries(Object.entries(totals).map(([account, fen]) => [account, 0 - (fen ?? 0)]))

const same = (one: Totals, other: Totals): boolean =>
  Object.values(plus(one, negated(other))).every(fen => fen === 0)

function leaseLines(
  assets: readonly Asset[],
  rows: readonly LinkedRow[],
  month: string,
  before: StatementBody | null,
): LeaseLine[] {
  return assets.flatMap(asset =>
    asset.leases.flatMap(lease => {
      const received = rows.filter(row => row.leaseId === lease.id)
      const receivedFen =
        0 -
        fenOn(
          received.flatMap(row => row.postings),
          account => account.startsWith('income:'),
        )
      const beforeFen = before?.leases.find(one => one.leaseId === lease.id)?.arrearFen ?? 0
      const dueFen = dueFenIn(lease, month)
      const isOver = lease.untilOn < `${month}-01`
      if (dueFen === 0 && receivedFen === 0 && beforeFen === 0 && (isOver || lease.fromOn > `${month}-31`))
        return []
      return {
        assetId: asset._id,
        leaseId: lease.id,
        assetName: asset.name,
        category: asset.category ?? 'other',
        contractNo: lease.contractNo,
        payer: publicPayer(lease),
        untilOn: lease.untilOn,
        beforeFen,
        dueFen,
        receivedFen,
        arrearFen: beforeFen + dueFen - receivedFen,
      }
    }),
  )
}

const isLetIn = (asset: Asset, month: string): boolean =>
  asset.leases.some(lease => lease.fromOn <= `${month}-31` && lease.untilOn >= `${month}-01`)

const shareOf = (fen: number, perMille: number): number => Math.floor((Math.max(0, fen) * perMille) / 1000)

/** What a month is drawn up from. */
export type MonthSources = {
  readonly books: Books
  readonly month: string
  /** Every entry of the month, in order. */
  readonly entries: readonly Entry[]
  /** Entries up to that month whose money was on its way when it ended. */
  readonly inTransit: readonly Entry[]
  readonly assets: readonly Asset[]
  readonly before: StatementBody | null
  readonly rules: IncomeRules
}

function problemsOf(
  { books, month, entries, inTransit }: MonthSources,
  figures: Figures,
  bookFen: number,
  caps: StatementBody['caps'],
): Problem[] {
  const open = openMonthOf(books, month)
  const onItsWay = inTransit.reduce((sum, { row }) => sum + moneyOf(row), 0)
  const isReplayed =
    entries.length === open.count && same(totalsOf(entries.map(({ row }) => row)), open.totals)
  const found: Record<Problem, boolean> = {
    ledgerDiffers: !isReplayed || bookFen + onItsWay !== figures.closingFen,
    bankDiffers: open.bankSaysFen !== null && open.bankSaysFen !== bookFen,
    bankUnsaid: open.bankSaysFen === null,
    overdrawn: figures.closingFen < 0 || bookFen < 0,
    overCap: caps.some(({ capFen, spentFen }) => spentFen > capFen),
    noEntries: entries.length === 0,
  }
  return (Object.keys(found) as Problem[]).filter(problem => found[problem])
}

/** Draws a month up from its entries: the same sources give the same statement, whenever and however often it is drawn. */
export function drawUp(sources: MonthSources): StatementBody {
  const { books, month, entries, inTransit, before, rules } = sources
  const assets = [...sources.assets].sort((a, b) => (a._id < b._id ? -1 : 1))
  const rows = entries.map(({ row }) => row)
  const totals = totalsOf(rows)
  const figures = figuresOf(heldFenOf(books.held), totals)
  const bookFen = (books.held.bank ?? 0) + (totals.bank ?? 0)
  const year = yearTotals({ ...books, months: { [month]: openMonthOf(books, month) } }, month.slice(0, 4))
  const caps = rules.costCaps.map(({ category, perMille, source }) => ({
    category,
    perMille,
    source,
    capFen: shareOf(0 - sumOf(year, 'income:'), perMille),
    spentFen: year[`cost:${category}`] ?? 0,
  }))
  const leases = leaseLines(assets, rows, month, before)
  return {
    format: 'haoyi-statement-1',
    compoundId: books._id,
    compoundName: books.compoundName,
    month,
    figures,
    bank: {
      holder: books.account.holder,
      name: books.account.bank,
      tail: books.account.tail,
      bookFen,
      saysFen: openMonthOf(books, month).bankSaysFen,
      transit: inTransit.map(({ month: of, row }) => ({
        ref: refInWords({ month: of, no: row.no }),
        on: row.on,
        words: row.words,
        fen: moneyOf(row),
      })),
    },
    leases,
    idle: assets
      .filter(asset => !asset.retired && asset.category !== null && !isLetIn(asset, month))
      .map(({ _id, name }) => ({ assetId: _id, name })),
    expectedFen: leases.reduce((sum, { dueFen }) => sum + dueFen, 0),
    arrearFen: leases.reduce((sum, { arrearFen }) => sum + Math.max(0, arrearFen), 0),
    taxes: rules.taxes.map(({ name, on, perMille, source }) => ({
      name,
      source,
      expectedFen: shareOf(
        on.reduce((sum, key) => sum - ((totals as Record<string, number>)[`income:${key}`] ?? 0), 0),
        perMille,
      ),
    })),
    caps,
    problems: problemsOf(sources, figures, bookFen, caps),
    complaint: books.complaint,
    services: books.services,
    rowCount: rows.length,
    rowHead: rows.at(-1)?.hash ?? openMonthOf({ ...books, months: {} }, month).head,
  }
}

/** The books once a month is closed: what it moved is brought forward, and nothing can be entered in it any more. */
export function closeMonth(books: Books, month: string, nextDrawOn: string): Books {
  const { [month]: closed, ...months } = books.months
  const year = month.slice(0, 4)
  const totals = closed?.totals ?? {}
  return {
    ...books,
    months,
    closedThrough: month,
    held: heldIn(plus(books.held, totals)),
    closedYear: {
      year,
      totals: books.closedYear.year === year ? plus(books.closedYear.totals, totals) : totals,
    },
    nextDrawOn,
    revision: books.revision + 1,
  }
}

const heldIn = (totals: Totals): Totals =>
  Object.fromEntries(MONEY.flatMap(account => (totals[account] ? [[account, totals[account]]] : [])))

/** The books with their last closed month open again, as before it was drawn up: its statement was given back before it was published. */
export function reopenMonth(books: Books, { month, closed }: Statement, nextDrawOn: string): Books {
  const back = negated(closed.totals)
  return {
    ...books,
    months: { ...books.months, [month]: closed },
    closedThrough: month === books.firstMonth ? null : monthPlus(month, -1),
    held: heldIn(plus(books.held, back)),
    closedYear: { ...books.closedYear, totals: plus(books.closedYear.totals, back) },
    nextDrawOn,
    revision: books.revision + 1,
  }
}

/** The day in the month after next on which the month after `month` is drawn up. */
export const drawDayAfter = (month: string, rules: IncomeRules): string =>
  drawDayOf(monthPlus(month, 1), rules)
/** The day on which a month is drawn up. */
export const drawDayOf = (month: string, { calendar }: IncomeRules): string =>
  `${monthPlus(month, 1)}-${String(calendar.drawDay).padStart(2, '0')}`
/** The last day for publishing a month. */
export const publishDayOf = (month: string, { calendar }: IncomeRules): string =>
  `${monthPlus(month, 1)}-${String(calendar.publishDay).padStart(2, '0')}`
