import { dayOf, dayPlus, perMilleOfFen } from '../kernel'
import type { Asset } from './asset'
import { type Books, incomeOf, monthSeed, openMonthOf, type Totals, yearTotals } from './books'
import { type Entry, type LinkedRow, moneyOf, refInWords } from './entry'
import { figuresOf, heldFenOf, sameTotals, totalsOf } from './figures'
import type { IncomeRules } from './incomeRules'
import { isLetIn, leaseLines } from './leaseLines'
import {
  bodyHashOf,
  problemsOf,
  publishDayOf,
  type Statement,
  type StatementBody,
  statementIdOf,
} from './statement'

const shareOf = (fen: number, perMille: number): number => perMilleOfFen(Math.max(0, fen), perMille)

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

/** The last link of a month's chain, from its rows. */
const headOf = ({ _id }: Books, month: string, rows: readonly LinkedRow[]): string =>
  rows.at(-1)?.hash ?? monthSeed(_id, month)

/** Do the entries of a month come to what the books say of it: as many, the same sums, the same last link? */
function isReplayed(books: Books, month: string, rows: readonly LinkedRow[], totals: Totals): boolean {
  const open = openMonthOf(books, month)
  return (
    rows.length === open.count && headOf(books, month, rows) === open.head && sameTotals(totals, open.totals)
  )
}

const byRef = (one: Entry, other: Entry): number =>
  one.month === other.month ? one.row.no - other.row.no : one.month < other.month ? -1 : 1

const bankOf = ({ books, month, inTransit }: MonthSources, totals: Totals): StatementBody['bank'] => ({
  holder: books.account.holder,
  name: books.account.bank,
  tail: books.account.tail,
  bookFen: (books.held.bank ?? 0) + (totals.bank ?? 0),
  saysFen: openMonthOf(books, month).bankSaysFen,
  transit: [...inTransit].sort(byRef).map(({ month: of, row }) => ({
    ref: refInWords({ month: of, no: row.no }),
    on: row.on,
    words: row.words,
    fen: moneyOf(row),
  })),
})

function capsOf({ books, month, rules }: MonthSources): StatementBody['caps'] {
  const year = yearTotals({ ...books, months: { [month]: openMonthOf(books, month) } }, month.slice(0, 4))
  return rules.costCaps.map(({ category, perMille, source }) => ({
    category,
    perMille,
    source,
    capFen: shareOf(incomeOf(year), perMille),
    spentFen: year[`cost:${category}`] ?? 0,
  }))
}

const taxesOf = ({ rules }: MonthSources, totals: Totals): StatementBody['taxes'] =>
  rules.taxes.map(({ name, on, perMille, source }) => ({
    name,
    source,
    expectedFen: shareOf(
      on.reduce((sum, key) => sum - (totals[`income:${key}`] ?? 0), 0),
      perMille,
    ),
  }))

/** Draws a month up from its entries: the same sources give the same statement, whenever and however often it is drawn. */
export function drawUp(sources: MonthSources): StatementBody {
  const { books, month, entries, before } = sources
  const assets = [...sources.assets].sort((a, b) => (a._id < b._id ? -1 : 1))
  const rows = entries.map(({ row }) => row)
  const totals = totalsOf(rows)
  const leases = leaseLines(assets, rows, month, before)
  const body = {
    format: 'haoyi-statement-1' as const,
    compoundId: books._id,
    compoundName: books.compoundName,
    month,
    figures: figuresOf(heldFenOf(books.held), totals),
    bank: bankOf(sources, totals),
    leases,
    idle: assets
      .filter(asset => !asset.retired && asset.category !== null && !isLetIn(asset, month))
      .map(({ _id, name }) => ({ assetId: _id, name })),
    expectedFen: leases.reduce((sum, { dueFen }) => sum + dueFen, 0),
    arrearFen: leases.reduce((sum, { arrearFen }) => sum + Math.max(0, arrearFen), 0),
    taxes: taxesOf(sources, totals),
    caps: capsOf(sources),
    complaint: books.complaint,
    services: books.services,
    rowCount: rows.length,
    rowHead: headOf(books, month, rows),
  }
  return { ...body, problems: problemsOf(body, isReplayed(books, month, rows, totals)) }
}

/** Who checks has at least so many days, however late the month was drawn up. */
const DAYS_TO_SIGN = 3

/** A month as drawn up now, waiting for its signatures. @param returned the one that was given back, if this is not the first */
export function drawnStatement(sources: MonthSources, returned: Statement | null, now: number): Statement {
  const { books, month, rules } = sources
  const body = drawUp(sources)
  const publishBy = publishDayOf(month, rules)
  const atLeast = dayPlus(dayOf(now), DAYS_TO_SIGN)
  return {
    _id: statementIdOf(books._id, month),
    path: books.path,
    month,
    state: 'drawn',
    body,
    bodyHash: bodyHashOf(body),
    closed: openMonthOf(books, month),
    publishBy,
    waitsUntil: [publishBy, atLeast].sort()[1] as string,
    drawnAt: now,
    signatures: [],
    returns: returned?.returns ?? [],
    publication: null,
    previousHash: null,
    hash: null,
    revision: (returned?.revision ?? 0) + 1,
  }
}
