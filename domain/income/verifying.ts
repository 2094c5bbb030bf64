import * as z from 'zod/mini'
import { canonical, Hash, linkOf, monthPlus } from '../kernel'
import { monthSeed } from './books'
import { LinkedRow } from './entry'
import { figuresOf, totalsOf } from './figures'
import { statementLink } from './publishing'
import { bodyHashOf, Publication, StatementBody } from './statement'

/** A published month with all that it is made of: enough to check it without asking anybody. */
export const PublishedMonth = z.strictObject({
  body: StatementBody,
  bodyHash: Hash,
  publication: Publication,
  previousHash: z.nullable(Hash),
  hash: Hash,
  rows: z.array(LinkedRow),
})
export type PublishedMonth = z.output<typeof PublishedMonth>

/** What one may save and check elsewhere. */
export const StatementFile = z.strictObject({
  format: z.literal('haoyi-income-1'),
  compoundId: z.string(),
  compoundName: z.string(),
  months: z.array(PublishedMonth).check(z.minLength(1)),
})
export type StatementFile = z.output<typeof StatementFile>

/** What a check can find, in the words of the person who checks. */
export const FAULTS = {
  monthMissing: '缺少这个月的公示',
  otherCompound: '不是这个小区的账',
  rowNumber: '笔号不连续：有一笔被删除、插入或调换',
  rowDate: '日期不在这个月',
  rowUnbalanced: '借贷不平',
  rowChanged: '内容与校验码不符：这一笔或它的前一笔被改动',
  rowsCut: '之后的账目缺失',
  rowsAdded: '比公示的笔数多',
  headChanged: '明细的校验码与公示表不符',
  figures: '逐笔相加与公示的数字不符',
  opening: '期初余额与上月期末余额不符',
  bodyChanged: '公示表被改动',
  linkChanged: '公示表的校验码不符：公示日期、签字或内容被改动',
  chainBroken: '没有接上前一个月的校验码',
  anchor: '与您留存的校验码不同：公示之后被整体改写',
  anchorMissing: '您留存过这个月的校验码，现在却没有这个月',
} as const
export type Fault = keyof typeof FAULTS

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

/** Follows a month's rows from the first link; the first that does not fit, or null. */
function checkRows({ body, rows }: PublishedMonth): Finding | null {
  const { month, compoundId } = body
  let link = monthSeed(compoundId, month)
  for (const [index, linked] of rows.entries()) {
    const no = index + 1
    if (linked.no !== no) return found(month, no, 'rowNumber')
    if (!linked.on.startsWith(month)) return found(month, no, 'rowDate')
    if (linked.postings.reduce((sum, { fen }) => sum + fen, 0) !== 0) return found(month, no, 'rowUnbalanced')
    const { hash, ...row } = linked
    link = linkOf(link, row)
    if (link !== hash) return found(month, no, 'rowChanged')
  }
  if (rows.length < body.rowCount) return found(month, rows.length + 1, 'rowsCut')
  if (rows.length > body.rowCount) return found(month, body.rowCount + 1, 'rowsAdded')
  return link === body.rowHead ? null : found(month, null, 'headChanged')
}

const equal = (one: unknown, other: unknown): boolean => canonical(one) === canonical(other)

/**
 * Checks one month against the one before it (null for the first there is) and against a link known from elsewhere: a sheet on the board, a card in the
 * group, this phone's own memory.
 */
export function checkMonth(
  month: PublishedMonth,
  before: PublishedMonth | null,
  anchor: string | null = null,
): Finding | null {
  const { body, publication, bodyHash, previousHash, hash } = month
  const at = body.month
  if (before && body.compoundId !== before.body.compoundId) return found(at, null, 'otherCompound')
  if (before && at !== monthPlus(before.body.month, 1))
    return found(monthPlus(before.body.month, 1), null, 'monthMissing')
  const inRows = checkRows(month)
  if (inRows) return inRows
  const heldFen = before ? before.body.figures.closingFen : 0
  const totals = totalsOf(month.rows)
  const isFirst = previousHash === null
  // Where earlier months are not at hand, the opening balance is what the statement says; the link before it is bound all the same.
  const from = before || isFirst ? heldFen : body.figures.openingFen + (totals.opening ?? 0)
  if (before && body.figures.openingFen !== before.body.figures.closingFen - (totals.opening ?? 0))
    return found(at, null, 'opening')
  if (!equal(figuresOf(from, totals), body.figures)) return found(at, null, 'figures')
  if (bodyHashOf(body) !== bodyHash) return found(at, null, 'bodyChanged')
  if (before && previousHash !== before.hash) return found(at, null, 'chainBroken')
  if (statementLink(previousHash, bodyHash, publication) !== hash) return found(at, null, 'linkChanged')
  return anchor !== null && !hash.startsWith(anchor) ? found(at, null, 'anchor') : null
}

/**
 * Checks all months of a file, the earliest first, each against the one before.
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
  const last = months.at(-1)?.body.month ?? ''
  const missing = Object.keys(anchors)
    .sort()
    .find(month => month > last || !months.some(({ body }) => body.month === month))
  if (missing !== undefined) return found(missing, null, 'anchorMissing')
  return {
    ok: true,
    months: months.length,
    rows: months.reduce((sum, { rows }) => sum + rows.length, 0),
    head: before?.hash ?? '',
  }
}
