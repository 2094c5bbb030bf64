import { STATEMENT_COLUMNS, type TableLine, type TableSection } from '@domain/income'
import { yuanOf } from '@domain/kernel'
import { type Block, stacked } from './blocks'
import { CONTENT_WIDTH, INK, PAGE, type Pen, type Style } from './pen'

const X = PAGE.margin
const GROUP_WIDTH = 52
const AMOUNT_WIDTHS = [104, 90, 90] as const
const AMOUNTS_WIDTH = AMOUNT_WIDTHS.reduce((sum, width) => sum + width, 0)
const LABEL_X = X + GROUP_WIDTH + 8
const LABEL_WIDTH = CONTENT_WIDTH - GROUP_WIDTH - AMOUNTS_WIDTH - 10
const NOTE_WIDTH = CONTENT_WIDTH - GROUP_WIDTH - 16

/** Where the right edge of a column's amounts is. */
const edgeOf = (column: number): number =>
  X + CONTENT_WIDTH - 8 - AMOUNT_WIDTHS.slice(column + 1).reduce((sum, width) => sum + width, 0)

function amounts(pen: Pen, line: TableLine, y: number, style: Style): void {
  for (const [column, fen] of line.amounts.entries()) {
    const width = (AMOUNT_WIDTHS[column] ?? 0) - 8
    const words = fen === null ? '—' : yuanOf(fen)
    const written: Style = {
      ...style,
      align: 'right',
      bold: style.bold === true && column === 0,
      colour: column === 0 ? INK.words : INK.notes,
    }
    pen.write(words, edgeOf(column) - width, y, width, pen.fitted(words, width, written, 7))
  }
}

function head(pen: Pen, density: number): Block {
  const height = 21.5 * density
  const style = { size: 12 * density, bold: true, colour: INK.white }
  const y0 = 4.2 * density
  return {
    height,
    draw: y => {
      pen.fill(X, y, CONTENT_WIDTH, height, INK.green)
      pen.write('项目', X + 8, y + y0, GROUP_WIDTH, style)
      for (const [column, name] of STATEMENT_COLUMNS.entries()) {
        const width = (AMOUNT_WIDTHS[column] ?? 0) - 8
        pen.write(name, edgeOf(column) - width, y + y0, width, { ...style, align: 'right' })
      }
    },
  }
}

/** A category, or a section's sum; what it rests on stands beside it where there is room, else below. */
function lineOf(pen: Pen, line: TableLine, density: number): Block {
  const style = pen.fitted(line.label, LABEL_WIDTH, { size: 13.5 * density, bold: line.weight === 'sum' }, 7)
  const note = { size: 9.8 * density, colour: INK.notes, leading: 1.25 }
  const noteX = LABEL_X + pen.widthOf(line.label, style) + 7
  const isBeside = noteX + pen.widthOf(line.note, note) <= LABEL_X + LABEL_WIDTH
  const height = 19.6 * density + (isBeside ? 0 : pen.heightOf(line.note, NOTE_WIDTH, note) + 1)
  return {
    height,
    draw: y => {
      pen.line(X + GROUP_WIDTH, y, CONTENT_WIDTH - GROUP_WIDTH)
      const at = y + 3 * density
      pen.write(line.label, LABEL_X, at, LABEL_WIDTH, style)
      amounts(pen, line, at, { ...style, size: 13.5 * density })
      if (isBeside) pen.write(line.note, noteX, at + 2.6 * density, LABEL_WIDTH, note)
      else pen.write(line.note, LABEL_X, y + 18.4 * density, NOTE_WIDTH, note)
    },
  }
}

function group(pen: Pen, section: TableSection, density: number): Block {
  const lines = stacked(section.lines.map(line => lineOf(pen, line, density)))
  const style = { size: 14 * density, bold: true, align: 'center', colour: INK.green } as const
  return {
    height: lines.height,
    draw: y => {
      lines.draw(y)
      pen.line(X, y, CONTENT_WIDTH, 0.9, INK.green)
      pen.upright(X + GROUP_WIDTH, y, lines.height)
      pen.write(section.title, X, y + lines.height / 2 - 7 * density, GROUP_WIDTH, style)
    },
  }
}

/** A balance stands alone, across both first columns. */
function balance(pen: Pen, section: TableSection, density: number): Block {
  const height = 22.6 * density
  const style = { size: 14 * density, bold: true }
  return {
    height,
    draw: y => {
      pen.fill(X, y, CONTENT_WIDTH, height, INK.pale)
      pen.line(X, y, CONTENT_WIDTH, 0.9, INK.green)
      pen.write(section.title, X + 8, y + 4.3 * density, GROUP_WIDTH + LABEL_WIDTH, style)
      for (const line of section.lines) amounts(pen, line, y + 4.3 * density, style)
    },
  }
}

const FIGURES = new Set(['opening', 'income', 'cost', 'net', 'allocation', 'closing'])

/** The statement's table: what there was, came in, went out and is left, beside last month and last year. */
export function figures(pen: Pen, sections: readonly TableSection[], density: number): Block {
  const shown = sections.filter(({ key }) => FIGURES.has(key))
  const table = stacked([
    head(pen, density),
    ...shown.map(section =>
      section.lines[0]?.weight === 'balance' ? balance(pen, section, density) : group(pen, section, density),
    ),
  ])
  return {
    height: table.height,
    draw: y => {
      table.draw(y)
      pen.line(X, y + table.height, CONTENT_WIDTH, 1.2, INK.green)
    },
  }
}
