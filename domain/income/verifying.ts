import { canonical, dayPlus, linkOf, monthPlus } from '../kernel'
import { monthSeed } from './books'
import { FAULTS, type Fault, type PublishedMonth, type StatementFile } from './published'
import { statementLink, unsignedSeats } from './publishing'
import { type FaultAt, recount } from './recounting'
import { bodyHashOf } from './statement'

/** The first thing that does not fit: its month and, where it lies in one, its row. */
export type Finding =
  | { readonly ok: true; readonly months: number; readonly rows: number; readonly head: string }
  | {
      readonly ok: false
      readonly month: string
      readonly row: number | null
      readonly fault: Fault
      readonly sentence: string
    }

const found = (month: string, row: number | null, fault: Fault): Finding => ({
  ok: false,
  month,
  row,
  fault,
  sentence: FAULTS[fault],
})

/** Is what was drawn up and how it was published as its hashes say, and does it follow the month before? */
function checkSeals(month: PublishedMonth, before: PublishedMonth | null): Fault | null {
  const { body, bodyHash, publication, previousHash, hash } = month
  if (bodyHashOf(body) !== bodyHash) return 'bodyChanged'
  if (before && previousHash !== before.hash) return 'chainBroken'
  return statementLink(previousHash, bodyHash, publication) === hash ? null : 'linkChanged'
}

/** The law lets nobody post for less (聊城 §53). */
const POSTED_DAYS_AT_LEAST = 30

/** Was it published after the month was over and for long enough, with every seat either signed or named as empty? */
function checkPublication({ body, publication }: PublishedMonth): Fault | null {
  const { on, until, unsigned } = publication
  const isOver = on.slice(0, 7) > body.month
  const isLong = until >= dayPlus(on, POSTED_DAYS_AT_LEAST)
  const isNamed = canonical(unsigned) === canonical(unsignedSeats(publication))
  return isOver && isLong && isNamed ? null : 'publication'
}

/** Follows a month's rows from the first link to the one that its statement names; the first that does not fit, or null. */
function checkRows({ body, rows }: PublishedMonth): FaultAt | null {
  const { month, compoundId } = body
  let link = monthSeed(compoundId, month)
  for (const [index, { hash, ...row }] of rows.entries()) {
    const no = index + 1
    if (row.no !== no) return { fault: 'rowNumber', row: no }
    if (!row.on.startsWith(month)) return { fault: 'rowDate', row: no }
    if (row.postings.reduce((sum, { fen }) => sum + fen, 0) !== 0) return { fault: 'rowUnbalanced', row: no }
    link = linkOf(link, row)
    if (link !== hash) return { fault: 'rowChanged', row: no }
  }
  if (rows.length < body.rowCount) return { fault: 'rowsCut', row: rows.length + 1 }
  if (rows.length > body.rowCount) return { fault: 'rowsAdded', row: body.rowCount + 1 }
  return link === body.rowHead ? null : { fault: 'headChanged', row: null }
}

/** Is a link the one somebody kept: whole, or its first digits as they are printed in fours? */
const isKept = (hash: string, kept: string): boolean => hash.startsWith(kept.replace(/\s/g, '').toLowerCase())

/**
 * Checks one month against the one before it (null for the first there is) and against a link known from elsewhere: a sheet on the board, a card in the
 * group, this phone's own memory. First whether it is what was published, then whether its rows are all there, then whether it was reckoned rightly.
 */
export function checkMonth(
  month: PublishedMonth,
  before: PublishedMonth | null,
  anchor: string | null = null,
): Finding | null {
  const at = month.body.month
  if (before && month.body.compoundId !== before.body.compoundId) return found(at, null, 'otherCompound')
  const expected = before ? monthPlus(before.body.month, 1) : at
  if (at !== expected) return found(expected, null, 'monthMissing')
  const seal = checkSeals(month, before)
  if (seal) return found(at, null, seal)
  const published = checkPublication(month)
  if (published) return found(at, null, published)
  const fault = checkRows(month) ?? recount(month, before)
  if (fault) return found(at, fault.row, fault.fault)
  return anchor === null || isKept(month.hash, anchor) ? null : found(at, null, 'anchor')
}

/**
 * Checks all months that are at hand, the earliest first, each against the one before.
 * @param anchors links known from elsewhere, by month: whole, or their first digits as on paper
 */
export function checkAll(
  months: readonly PublishedMonth[],
  anchors: Readonly<Record<string, string>> = {},
): Finding {
  let before: PublishedMonth | null = null
  for (const month of months) {
    const finding = checkMonth(month, before, anchors[month.body.month] ?? null)
    if (finding) return finding
    before = month
  }
  const missing = Object.keys(anchors)
    .sort()
    .find(month => !months.some(({ body }) => body.month === month))
  if (missing !== undefined) return found(missing, null, 'anchorMissing')
  return {
    ok: true,
    months: months.length,
    rows: months.reduce((sum, { rows }) => sum + rows.length, 0),
    head: before?.hash ?? '',
  }
}

/** Checks a saved file, which has every month from the first one on. Whether it goes on to the last one only an anchor can tell. */
export function checkFile(file: StatementFile, anchors: Readonly<Record<string, string>> = {}): Finding {
  const finding = checkAll(file.months, anchors)
  const first = file.months[0]
  const last = file.months.at(-1)
  if (!finding.ok || !first || !last) return finding
  if (first.previousHash !== null) return found(monthPlus(first.body.month, -1), null, 'monthMissing')
  const isNamed = file.compoundId === last.body.compoundId && file.compoundName === last.body.compoundName
  return isNamed ? finding : found(last.body.month, null, 'otherCompound')
}
