/** A cell: figures stand right, words left. */
export type Cell = string | number
export type Spread = { readonly min: number; readonly median: number; readonly max: number }

/** The smallest, the middle and the largest of some figures; at least one. */
export function spreadOf(figures: readonly number[]): Spread {
  const sorted = [...figures].sort((a, b) => a - b)
  return { min: sorted[0] ?? 0, median: percentile(sorted, 50), max: sorted.at(-1) ?? 0 }
}

/** The figure below which so many percent of the others lie. */
export function percentile(figures: readonly number[], percent: number): number {
  const sorted = [...figures].sort((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)] ?? 0
}

/** A figure with as many decimals as say something. */
export const rounded = (figure: number): string =>
  figure.toFixed(Math.abs(figure) < 10 ? 2 : Math.abs(figure) < 100 ? 1 : 0)

/** Prints rows under their heads, every column as wide as its widest cell. */
export function printTable(
  title: string,
  heads: readonly string[],
  rows: readonly (readonly Cell[])[],
): void {
  const texts = [heads, ...rows].map(row =>
    row.map(cell => (typeof cell === 'number' ? rounded(cell) : cell)),
  )
  const widths = heads.map((_, column) => Math.max(...texts.map(row => row[column]?.length ?? 0)))
  const isFigure = heads.map((_, column) => rows.some(row => typeof row[column] === 'number'))
  console.log(`\n${title}`)
  for (const row of texts) {
    const cells = row.map((text, column) => {
      const width = widths[column] as number
      return isFigure[column] ? text.padStart(width) : text.padEnd(width)
    })
    console.log(`  ${cells.join('  ').trimEnd()}`)
  }
}
