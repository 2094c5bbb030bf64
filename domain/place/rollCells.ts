import { accept, type Decision, refuse } from '../kernel'
import type { RollFault } from './refusals'
import { columnName, type RollColumn } from './rollColumns'

type Cell<T> = Decision<T, RollFault>

export const MAX_AREA_M2 = 5_000
export const LONGEST_NAME = 12
const HIGHEST_FLOOR = 120
const DEEPEST_FLOOR = 5
const SHOWN = 20

const shown = (value: string): string => (value.length > SHOWN ? `${value.slice(0, SHOWN)}…` : value)

/** What Excel leaves in a cell whose formula fails. */
export const isFormulaError = (cell: string): boolean =>
  /^#(REF|VALUE|DIV\/0|N\/A|NAME|NUM|NULL|SPILL|CALC)[!?]?/i.test(cell)

/** A row that sums up others, not a household. */
export const isTotalRow = (cells: readonly string[]): boolean =>
  cells.some(cell => /^(合计|总计|小计|共计|总和|合 计)/.test(cell.trim()))

/** A name on a door, made plain by `clean`. */
export function readName(cell: string, column: RollColumn, clean: (typed: string) => string): Cell<string> {
  const name = clean(cell)
  if (name.length > LONGEST_NAME)
    return refuse('place.tooLong', { column: columnName(column), most: LONGEST_NAME })
  if (!/^[\p{Script=Han}A-Z0-9\-_.#()]+$/u.test(name))
    return refuse('place.oddCharacters', { column: columnName(column), value: shown(cell) })
  return accept(name)
}

/**
 * A floor area as the register writes it, in integer 0.01 m², read digit by digit so that 90.09 is 9009.
 * Takes full-width digits, thousands commas and a unit behind.
 */
export function readArea(cell: string): Cell<number> {
  const typed = cell
    .normalize('NFKC')
    .replace(/[\s,]/g, '')
    .replace(/(m2|平方米|平米|平)$/i, '')
  const match = /^(-)?(\d+)(?:\.(\d*))?$/.exec(typed)
  if (!match) return refuse('place.notANumber', { column: columnName('area'), value: shown(cell) })
  const [, minus, whole = '', parts = ''] = match
  const cents = parts.replace(/0+$/, '')
  if (cents.length > 2) return refuse('place.areaTooFine', { value: shown(cell) })
  if (whole.replace(/^0+/, '').length > 6)
    return refuse('place.areaTooLarge', { value: shown(cell), most: MAX_AREA_M2 })
  const area = Number(whole) * 100 + Number(cents.padEnd(2, '0'))
  if (minus || area === 0) return refuse('place.areaNotPositive', { value: shown(cell) })
  return area > MAX_AREA_M2 * 100
    ? refuse('place.areaTooLarge', { value: shown(cell), most: MAX_AREA_M2 })
    : accept(area)
}

/** A floor; where the cell is empty, what the room number says: 301 → 3, 1203 → 12, else 1. */
export function readFloor(cell: string, room: string): Cell<number> {
  if (cell === '') {
    const digits = /^\d{3,4}$/.test(room) ? Math.floor(Number(room) / 100) : 1
    return accept(Math.max(digits, 1))
  }
  const typed = cell.normalize('NFKC').replace(/[层楼F\s]/gi, '')
  const floor = Number(typed)
  const isFloor = /^-?\d{1,3}$/.test(typed) && floor >= -DEEPEST_FLOOR && floor <= HIGHEST_FLOOR
  return isFloor
    ? accept(floor)
    : refuse('place.badFloor', { value: shown(cell), deepest: DEEPEST_FLOOR, highest: HIGHEST_FLOOR })
}
