import { monthPlus, yuanOf } from '../../kernel'

/** A row of a bank's table as far as it could be read. */
export type Point = {
  readonly row: number
  readonly on: string | null
  readonly fen: number | null
  readonly balanceFen: number | null
}
export type Gap = { readonly row: number; readonly facts: Readonly<Record<string, string>> }

function* gapsIn(points: readonly Point[]): Generator<Gap> {
  let before: number | null = null
  for (const { row, fen, balanceFen } of points) {
    const expected: number | null = before !== null && fen !== null ? before + fen : null
    if (expected !== null && balanceFen !== null && balanceFen !== expected)
      yield {
        row,
        facts: {
          before: yuanOf(before ?? 0),
          expected: yuanOf(expected),
          found: yuanOf(balanceFen),
        },
      }
    before = balanceFen ?? expected
  }
}

/** The rows with the earliest first: banks give them either way round. Where the days do not tell, the way in which the balances fit better. */
export function inOrder(points: readonly Point[]): Point[] {
  const days = points.flatMap(({ on }) => (on === null ? [] : [on]))
  const [first = '', last = ''] = [days[0], days.at(-1)]
  const turned = [...points].reverse()
  if (first < last) return [...points]
  if (first > last) return turned
  return [...gapsIn(turned)].length < [...gapsIn(points)].length ? turned : [...points]
}

/** The first row whose balance is not the one before it and what the row moved. */
export const gapAmong = (points: readonly Point[]): Gap | null => gapsIn(points).next().value ?? null

const lastDayOf = (month: string): string =>
  new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).toISOString().slice(0, 10)

export type MonthEnd = { readonly month: string; readonly fen: number }

/**
 * What was on the account at the end of each month the table tells it of: of one that a later row follows, and of the last where the table covers
 * it whole. A month that ends in a row without a readable day or balance is not told.
 * @param until the last day the table says it covers; null where it says none: then a month that is over is taken for whole
 */
export function monthEnds(points: readonly Point[], until: string | null, today: string): MonthEnd[] {
  const ends: MonthEnd[] = []
  let month: string | null = null
  let balance: number | null = null
  const endMonthsBefore = (next: string) => {
    for (; month !== null && month < next; month = monthPlus(month, 1))
      if (balance !== null) ends.push({ month, fen: balance })
  }
  for (const { on, fen, balanceFen } of points) {
    const of = on?.slice(0, 7)
    if (of !== undefined) {
      endMonthsBefore(of)
      month = of
    }
    balance =
      of === undefined ? null : (balanceFen ?? (balance !== null && fen !== null ? balance + fen : null))
  }
  const isWhole = (one: string) => lastDayOf(one) < today && (until === null || until >= lastDayOf(one))
  let last = month
  while (last !== null && isWhole(last) && (last === month || until !== null)) last = monthPlus(last, 1)
  endMonthsBefore(last ?? '')
  return ends
}
