import { statementTable } from '@domain/income'
import { type Block, paginated, stacked } from './blocks'
import { asking, cards, services } from './cards'
import { entriesHead, entryBlocks } from './entries'
import { figures } from './figures'
import { FOOT_HEIGHT, foot, pageFoot } from './foot'
import { glance } from './glance'
import { heading, monthInWords, smallHeading } from './heading'
import { PAGE, Pen, type Size } from './pen'
import { problems } from './problems'
import type { SheetFacts } from './sheetFacts'
import { strip } from './strip'

const TOP = 34
const BOTTOM = PAGE.height - 36
const FOOT_Y = BOTTOM - FOOT_HEIGHT
const GAP = 12
/** By how much more blocks stand apart where there is room left. */
const MORE_GAP = 9
/** How large the first page may be written: the largest that fits, so that it is read from as far as it can be. */
const DENSITIES = [1.2, 1.14, 1.08, 1.02, 0.97, 0.93, 0.9, 0.87, 0.84, 0.8] as const
/** Less room than this is left empty rather than begun on. */
const WORTH_BEGINNING = 150

/** What the first page says, the table apart. */
function posterOf(pen: Pen, facts: SheetFacts, density: number) {
  const { published, lastMonth, lastYear } = facts
  const sections = statementTable(published.body, lastMonth, lastYear, published.rows)
  const before = [problems(pen, facts, density), strip(pen, facts, density)]
  const after = [glance(pen, published.body, density), asking(pen, published.body, density)]
  return { before, table: figures(pen, sections, density), after }
}

/** What stands on the first page; the table goes on to the next where it is too long for it. */
function poster(pen: Pen, facts: SheetFacts, room: number): { first: Block[]; later: Block[] } {
  for (const density of DENSITIES) {
    const { before, table, after } = posterOf(pen, facts, density)
    const first = [...before, table, ...after]
    if (stacked(first, GAP).height <= room) return { first, later: [] }
  }
  const { before, table, after } = posterOf(pen, facts, 1)
  return { first: [...before, ...after], later: [table] }
}

/** What explains the first page: the bank account, what is owed, the services. */
function details(pen: Pen, { published }: SheetFacts): Block[] {
  const sections = statementTable(published.body, null, null)
  return [cards(pen, sections, 1), services(pen, published.body, 1)].filter(({ height }) => height > 0)
}

/** The pages after the first: what had no room on it, what explains it, then the entries. */
function laterPages(pen: Pen, facts: SheetFacts, tooMuch: readonly Block[]): Block[] {
  const later = [...tooMuch, ...details(pen, facts)]
  const small = smallHeading(pen, facts)
  const room = BOTTOM - TOP - small.height
  const pages = paginated(later, () => room, GAP).map(blocks => stacked(blocks, GAP))
  const head = entriesHead(pen)
  const last = pages.at(-1)
  const left = last ? room - last.height - GAP : 0
  const shares = last !== undefined && left > WORTH_BEGINNING
  const roomOn = (page: number) => (page === 0 && shares ? left : room) - head.height
  const lists = paginated(entryBlocks(pen, facts), roomOn).map(blocks => stacked([head, ...blocks]))
  const joined =
    shares && lists[0] ? [stacked([last, lists[0]], GAP)] : [...(last ? [last] : []), ...lists.slice(0, 1)]
  return [...pages.slice(0, -1), ...joined, ...lists.slice(1)].map(page => stacked([small, page]))
}

/** One sheet of a month: a poster to be read in passing, then every entry. */
function drawSheet(pen: Pen, facts: SheetFacts): void {
  const top = heading(pen, facts)
  const { first, later } = poster(pen, facts, FOOT_Y - TOP - top.height - 2 * GAP)
  const pages = laterPages(pen, facts, later)
  pen.newPage()
  const blocks = [top, ...first]
  const spare = FOOT_Y - TOP - GAP - stacked(blocks, GAP).height
  stacked(blocks, GAP + Math.min(MORE_GAP, Math.max(0, spare / blocks.length))).draw(TOP)
  foot(pen, facts, FOOT_Y)
  pageFoot(pen, facts, 1, pages.length + 1)
  for (const [at, page] of pages.entries()) {
    pen.newPage()
    page.draw(TOP)
    pageFoot(pen, facts, at + 2, pages.length + 1)
  }
}

/**
 * A published month as a PDF for notice boards, the font inside.
 * @param buildings the boards it hangs on, a sheet for each; null makes one sheet for any board
 */
export function sheetOf(
  facts: Omit<SheetFacts, 'building'>,
  size: Size,
  buildings: readonly string[] | null,
): Promise<Buffer> {
  const { body, publication } = facts.published
  const pen = new Pen(size, `${body.compoundName}${monthInWords(body.month)}公共收益公示表`, publication.on)
  for (const building of buildings ?? [null]) drawSheet(pen, { ...facts, building })
  return pen.done()
}
