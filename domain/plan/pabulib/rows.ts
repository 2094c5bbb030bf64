/** One row of a file: the line it begins in, from 1, and its cells without the spaces around them; null where quotes are not paired. */
export type Row = { readonly line: number; readonly cells: readonly string[] | null }

/** Where the quotes that begin at `at` end, doubled ones being part of the cell; -1 where they do not. */
function endOfQuotes(text: string, at: number): number {
  let end = text.indexOf('"', at + 1)
  while (end !== -1 && text[end + 1] === '"') end = text.indexOf('"', end + 2)
  return end
}

const SPACES = /[^\S\n]*/y
const PLAIN = /[^;\n]*/y
const takenBy = (pattern: RegExp, text: string, at: number): string => {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0] ?? ''
}

/** One cell from `at` on, and where it ends: before a semicolon, a line's end or the end. Null where its quotes are not paired. */
function cellAt(text: string, at: number): { cell: string; end: number } | null {
  const start = at + takenBy(SPACES, text, at).length
  if (text[start] !== '"') {
    const plain = takenBy(PLAIN, text, at)
    return { cell: plain.trim(), end: at + plain.length }
  }
  const close = endOfQuotes(text, start)
  if (close === -1) return null
  const end = close + 1 + takenBy(SPACES, text, close + 1).length
  if (end < text.length && text[end] !== ';' && text[end] !== '\n') return null
  return {
    cell: text
      .slice(start + 1, close)
      .replaceAll('""', '"')
      .trim(),
    end,
  }
}

/** The cells of the row that begins at `from`; with quotes, it may go on over several lines. */
function rowAt(text: string, from: number): { cells: string[] | null; end: number } {
  const cells: string[] = []
  for (let at = from; ; at++) {
    const found = cellAt(text, at)
    if (!found) {
      const end = text.indexOf('\n', at)
      return { cells: null, end: end === -1 ? text.length : end }
    }
    cells.push(found.cell)
    at = found.end
    if (text[at] !== ';') return { cells, end: at }
  }
}

const linesIn = (text: string): number => text.split('\n').length - 1

/** The rows of a text whose cells are parted by semicolons, without the empty ones. Takes a byte order mark and any line ends. */
export function* rowsOf(file: string): Generator<Row> {
  const text = file.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  let line = 1
  for (let from = 0; from < text.length; ) {
    const next = text.indexOf('\n', from)
    let end = next === -1 ? text.length : next
    let cells: readonly string[] | null = []
    const plain = text.slice(from, end)
    if (plain.includes('"')) ({ cells, end } = rowAt(text, from))
    else cells = plain.split(';').map(cell => cell.trim())
    if (cells === null || cells.some(cell => cell !== '')) yield { line, cells }
    line += linesIn(text.slice(from, end)) + 1
    from = end + 1
  }
}
