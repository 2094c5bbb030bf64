import type * as z from 'zod/mini'
import type { Refusal } from '../kernel'
import { sentenceFrom } from '../kernel'
import type { BadRow } from './contract'
import { buildingIdOf, buildingName, byName, householdIdOf, roomName, unitIdOf, unitName } from './naming'
import type { Household, Unit } from './place'
import { ROLL_FAULTS, type RollFault } from './refusals'
import { isFormulaError, isTotalRow, LONGEST_NAME, readArea, readFloor, readName } from './rollCells'
import { columnName, findHeader, NEEDED_COLUMNS, type RollColumn, type RollHeader } from './rollColumns'

export type Bad = z.output<typeof BadRow>
/** A building as a roll has it: sorted as people count, ids made from the names on the doors. */
export type RollBuilding = { readonly id: string; readonly name: string; readonly units: readonly Unit[] }
export type Roll = {
  readonly buildings: RollBuilding[]
  readonly bad: Bad[]
  /** Rows that hold something, the header and what is above it not counted. */
  readonly rows: number
  readonly good: number
}

export const MAX_BUILDINGS = 200
export const MAX_HOUSEHOLDS_IN_BUILDING = 600
/** An id's limit; Chinese names take six letters a character in it. */
const LONGEST_ID = 96

/** A row's fault, in the clerk's words. @param row as the spreadsheet numbers it, from 1; 0: none in particular */
export const badRow = (row: number, column: RollColumn | null, fault: Refusal<RollFault>): Bad => ({
  row,
  column: column && columnName(column),
  code: fault.code,
  sentence: sentenceFrom(ROLL_FAULTS, fault),
})

type Row = { readonly number: number; readonly cell: (column: RollColumn) => string }
type Line = { row: number; building: string; unit: string; room: string; floor: number; area: number }

/** Reads one row; every fault it has is told, not only the first. `above` tells a merged cell from a forgotten one. */
function readLine(row: Row, above: Row | undefined): Line | Bad[] {
  const bad: Bad[] = []
  const read = <T>(
    column: RollColumn,
    reader: (cell: string) => { ok: true; value: T } | { ok: false; refusal: Refusal<RollFault> },
  ): T | undefined => {
    const cell = row.cell(column)
    const named = { column: columnName(column) }
    const fault = (refusal: Refusal<RollFault>) => {
      bad.push(badRow(row.number, column, refusal))
      return undefined
    }
    if (isFormulaError(cell)) return fault({ code: 'place.formulaError', facts: { ...named, value: cell } })
    if (cell === '' && column !== 'floor') {
      const merged = (column === 'building' || column === 'unit') && above !== undefined
      return fault({ code: merged ? 'place.mergedCell' : 'place.missing', facts: named })
    }
    const value = reader(cell)
    return value.ok ? value.value : fault(value.refusal)
  }
  const building = read('building', cell => readName(cell, 'building', buildingName))
  const unit = read('unit', cell => readName(cell, 'unit', unitName))
  const room = read('room', cell => readName(cell, 'room', roomName))
  const floor = read('floor', cell => readFloor(cell, room ?? ''))
  const area = read('area', readArea)
  if (building === undefined || unit === undefined || room === undefined) return bad
  if (floor === undefined || area === undefined) return bad
  return { row: row.number, building, unit, room, floor, area }
}

const shortLabel = (line: Line): string => `${line.building} ${line.unit} ${line.room}`

/** Households grouped by building and unit, sorted; the second of two with one door is bad. */
function group(compoundId: string, lines: readonly Line[]): { buildings: RollBuilding[]; bad: Bad[] } {
  const bad: Bad[] = []
  const firstRows = new Map<string, number>()
  const buildings = new Map<string, { id: string; name: string; units: Map<string, Unit> }>()
  for (const line of lines) {
    const buildingId = buildingIdOf(compoundId, line.building)
    const unitId = unitIdOf(buildingId, line.unit)
    const id = householdIdOf(unitId, line.room)
    if (id.length > LONGEST_ID) {
      const facts = { column: columnName('building'), most: LONGEST_NAME / 2 }
      bad.push(badRow(line.row, 'building', { code: 'place.tooLong', facts }))
      continue
    }
    const first = firstRows.get(id)
    if (first !== undefined) {
      const facts = { label: shortLabel(line), row: first }
      bad.push(badRow(line.row, 'room', { code: 'place.twice', facts }))
      continue
    }
    firstRows.set(id, line.row)
    const building = buildings.get(buildingId) ?? { id: buildingId, name: line.building, units: new Map() }
    buildings.set(buildingId, building)
    const unit: Unit = building.units.get(unitId) ?? { id: unitId, name: line.unit, households: [] }
    building.units.set(unitId, unit)
    unit.households.push({ id, room: line.room, floor: line.floor, areaCentiM2: line.area })
  }
  const sorted = [...buildings.values()].map(({ units, ...building }) => ({
    ...building,
    units: [...units.values()].map(sortedUnit).sort((a, b) => byName(a.name, b.name)),
  }))
  return { buildings: sorted.sort((a, b) => byName(a.name, b.name)), bad }
}

const inOrder = (one: Household, other: Household): number =>
  one.floor - other.floor || byName(one.room, other.room)
const sortedUnit = (unit: Unit): Unit => ({ ...unit, households: [...unit.households].sort(inOrder) })

function tooLarge(buildings: readonly RollBuilding[]): Bad[] {
  const bad: Bad[] = []
  if (buildings.length > MAX_BUILDINGS)
    bad.push(badRow(0, 'building', { code: 'place.tooManyBuildings', facts: { most: MAX_BUILDINGS } }))
  for (const { name, units } of buildings) {
    const count = units.reduce((sum, unit) => sum + unit.households.length, 0)
    if (count > MAX_HOUSEHOLDS_IN_BUILDING) {
      const facts = { building: name, most: MAX_HOUSEHOLDS_IN_BUILDING }
      bad.push(badRow(0, 'building', { code: 'place.tooManyInBuilding', facts }))
    }
  }
  return bad
}

function headerFault(header: RollHeader | null): Bad | null {
  if (header?.twice) {
    const facts = { column: columnName(header.twice) }
    return badRow(header.at + 1, header.twice, { code: 'place.headerTwice', facts })
  }
  const missing = NEEDED_COLUMNS.filter(column => header?.columns[column] === undefined)
  if (missing.length === 0) return null
  const facts = { columns: missing.map(columnName).join('、') }
  return badRow((header?.at ?? 0) + 1, null, { code: 'place.headerMissing', facts })
}

/**
 * Reads a compound's roll from the cells of a spreadsheet: columns in any order, by their usual names.
 * @param rows the sheet from its first row on, so that faults are told by the row the clerk sees
 * @returns the buildings, and every fault there is; where there is one, nothing of it may be applied
 */
export function readRoll(compoundId: string, rows: readonly (readonly string[])[]): Roll {
  const header = findHeader(rows)
  const fault = headerFault(header)
  if (fault || !header) return { buildings: [], bad: fault ? [fault] : [], rows: 0, good: 0 }
  const filled = rows
    .map((cells, index) => ({ cells, number: index + 1 }))
    .slice(header.at + 1)
    .filter(({ cells }) => cells.some(cell => cell.trim() !== ''))
  const bad: Bad[] = []
  const lines: Line[] = []
  let above: Row | undefined
  for (const { cells, number } of filled) {
    const at = (column: RollColumn) => cells[header.columns[column] ?? -1]?.trim() ?? ''
    const row = { number, cell: at }
    if (isTotalRow(cells)) {
      bad.push(badRow(number, null, { code: 'place.totalRow' }))
      continue
    }
    const line = readLine(row, above)
    if (Array.isArray(line)) bad.push(...line)
    else lines.push(line)
    above = row
  }
  if (filled.length === 0) bad.push(badRow(header.at + 1, null, { code: 'place.rollEmpty' }))
  const grouped = group(compoundId, lines)
  bad.push(...grouped.bad, ...tooLarge(grouped.buildings))
  const badRows = new Set(bad.map(one => one.row))
  return {
    buildings: grouped.buildings,
    bad: bad.sort((a, b) => a.row - b.row),
    rows: filled.length,
    good: filled.filter(({ number }) => !badRows.has(number)).length,
  }
}
