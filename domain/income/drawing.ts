import { dayOf, dayPlus } from '../kernel'
import type { Asset } from './asset'
import { type Books, openMonthOf, sumOf, yearTotals } from './books'
import { type Entry, moneyOf, refInWords } from './entry'
import { type Figures, figuresOf, heldFenOf, sameTotals, totalsOf } from './figures'
import type { IncomeRules } from './incomeRules'
import { isLetIn, leaseLines } from './leaseLines'
import {
  bodyHashOf,
  PROBLEMS,
  type Problem,
  publishDayOf,
  type Statement,
  type StatementBody,
  statementIdOf,
} from './statement'

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
    entries.length === open.count && sameTotals(totalsOf(entries.map(({ row }) => row)), open.totals)
  const found: Record<Problem, boolean> = {
    ledgerDiffers: !isReplayed || bookFen + onItsWay !== figures.closingFen,
    bankDiffers: open.bankSaysFen !== null && open.bankSaysFen !== bookFen,
    bankUnsaid: open.bankSaysFen === null,
    overdrawn: figures.closingFen < 0 || bookFen < 0,
    overCap: caps.some(({ capFen, spentFen }) => spentFen > capFen),
    noEntries: entries.length === 0,
  }
  return (Object.keys(PROBLEMS) as Problem[]).filter(problem => found[problem])
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
