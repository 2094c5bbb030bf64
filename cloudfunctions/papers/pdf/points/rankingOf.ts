import { dayInWords } from '@domain/kernel'
import { HONOURS } from '@domain/points'
import { type Block, beside, stacked } from '../blocks'
import { monthInWords } from '../heading'
import { CONTENT_WIDTH, INK, PAGE, Pen, type Size } from '../pen'
import type { PaperPlace, RankingFacts } from './rankingFacts'

const X = PAGE.margin
const TOP = 36
const BOTTOM = PAGE.height - 36
const GAP = 14
const COLUMN = (CONTENT_WIDTH - GAP) / 2
const THIRD = (CONTENT_WIDTH - 2 * GAP) / 3
const RANK_WIDTH = 34
const VALUE_WIDTH = 62
/** So many lines of a ranking are read in passing. */
const PLACES = 15
const HONOURED = 6
const FIRST_THREE = 3
/** How large it may be written: the largest that fits. */
const DENSITIES = [1.3, 1.2, 1.1, 1.02, 0.95, 0.88, 0.8] as const

function heading(pen: Pen, { compoundName, month, on, isFinal }: RankingFacts): Block {
  const title = `${compoundName} ${monthInWords(month)}爱心积分榜`
  const style = pen.fitted(title, CONTENT_WIDTH, { size: 29, bold: true }, 16)
  const until = `${on.slice(0, 4)}年${dayInWords(on)}`
  const said = isFinal ? `${until}出榜，出了不再改动` : `截至${until}，本月还没有结束`
  return {
    height: 98,
    draw: y => {
      pen.fill(X, y + 1, 5, 15, INK.green)
      const green = { size: 13, colour: INK.green, bold: true } as const
      pen.write('爱心积分 · 做好事，邻里都看得见', X + 12, y + 1, CONTENT_WIDTH, green)
      pen.write(title, X, y + 24, CONTENT_WIDTH, style)
      pen.write(said, X, y + 64, CONTENT_WIDTH, { size: 13, colour: INK.notes })
    },
  }
}

type Frame = { readonly x: number; readonly width: number; readonly density: number }

/** One who is in a ranking; the first three stand out on a black-and-white print too. */
function lineOf(pen: Pen, place: PaperPlace, { x, width, density }: Frame): Block {
  const { rank, name, value } = place
  const style = { size: 14 * density, bold: rank !== null && rank <= FIRST_THREE }
  const height = 23 * density
  const left = rank === null ? 0 : RANK_WIDTH * density
  const right = VALUE_WIDTH * density
  const room = width - left - right - 4
  return {
    height,
    draw: y => {
      const at = y + 3.5 * density
      if (rank !== null && rank <= FIRST_THREE) pen.fill(x, y + 2, left - 8, height - 4, INK.green, 4)
      if (rank !== null) {
        const colour = rank <= FIRST_THREE ? INK.white : INK.notes
        pen.write(String(rank), x, at, left - 8, { ...style, bold: true, align: 'center', colour })
      }
      pen.write(name, x + left, at, room, pen.fitted(name, room, style, 8))
      const amount = { ...pen.fitted(value, right, { ...style, bold: true }, 8), align: 'right' as const }
      pen.write(value, x + width - right, at, right, amount)
      pen.line(x, y + height - 0.5, width)
    },
  }
}

function titled(pen: Pen, title: string, note: string, { x, width, density }: Frame): Block {
  const style = { size: 15.5 * density, bold: true, colour: INK.green }
  const small = { size: 10 * density, colour: INK.notes, leading: 1.25 }
  const noteHeight = pen.heightOf(note, width, small)
  return {
    height: 26 * density + noteHeight + 3,
    draw: y => {
      pen.write(title, x, y, width, style)
      pen.write(note, x, y + 23 * density, width, small)
      pen.line(x, y + 24 * density + noteHeight, width, 1.2, INK.green)
    },
  }
}

function list(
  pen: Pen,
  { title, note, none, lines }: RankingFacts['honours'][number],
  most: number,
  frame: Frame,
): Block {
  const { x, width, density } = frame
  const quiet: Block = {
    height: 26 * density,
    draw: y => pen.write(none, x, y + 5, width, { size: 12 * density, colour: INK.notes }),
  }
  const shown = lines.slice(0, most).map(line => lineOf(pen, line, frame))
  return stacked([titled(pen, title, note, frame), ...(lines.length === 0 ? [quiet] : shown)])
}

function rankings(pen: Pen, { homes, people }: RankingFacts, density: number): Block {
  const none = '这个月还没有'
  const left = { x: X, width: COLUMN, density }
  const right = { x: X + COLUMN + GAP, width: COLUMN, density }
  return beside(
    list(pen, { title: '住户', note: '', none, lines: homes }, PLACES, left),
    list(pen, { title: '个人', note: '', none, lines: people }, PLACES, right),
  )
}

const honours = (pen: Pen, facts: RankingFacts, density: number): Block =>
  beside(
    ...facts.honours.map((honour, i) =>
      list(pen, honour, HONOURED, {
        x: X + i * (THIRD + GAP),
        width: THIRD,
        density: density * 0.86,
      }),
    ),
  )

/** How each honour is come by, and what the compound's points came to. */
function small(pen: Pen, { sums }: RankingFacts): Block {
  const rules = Object.values(HONOURS).map(({ name, words }) => `${name}：${words}`)
  const hides = '榜上只写姓和楼栋，或者只写单元；不想上榜的，可以在手机上“我的荣誉”里关掉。'
  const words = [...rules, sums, hides].filter(Boolean).join('\n')
  const style = { size: 10, colour: INK.notes, leading: 1.4 }
  return {
    height: pen.heightOf(words, CONTENT_WIDTH, style),
    draw: y => pen.write(words, X, y, CONTENT_WIDTH, style),
  }
}

function drawPage(pen: Pen, facts: RankingFacts): void {
  const foot = small(pen, facts)
  const top = heading(pen, facts)
  const room = BOTTOM - TOP - top.height - foot.height - GAP
  const blocks = (density: number): Block =>
    stacked([rankings(pen, facts, density), honours(pen, facts, density)], GAP)
  const fits = DENSITIES.find(density => blocks(density).height <= room) ?? DENSITIES.at(-1) ?? 1
  pen.newPage()
  top.draw(TOP)
  blocks(fits).draw(TOP + top.height)
  foot.draw(BOTTOM - foot.height)
}

/** A month's ranking and honours as a PDF for the notice board, on one page. */
export function rankingOf(facts: RankingFacts, size: Size): Promise<Buffer> {
  const pen = new Pen(size, `${facts.compoundName}${monthInWords(facts.month)}爱心积分榜`, facts.on)
  drawPage(pen, facts)
  return pen.done()
}
