import { type SlipKind, slipScene, spacedDigits } from '@domain/kernel'
import encodeQR from 'qr'
import type { Block } from './blocks'
import { CONTENT_WIDTH, INK, PAGE, type Pen, type Style } from './pen'

const X = PAGE.margin
const SLIP_SIDE = 84
/** What a slip's square and digits take of a heading's width. */
export const SLIP_WIDTH = 112

/** An empty square to be ticked by hand. */
export const tickBox = (pen: Pen, x: number, y: number, side: number): void =>
  pen.frame(x, y, side, side, INK.words, 1.3, 1.5)

/** The square code of a form, in the upper right corner, and its digits for where it cannot be scanned. */
export function slip(pen: Pen, kind: SlipKind, digits: string, y: number): void {
  const x = X + CONTENT_WIDTH - SLIP_WIDTH
  const grid = encodeQR(slipScene(kind, digits), 'raw', { ecc: 'medium', border: 1 })
  pen.squares(grid, x + (SLIP_WIDTH - SLIP_SIDE) / 2, y, SLIP_SIDE)
  const style: Style = { size: 11.5, bold: true, align: 'center' }
  pen.write(spacedDigits(digits), x, y + SLIP_SIDE + 1, SLIP_WIDTH, style)
}

/** A label and a line to write on. */
export function lineToFill(pen: Pen, label: string, x: number, y: number, width: number, size = 13): void {
  const style = { size }
  const left = pen.widthOf(label, style)
  pen.write(label, x, y, width, style)
  pen.line(x + left + 2, y + size * 1.42, width - left - 2, 0.9, INK.words)
}

/** Words as a block of their own, over the whole width unless told otherwise. */
export function words(pen: Pen, said: string, style: Style, x: number = X, width = CONTENT_WIDTH): Block {
  return {
    height: pen.heightOf(said, width, style),
    draw: y => pen.write(said, x, y, width, style),
  }
}

/** The band above a group: its name, and what is said of it beside. */
export function band(pen: Pen, name: string, note: string, density: number): Block {
  const height = 22 * density
  const style = { size: 13.5 * density, bold: true, colour: INK.white }
  return {
    height: height + 2,
    draw: y => {
      pen.fill(X, y, CONTENT_WIDTH, height, INK.green, 3)
      pen.write(name, X + 8, y + 2.6 * density, CONTENT_WIDTH, style)
      const at = X + 8 + pen.widthOf(name, style) + 10
      const small = { size: 10.5 * density, colour: INK.white }
      pen.write(note, at, y + 4.6 * density, X + CONTENT_WIDTH - at, small)
    },
  }
}

/** The title of a part of a sheet, with a line below it. */
export const section = (pen: Pen, said: string, density: number): Block => ({
  height: 24 * density,
  draw: y => {
    const style = { size: 13.5 * density, bold: true, colour: INK.green }
    pen.write(said, X, y, CONTENT_WIDTH, pen.fitted(said, CONTENT_WIDTH, style, 7))
    pen.line(X, y + 19.5 * density, CONTENT_WIDTH, 0.9, INK.green)
  },
})

/** A name in green and what there is to say of it, as a line of the rules. */
export function rule(pen: Pen, name: string, said: string, density: number): Block {
  const style = { size: 11 * density, leading: 1.35 }
  const left = 84 * density
  const width = CONTENT_WIDTH - left
  return {
    height: said === '' ? 0 : pen.heightOf(said, width, style) + 3 * density,
    draw: y => {
      pen.write(name, X, y, left, { ...style, bold: true, colour: INK.green })
      pen.write(said, X + left, y, width, style)
    },
  }
}

/** The last line of a page: what it is of, and which page of how many. */
export function pageLine(pen: Pen, said: string, page: number, pages: number): void {
  const style = { size: 9, colour: INK.notes }
  const y = PAGE.height - 26
  const room = CONTENT_WIDTH - 90
  pen.write(said, X, y, room, pen.fitted(said, room, style, 5))
  pen.write(`第 ${page} 页，共 ${pages} 页`, X, y, CONTENT_WIDTH, { ...style, align: 'right' })
}
