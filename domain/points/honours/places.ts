/** Places by a figure, the highest first: those with the same share a place, and the next is as far down as if they had not. */
export function placed<T>(
  rows: readonly T[],
  figureOf: (row: T) => number,
): (T & { readonly rank: number })[] {
  const sorted = [...rows].sort((a, b) => figureOf(b) - figureOf(a))
  let rank = 0
  return sorted.map((row, i) => {
    const before = sorted[i - 1]
    if (before === undefined || figureOf(before) !== figureOf(row)) rank = i + 1
    return { ...row, rank }
  })
}

/**
 * The places of one page of a list already in order.
 * @param passed how many stand before the page
 * @param above how many of those (or none) have more than the page's first
 */
export function placedOnPage<T extends { readonly score: number }>(
  rows: readonly T[],
  passed: number,
  above: number,
): (T & { readonly rank: number })[] {
  let rank = above + 1
  return rows.map((row, i) => {
    const before = rows[i - 1]
    if (before && before.score !== row.score) rank = passed + i + 1
    return { ...row, rank }
  })
}
