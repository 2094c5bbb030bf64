import { yuanOf } from '@domain/kernel'
import type { Block } from './blocks'
import { CONTENT_WIDTH, INK, PAGE, type Pen } from './pen'
import type { SheetFacts } from './sheetFacts'

const SIGN_WIDTH = 18
const CELLS = 4
const CELL_WIDTH = (CONTENT_WIDTH - (CELLS - 1) * SIGN_WIDTH) / CELLS

/** The month as one sum that anybody can check in passing: what there was, and in, less out, is what there is. */
export function strip(pen: Pen, { published }: SheetFacts, density: number): Block {
  const { openingFen, incomeFen, costFen, allocationFen, closingFen } = published.body.figures
  const cells = [
    ['上月结余', openingFen, ''],
    ['本月收入', incomeFen, '＋'],
    ['本月支出', costFen + allocationFen, '－'],
    ['本月结余', closingFen, '＝'],
  ] as const
  const height = 54 * density
  return {
    height,
    draw: y => {
      for (const [at, [label, fen, sign]] of cells.entries()) {
        const x = PAGE.margin + at * (CELL_WIDTH + SIGN_WIDTH)
        const isLast = at === CELLS - 1
        pen.fill(x, y, CELL_WIDTH, height, isLast ? INK.green : INK.pale, 5)
        const colour = isLast ? INK.white : INK.words
        const signStyle = { size: 14 * density, bold: true, align: 'center', colour: INK.green } as const
        pen.write(sign, x - SIGN_WIDTH, y + height / 2 - 7 * density, SIGN_WIDTH, signStyle)
        const labelStyle = { size: 12 * density, colour, align: 'center' } as const
        pen.write(label, x, y + 7 * density, CELL_WIDTH, labelStyle)
        const figure = { size: 20 * density, bold: true, colour, align: 'center' } as const
        pen.write(
          yuanOf(fen),
          x,
          y + 25 * density,
          CELL_WIDTH,
          pen.fitted(yuanOf(fen), CELL_WIDTH - 8, figure, 9),
        )
      }
    },
  }
}
