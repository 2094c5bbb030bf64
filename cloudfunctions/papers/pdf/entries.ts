import { type EntryLine, entryLineOf } from '@domain/income'
import { yuanOf } from '@domain/kernel'
import { type Block, stacked } from './blocks'
import { CONTENT_WIDTH, INK, PAGE, type Pen } from './pen'
import type { SheetFacts } from './sheetFacts'

const X = PAGE.margin
/** Number, day, words, money in, money out. */
const WIDTHS = [40, 50, 265.28, 84, 84] as const
const NAMES = ['笔号', '日期', '事项、对方和依据', '收入', '支出'] as const
const PADDING = 6
const xOf = (column: number): number => X + WIDTHS.slice(0, column).reduce((sum, width) => sum + width, 0)
const isAmount = (column: number): boolean => column > 2

/** The head of the list of entries, at the top of every page that has some. */
export function entriesHead(pen: Pen): Block {
  return {
    height: 23,
    draw: y => {
      pen.fill(X, y, CONTENT_WIDTH, 23, INK.green)
      for (const [column, name] of NAMES.entries()) {
        const align = isAmount(column) ? 'right' : 'left'
        const style = { size: 11, bold: true, colour: INK.white, align } as const
        pen.write(name, xOf(column) + PADDING, y + 5.5, (WIDTHS[column] ?? 0) - 2 * PADDING, style)
      }
    },
  }
}

const dayOnly = (on: string): string => `${Number(on.slice(5, 7))}.${Number(on.slice(8))}`

function entryBlock(pen: Pen, line: EntryLine): Block {
  const width = WIDTHS[2] - 2 * PADDING
  // The amounts stand beside the words; what explains them has the whole line below.
  const noteWidth = X + CONTENT_WIDTH - xOf(2) - 2 * PADDING
  const words = `${line.category}：${line.words}`
  const moved = line.movedFen === null ? [] : [`转入账户 ${yuanOf(line.movedFen)} 元`]
  const notes = [...moved, ...line.notes].join('；')
  const style = { size: 11.5, leading: 1.3 }
  const note = { size: 9.5, colour: INK.notes, leading: 1.3 }
  const wordsHeight = pen.heightOf(words, width, style)
  const height = wordsHeight + pen.heightOf(notes, noteWidth, note) + 9
  return {
    height,
    draw: y => {
      const at = y + 4.5
      const cell = (column: number, text: string, colour: string = INK.words) => {
        const room = (WIDTHS[column] ?? 0) - 2 * PADDING
        const written = isAmount(column)
          ? ({ ...pen.fitted(text, room, style, 6), align: 'right' } as const)
          : style
        pen.write(text, xOf(column) + PADDING, at, room, { ...written, colour })
      }
      cell(0, String(line.no), INK.notes)
      cell(1, dayOnly(line.on))
      cell(2, words)
      pen.write(notes, xOf(2) + PADDING, at + wordsHeight, noteWidth, note)
      cell(3, line.inFen === null ? '' : yuanOf(line.inFen))
      cell(4, line.outFen === null ? '' : yuanOf(line.outFen))
      pen.line(X, y + height, CONTENT_WIDTH)
    },
  }
}

function sums(pen: Pen, { published }: SheetFacts): Block {
  const { incomeFen, costFen, allocationFen } = published.body.figures
  const style = { size: 11.5, bold: true, align: 'right' } as const
  return {
    height: 25,
    draw: y => {
      pen.fill(X, y, CONTENT_WIDTH, 25, INK.pale)
      pen.write(`合计（${published.rows.length} 笔）`, xOf(2) + PADDING, y + 6, WIDTHS[2], {
        ...style,
        align: 'left',
      })
      for (const [column, fen] of [
        [3, incomeFen],
        [4, costFen + allocationFen],
      ] as const) {
        const room = WIDTHS[column] - 2 * PADDING
        pen.write(yuanOf(fen), xOf(column) + PADDING, y + 6, room, pen.fitted(yuanOf(fen), room, style, 6))
      }
    },
  }
}

const none = (pen: Pen): Block => ({
  height: 40,
  draw: y => pen.write('本月没有记账。', X + PADDING, y + 12, CONTENT_WIDTH, { size: 12 }),
})

/** The month's entries, each with what it rests on, and their sums at the end. */
export function entryBlocks(pen: Pen, facts: SheetFacts): Block[] {
  const lines = facts.published.rows.map(row => entryBlock(pen, entryLineOf(row)))
  return lines.length === 0 ? [none(pen)] : [...lines, stacked([sums(pen, facts)])]
}
