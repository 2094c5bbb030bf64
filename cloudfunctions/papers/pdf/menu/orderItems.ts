import { ITEM_CLASSES, type ItemClass, type MenuItem, type Round, tickableOf } from '@domain/menu'
import { partsOf } from '../../../lib/parts'
import { type Block, beside, stacked } from '../blocks'
import { band, tickBox } from '../form'
import { CONTENT_WIDTH, INK, PAGE, type Pen } from '../pen'
import { aboutItem, conditionsOf, costInWords, shareInWords } from './itemWords'
import type { FormHome } from './orderFacts'

const X = PAGE.margin
const GAP = 16
const COLUMN = (CONTENT_WIDTH - GAP) / 2

/** An item to tick: the box, its name, what this household would bear; below it what is included and what it costs. */
function lineOf(pen: Pen, item: MenuItem, round: Round, { areaCentiM2 }: FormHome, density: number): Block {
  const side = 17 * density
  const left = X + 3
  const at = left + side + 9
  const width = X + CONTENT_WIDTH - at
  const share = shareInWords(item, areaCentiM2, round.roll.areaCentiM2)
  const name = { size: 14.5 * density, bold: true }
  const amount = { size: 13 * density, align: 'right' } as const
  const room = width - pen.widthOf(share, amount) - 12
  const note = { size: 11.4 * density, colour: INK.notes, leading: 1.26 }
  const said = aboutItem(item)
  const conditions = conditionsOf(item, round.items)
  const asked = { ...note, colour: INK.words, bold: true }
  const [saidHeight, askedHeight] = [pen.heightOf(said, width, note), pen.heightOf(conditions, width, asked)]
  const nameHeight = 20 * density
  const height = nameHeight + saidHeight + askedHeight + 6 * density
  return {
    height,
    draw: y => {
      tickBox(pen, left, y + 4 * density, side)
      pen.write(item.name, at, y + 1.5 * density, room, pen.fitted(item.name, room, name, 9))
      pen.write(share, at, y + 3 * density, width, amount)
      pen.write(said, at, y + 1 + nameHeight, width, note)
      pen.write(conditions, at, y + 1 + nameHeight + saidHeight, width, asked)
      pen.line(X, y + height, CONTENT_WIDTH)
    },
  }
}

const ASKED = { improvement: '想做的，在方格里打勾', upgrade: '想要的，在方格里打勾' } as const

/** Everything to tick, class by class; a class's band never stands apart from its first item. */
export function ticksOf(pen: Pen, round: Round, home: FormHome, density: number): Block[] {
  return (Object.keys(ASKED) as (keyof typeof ASKED)[]).flatMap(kind => {
    const [first, ...rest] = tickableOf(round.items)
      .filter(item => item.class === kind)
      .map(item => lineOf(pen, item, round, home, density))
    if (!first) return []
    const { name } = ITEM_CLASSES[kind as ItemClass]
    return [stacked([band(pen, name, ASKED[kind], density), first]), ...rest]
  })
}

function basicOf(pen: Pen, item: MenuItem, said: string, x: number, density: number): Block {
  const style = { size: 12 * density, bold: true }
  const note = { size: 9.8 * density, colour: INK.notes, leading: 1.26 }
  const cost = costInWords(item)
  const amount = { size: 10.5 * density, align: 'right' } as const
  const room = COLUMN - pen.widthOf(cost, amount) - 8
  const noteHeight = pen.heightOf(said, COLUMN, note)
  const height = 17 * density + noteHeight + 6 * density
  return {
    height,
    draw: y => {
      pen.write(item.name, x, y + 2, room, pen.fitted(item.name, room, style, 7))
      pen.write(cost, x, y + 3, COLUMN, amount)
      pen.write(said, x, y + 2 + 16 * density, COLUMN, note)
      pen.line(x, y + height - 1, COLUMN)
    },
  }
}

/** The basic items, two beside each other: they are done by the survey, and nobody ticks them. */
export function basicsOf(pen: Pen, round: Round, { areaCentiM2 }: FormHome, density: number): Block[] {
  const basic = round.items.filter(({ class: kind }) => kind === 'basic')
  const isFree = basic.every(({ residentsPerMille }) => residentsPerMille === 0)
  const blockOf = (item: MenuItem, x: number): Block => {
    const share = shareInWords(item, areaCentiM2, round.roll.areaCentiM2)
    return basicOf(pen, item, isFree ? item.includes : `${item.includes}　${share}`, x, density)
  }
  const rows = partsOf(basic, 2).map(pair =>
    beside(...pair.map((item, at) => blockOf(item, X + at * (COLUMN + GAP)))),
  )
  const [first, ...rest] = rows
  if (!first) return []
  const { name, note } = ITEM_CLASSES.basic
  const said = [`${basic.length} 项，不用勾`, isFree ? '您家不用出钱' : '', note].filter(Boolean).join('。')
  return [stacked([band(pen, name, said, density), first]), ...rest]
}
