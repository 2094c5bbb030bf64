/** The columns of a roll, by the names clerks give them; the first is the one our own sheets use. */
export const ROLL_COLUMNS = {
  building: ['楼栋', '楼号', '楼栋号', '楼', '栋', '栋号', '幢', '幢号', '楼幢', '楼座', '座号', '楼宇'],
  unit: ['单元', '单元号', '单元名称', '门洞'],
  room: ['房号', '室号', '门牌号', '门牌', '房间号', '房间', '户号', '室', '房屋编号'],
  floor: ['楼层', '层', '所在层', '所在楼层', '层数', '层号'],
  area: ['建筑面积', '面积', '房屋面积', '产权面积', '建面', '房屋建筑面积', '专有部分面积'],
} as const satisfies Record<string, readonly string[]>
export type RollColumn = keyof typeof ROLL_COLUMNS

export const columnName = (column: RollColumn): string => ROLL_COLUMNS[column][0]

/** A header as it was typed, without its unit, its brackets and its spaces: «建筑面积（㎡）» → «建筑面积». */
const cleanHeader = (cell: string): string =>
  cell
    .normalize('NFKC')
    .replace(/[(（[【].*$/, '')
    .replace(/[\s:*/]/g, '')
    .replace(/(m2|平方米|平米)$/i, '')

/** Which column a header cell names, if any. */
export function columnOf(cell: string): RollColumn | undefined {
  const header = cleanHeader(cell)
  return (Object.keys(ROLL_COLUMNS) as RollColumn[]).find(column =>
    (ROLL_COLUMNS[column] as readonly string[]).includes(header),
  )
}

/** Titles and notes may stand above the header. */
const HEADER_WITHIN_ROWS = 10
export const NEEDED_COLUMNS = ['building', 'unit', 'room', 'area'] as const satisfies readonly RollColumn[]

export type RollHeader = {
  /** The header's index among the rows. */
  readonly at: number
  readonly columns: Partial<Record<RollColumn, number>>
  /** A column that is there more than once. */
  readonly twice: RollColumn | null
}

/** The row that names most columns among the first ones; null where none names two. */
export function findHeader(rows: readonly (readonly string[])[]): RollHeader | null {
  let best: RollHeader | null = null
  for (const [at, row] of rows.slice(0, HEADER_WITHIN_ROWS).entries()) {
    const columns: Partial<Record<RollColumn, number>> = {}
    let twice: RollColumn | null = null
    for (const [index, cell] of row.entries()) {
      const column = columnOf(cell)
      if (!column) continue
      if (columns[column] !== undefined) twice = column
      else columns[column] = index
    }
    const found = Object.keys(columns).length
    if (found >= 2 && found > Object.keys(best?.columns ?? {}).length) best = { at, columns, twice }
  }
  return best
}
