import { dayOf } from '@domain/kernel'
import type { Door, Round } from '@domain/menu'
import { momentInWords } from '@domain/station'
import { partsOf } from '../../../lib/parts'
import { type Block, fewestPages, stacked } from '../blocks'
import { band, lineToFill, pageLine, tickBox, words } from '../form'
import { CONTENT_WIDTH, INK, PAGE, Pen } from '../pen'

type DoorUnit = { readonly name: string; readonly doors: readonly Door[] }
type DoorFacts = {
  readonly round: Round
  readonly building: string
  readonly at: number
  readonly units: readonly DoorUnit[]
}

const X = PAGE.margin
const TOP = 36
const BOTTOM = PAGE.height - 40
const FLOOR_WIDTH = 40
const MOST_BESIDE = 8
/** What a unit's name takes of a page on which it goes on. */
const GOING_ON = 26
const DENSITIES = [1.25, 1.15, 1.05, 0.97, 0.9, 0.83, 0.76] as const
/** What stands in a door's place; a household that has ordered is asked nothing more. */
const SAID: Record<Door['state'], string> = {
  none: '',
  online: '已点',
  paper: '已签',
  once: '等再录',
  differs: '等核对',
}

function heading(pen: Pen, { round, building, at, units }: DoorFacts): Block {
  const doors = units.flatMap(unit => unit.doors)
  const left = doors.filter(({ state }) => state === 'none').length
  const title = `${building} 上门清单`
  const said = `${round.title}，${momentInWords(round.closesAt)} 截止。打印时（${momentInWords(at)}）${doors.length} 户里还有 ${left} 户没点。`
  const how = '带方格的是还没点单的。上过门打一个勾；收到签了字的点单纸，请当天录入。'
  return {
    height: 92,
    draw: y => {
      const green = { size: 12, bold: true, colour: INK.green }
      pen.fill(X, y + 1, 5, 14, INK.green)
      pen.write(`${round.compoundName} · 改造点单`, X + 11, y, CONTENT_WIDTH, green)
      pen.write(
        title,
        X,
        y + 18,
        CONTENT_WIDTH,
        pen.fitted(title, CONTENT_WIDTH, { size: 25, bold: true }, 12),
      )
      pen.write(said, X, y + 53, CONTENT_WIDTH, pen.fitted(said, CONTENT_WIDTH, { size: 12 }, 7))
      pen.write(how, X, y + 70, CONTENT_WIDTH, { size: 11, colour: INK.notes })
    },
  }
}

type Cell = { readonly x: number; readonly width: number; readonly density: number }

function doorAt(pen: Pen, { room, state }: Door, { x, width, density }: Cell, y: number): void {
  const side = 13 * density
  const isLeft = state === 'none'
  if (isLeft) tickBox(pen, x + 2, y + 6 * density, side)
  const at = x + (isLeft ? side + 7 : 2)
  const room1 = width - (at - x) - 2
  const style = { size: 14 * density, bold: isLeft, colour: isLeft ? INK.words : INK.notes }
  const fitted = pen.fitted(room, isLeft ? room1 : room1 * 0.55, style, 6)
  pen.write(room, at, y + 3.5 * density, room1, fitted)
  const word = { size: 9.5 * density, colour: INK.notes }
  const after = at + pen.widthOf(room, fitted) + 4
  const said = SAID[state]
  pen.write(said, after, y + 7 * density, x + width - after, pen.fitted(said, x + width - after, word, 4))
}

/** A floor: its doors beside each other, in further lines where there are many. */
function floorOf(pen: Pen, floor: number, doors: readonly Door[], beside: number, density: number): Block {
  const height = 26 * density
  const width = (CONTENT_WIDTH - FLOOR_WIDTH) / beside
  const lines = partsOf(doors, beside)
  return {
    height: height * lines.length,
    draw: y => {
      pen.write(`${floor}层`, X + 4, y + 5 * density, FLOOR_WIDTH, { size: 11 * density, colour: INK.notes })
      for (const [line, some] of lines.entries())
        for (const [at, door] of some.entries())
          doorAt(pen, door, { x: X + FLOOR_WIDTH + at * width, width, density }, y + line * height)
      pen.line(X, y + height * lines.length, CONTENT_WIDTH)
    },
  }
}

/** A unit from its top floor down; its name never stands apart from its first floor. */
function unitOf(pen: Pen, { name, doors }: DoorUnit, density: number): Block[] {
  const floors = [...new Set(doors.map(({ floor }) => floor))].sort((one, other) => other - one)
  const onFloor = (floor: number) => doors.filter(door => door.floor === floor)
  const beside = Math.min(MOST_BESIDE, Math.max(1, ...floors.map(floor => onFloor(floor).length)))
  const [first, ...rest] = floors.map(floor => floorOf(pen, floor, onFloor(floor), beside, density))
  if (!first) return []
  const left = doors.filter(({ state }) => state === 'none').length
  const note = left === 0 ? '都点过了' : `还有 ${left} 户没点`
  return [stacked([words(pen, ' ', { size: 5 }), band(pen, name, note, density), first]), ...rest]
}

const hands: (pen: Pen) => Block = pen => ({
  height: 46,
  draw: y => {
    lineToFill(pen, '上门的人', X, y + 20, 200)
    lineToFill(pen, '日期', X + 220, y + 20, 130)
    lineToFill(pen, '收到点单纸（张）', X + 366, y + 20, CONTENT_WIDTH - 366)
  },
})

/** A building's doors for whoever goes from door to door: a box at each that has not ordered. */
export function doorListOf(facts: DoorFacts): Promise<Buffer> {
  const { round, building, at, units } = facts
  const title = `${round.compoundName} ${building} 上门清单`
  const pen = new Pen('A4', title, dayOf(at))
  const top = heading(pen, facts)
  const end = hands(pen)
  const unitsAt = new Map<number, readonly Block[][]>(
    DENSITIES.map(density => [density, units.map(unit => unitOf(pen, unit, density))]),
  )
  const blocksAt = (density: number) => [...(unitsAt.get(density) ?? []).flat(), end]
  const roomOn = (page: number) => BOTTOM - TOP - (page === 0 ? top.height : GOING_ON)
  const { density, pages } = fewestPages(DENSITIES, blocksAt, roomOn)
  for (const [page, blocks] of pages.entries()) {
    const unit =
      units[unitsAt.get(density)?.findIndex(([, ...rest]) => rest.some(one => one === blocks[0])) ?? -1]
    const above = page === 0 ? [top] : unit ? [band(pen, unit.name, '接上页', 1)] : []
    pen.newPage()
    stacked([...above, ...blocks]).draw(TOP)
    pageLine(pen, `${title} · ${momentInWords(at)} 打印`, page + 1, pages.length)
  }
  return pen.done()
}
