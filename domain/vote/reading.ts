import { accept, type Decision, refuse } from '../kernel'
import { buildingIdOf, buildingName, householdIdOf, roomName, unitIdOf, unitName } from '../place'
import { LONGEST_NAME, MOST_CO_OWNERS, type RollLine } from './owners'
import type { VoteRefusal } from './refusals'

/** The columns of an owners' roll by the names clerks give them; the first is the one our own sheets use. */
export const OWNER_COLUMNS = {
  building: ['楼栋', '楼号', '楼栋号', '栋号', '幢号'],
  unit: ['单元', '单元号'],
  room: ['房号', '室号', '门牌号', '房间号'],
  area: ['面积', '建筑面积', '专有部分面积', '产权面积'],
  name: ['业主姓名', '业主', '姓名', '产权人'],
  coOwners: ['共有人', '共有产权人'],
  mark: ['身份标识后四位', '证件号后四位', '身份证后四位', '证件后四位'],
  developer: ['建设单位', '开发商未售', '未售'],
} as const
export type OwnerColumn = keyof typeof OWNER_COLUMNS
const NEEDED: readonly OwnerColumn[] = ['building', 'unit', 'room', 'area', 'name']
const HEADER_WITHIN_ROWS = 10
const MOST_AREA = 500_000

const plain = (cell: string | undefined): string => (cell ?? '').normalize('NFKC').replace(/\s/g, '')

type Columns = Partial<Record<OwnerColumn, number>>

function columnsOf(row: readonly string[]): Columns {
  const heads = row.map(cell => plain(cell).replace(/\(.*$/, ''))
  return Object.fromEntries(
    (Object.keys(OWNER_COLUMNS) as OwnerColumn[]).flatMap(column => {
      const at = heads.findIndex(head => (OWNER_COLUMNS[column] as readonly string[]).includes(head))
      return at < 0 ? [] : [[column, at]]
    }),
  )
}

/** An area in whole hundredths, read digit by digit; null where it is none. */
function areaIn(cell: string): number | null {
  const match = /^(\d{1,4})(?:\.(\d{1,2})0*)?(m2|㎡|平方米|平米)?$/i.exec(cell.replace(/,/g, ''))
  if (!match) return null
  const area = Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'))
  return area > 0 && area <= MOST_AREA ? area : null
}

const SEPARATORS = /[、,，;；/]/
const splitIn = (cell: string): string[] => cell.split(SEPARATORS).filter(part => part !== '')

type Where = { readonly compoundId: string; readonly compoundName: string }
type Read = Decision<RollLine, VoteRefusal>

function lineOf(cells: Partial<Record<OwnerColumn, string>>, row: number, where: Where): Read {
  const bad = (what: string): Read => refuse('vote.importBad', { row, what })
  const { building = '', unit = '', room = '', area = '', name = '', mark = '' } = cells
  if (!building || !unit || !room) return bad('楼栋、单元、房号要填全')
  const areaCentiM2 = areaIn(area)
  if (areaCentiM2 === null) return bad(`面积“${area}”不对`)
  const marks = splitIn(mark)
  if (marks.some(one => one.length > 4)) return bad('身份标识只填后四位')
  const names = [...splitIn(name), ...splitIn(cells.coOwners ?? '')]
  if (names.some(one => one.length > LONGEST_NAME)) return bad('姓名太长')
  if (names.length > MOST_CO_OWNERS + 1) return bad('共有人太多')
  const [house, stairs, door] = [buildingName(building), unitName(unit), roomName(room)]
  const buildingId = buildingIdOf(where.compoundId, house)
  return accept({
    householdId: householdIdOf(unitIdOf(buildingId, stairs), door),
    buildingId,
    label: `${where.compoundName} ${house} ${stairs} ${door}`,
    areaCentiM2,
    isDeveloper: /^(是|y|yes|1|√|未售)$/i.test(cells.developer ?? ''),
    owners: names.map((one, i) => ({ name: one, mark: marks[i] ?? '' })),
  })
}

/** Reads an owners' roll, all of it or, at the first row that is wrong, nothing. */
export function readOwners(
  rows: readonly (readonly string[])[],
  where: Where,
): Decision<RollLine[], VoteRefusal> {
  const heads = rows.slice(0, HEADER_WITHIN_ROWS).map(columnsOf)
  const most = Math.max(0, ...heads.map(columns => Object.keys(columns).length))
  const at = heads.findIndex(columns => Object.keys(columns).length === most)
  const columns = heads[at] ?? {}
  const missing = NEEDED.filter(column => columns[column] === undefined)
  if (missing.length > 0)
    return refuse('vote.importColumns', { missing: missing.map(one => OWNER_COLUMNS[one][0]).join('、') })
  const lines: RollLine[] = []
  const seen = new Set<string>()
  for (const [index, row] of rows.slice(at + 1).entries()) {
    if (row.every(cell => plain(cell) === '')) continue
    const cells = Object.fromEntries(Object.entries(columns).map(([name, i]) => [name, plain(row[i])]))
    const line = lineOf(cells, at + index + 2, where)
    if (!line.ok) return line
    if (seen.has(line.value.householdId))
      return refuse('vote.importBad', { row: at + index + 2, what: '这一户前面已经有了' })
    seen.add(line.value.householdId)
    lines.push(line.value)
  }
  return lines.length === 0 ? refuse('vote.noRoll') : accept(lines)
}
