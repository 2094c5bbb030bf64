import type { CellObject, Row, SheetData } from 'write-excel-file/node'

/** Yuan with both decimals and thousands apart; what is less than nothing in red. */
const YUAN_FORMAT = '#,##0.00;[Red]-#,##0.00'
const GREEN = '#0b6b50'
const PALE = '#e9f1ee'
const RULE = '#b9c0bd'

/** An amount as a number that can be reckoned with: yuan, exact to the fen. */
export const yuan = (fen: number | null | undefined, more: CellObject = {}): CellObject =>
  fen === null || fen === undefined
    ? { ...more }
    : { value: fen / 100, type: Number, format: YUAN_FORMAT, align: 'right', ...more }

export const words = (value: string, more: CellObject = {}): CellObject =>
  value === '' ? { ...more } : { value, type: String, alignVertical: 'top', wrap: true, ...more }

export const count = (value: number): CellObject => ({ value, type: Number, align: 'left' })

/** The heads of a table's columns. */
export const heads = (names: readonly string[], amountsFrom: number): Row =>
  names.map((value, column) => ({
    value,
    type: String,
    fontWeight: 'bold',
    textColor: '#ffffff',
    backgroundColor: GREEN,
    align: column < amountsFrom ? 'left' : 'right',
    height: 22,
    alignVertical: 'center',
  }))

/** A sum or a balance. */
export const EMPHASIS: CellObject = {
  fontWeight: 'bold',
  backgroundColor: PALE,
  topBorderStyle: 'thin',
  topBorderColor: RULE,
}

/** The first rows of every sheet: what it is, across the columns of the table below. */
export const titled = (title: string, note: string, columns: number): SheetData => [
  [
    { value: title, type: String, fontWeight: 'bold', fontSize: 16, columnSpan: columns, height: 30 },
    ...Array.from({ length: columns - 1 }, () => null),
  ],
  [
    { value: note, type: String, textColor: '#4c5258', columnSpan: columns, height: 20 },
    ...Array.from({ length: columns - 1 }, () => null),
  ],
]
