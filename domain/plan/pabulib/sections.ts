import type { Fault, FaultCode } from './faults'
import { rowsOf } from './rows'

export const SECTIONS = ['META', 'PROJECTS', 'VOTES'] as const
export type SectionName = (typeof SECTIONS)[number]

/** The columns without which a section cannot be read. */
const NEEDED = {
  META: ['key', 'value'],
  PROJECTS: ['project_id', 'cost'],
  VOTES: ['voter_id', 'vote'],
} as const satisfies Record<SectionName, readonly string[]>

/** A row with its cells in the order of the header. */
export type Line = { readonly line: number; readonly cells: readonly string[] }
/** A section as it stands in the file: where it begins, its header and its rows. */
export type Section = { readonly line: number; readonly header: readonly string[]; readonly lines: Line[] }
export type Note = (line: number, code: FaultCode, facts?: Fault['facts']) => void

const titleOf = ([first = '', ...others]: readonly string[]): SectionName | undefined =>
  others.some(cell => cell !== '') ? undefined : SECTIONS.find(name => name === first.toUpperCase())

/** A header's names in small letters; null where what is needed is not there once, which is noted. */
function headerOf(cells: readonly string[], section: SectionName, line: number, note: Note) {
  const header = cells.map(cell => cell.toLowerCase())
  const wrong = NEEDED[section].filter(column => header.filter(name => name === column).length !== 1)
  for (const column of wrong)
    note(line, header.includes(column) ? 'columnTwice' : 'columnMissing', { section, column })
  return wrong.length === 0 ? header : null
}

/** As many cells as the header has; empty ones that a spreadsheet left at the end do not count. */
function fitted(cells: readonly string[], columns: number): readonly string[] | null {
  if (cells.length === columns) return cells
  return cells.length > columns && cells.slice(columns).every(cell => cell === '')
    ? cells.slice(0, columns)
    : null
}

/** Puts rows where they belong, one after the other; what belongs nowhere is noted. */
class Sorter {
  readonly sections: Partial<Record<SectionName, Section>> = {}
  readonly #seen = new Set<SectionName>()
  readonly #note: Note
  /** Whose rows come now; they are passed over where they cannot be read, since why is noted already. */
  #open: SectionName | 'none' | 'passedOver' = 'none'
  #since = 1

  constructor(note: Note) {
    this.#note = note
  }

  take(line: number, cells: readonly string[] | null): void {
    const title = cells && titleOf(cells)
    if (cells === null) this.#note(line, 'quote')
    else if (title) this.#begin(line, title)
    else if (this.#open === 'none') this.#note(line, 'outside')
    else if (this.#open !== 'passedOver') this.#put(line, cells, this.#open)
  }

  /** What is missing once the last line has come. */
  end(line: number): void {
    this.#leave()
    for (const section of SECTIONS)
      if (!this.#seen.has(section)) this.#note(line, 'sectionMissing', { section })
  }

  #begin(line: number, title: SectionName): void {
    this.#leave()
    const isAgain = this.#seen.has(title)
    if (isAgain) this.#note(line, 'sectionTwice', { section: title })
    this.#seen.add(title)
    this.#open = isAgain ? 'passedOver' : title
    this.#since = line
  }

  #put(line: number, cells: readonly string[], name: SectionName): void {
    const section = this.sections[name]
    if (!section) {
      const header = headerOf(cells, name, line, this.#note)
      if (header) this.sections[name] = { line, header, lines: [] }
      else this.#open = 'passedOver'
      return
    }
    const row = fitted(cells, section.header.length)
    if (row) section.lines.push({ line, cells: row })
    else this.#note(line, 'cells', { found: cells.length, expected: section.header.length })
  }

  #leave(): void {
    const open = this.#open
    if (open !== 'none' && open !== 'passedOver' && !this.sections[open])
      this.#note(this.#since, 'headMissing', { section: open })
  }
}

/** Parts a file into its sections, in whatever order they come; what does not belong anywhere, and what is missing, is noted. */
export function sectionsOf(text: string, note: Note): Partial<Record<SectionName, Section>> {
  const sorter = new Sorter(note)
  let last = 1
  for (const { line, cells } of rowsOf(text)) {
    last = line
    sorter.take(line, cells)
  }
  sorter.end(last)
  return sorter.sections
}
