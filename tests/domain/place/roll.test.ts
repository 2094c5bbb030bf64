import {
  buildingName,
  byName,
  compareRoll,
  inUseFaults,
  type Place,
  type Roll,
  readRoll,
  reportOf,
  roomName,
  rowsOf,
  unitName,
} from '@domain/place'
import fc from 'fast-check'

const HEADER = ['楼栋', '单元', '房号', '楼层', '建筑面积(㎡)']
const GOOD = ['3号楼', '2单元', '301', '3', '89.57']
const roll = (...rows: string[][]) => readRoll('tianrun', [HEADER, ...rows])
/** The one fault of a roll whose second row is `row`. */
const faultOf = (row: string[]) => {
  const { bad, buildings } = roll(row)
  expect(bad).toHaveLength(1)
  expect(buildings).toEqual([])
  return bad[0]
}
const withArea = (area: string) => faultOf([...GOOD.slice(0, 4), area])

describe('a roll that is in order', () => {
  it('gives buildings, units and households with ids that say where they are', () => {
    expect(roll(GOOD)).toEqual({
      buildings: [
        {
          id: 'tianrun:3',
          name: '3号楼',
          units: [
            {
              id: 'tianrun:3:2',
              name: '2单元',
              households: [{ id: 'tianrun:3:2:301', room: '301', floor: 3, areaCentiM2: 8957 }],
            },
          ],
        },
      ],
      bad: [],
      rows: 1,
      good: 1,
    })
  })

  it.each([
    ['3', '3号楼'],
    ['03栋', '3号楼'],
    ['３＃', '3号楼'],
    ['三号楼', '3号楼'],
    ['十二幢', '12号楼'],
    ['a座', 'A座'],
  ])('%s is the building %s, however it is written', (typed, name) => expect(buildingName(typed)).toBe(name))

  it('one door spelled two ways is one unit and one room', () => {
    expect([unitName('二单元'), unitName('2'), roomName('301室'), roomName('３０１')]).toEqual([
      '2单元',
      '2单元',
      '301',
      '301',
    ])
  })

  it('the header is known by other names, below a title, in another order', () => {
    const { buildings, bad } = readRoll('c', [
      ['天润花园户册（2026年11月）', '', '', ''],
      [],
      ['建筑面积（平方米）', '室号', '门洞', '楼幢'],
      ['120', '1203', '1', '7'],
    ])
    expect(bad).toEqual([])
    expect(buildings[0]?.units[0]?.households[0]).toEqual({
      id: 'c:7:1:1203',
      room: '1203',
      floor: 12,
      areaCentiM2: 12000,
    })
  })

  it('empty rows between households are passed over, and rows are still numbered as the clerk sees them', () => {
    const { bad, rows } = roll(GOOD, ['', ' ', ''], ['3', '2', '302', '', '0'])
    expect(rows).toBe(2)
    expect(bad[0]?.row).toBe(4)
  })
})

describe('a row that is not in order is told by its number, its column and what is wrong', () => {
  it.each([
    ['0', 'place.areaNotPositive'],
    ['-80', 'place.areaNotPositive'],
    ['5000.01', 'place.areaTooLarge'],
    ['99999999999999999999', 'place.areaTooLarge'],
    ['89.571', 'place.areaTooFine'],
    ['八十九', 'place.notANumber'],
    ['8e3', 'place.notANumber'],
    ['', 'place.missing'],
    ['#REF!', 'place.formulaError'],
  ])('an area of «%s» is %s', (area, code) => {
    expect(withArea(area)).toMatchObject({ row: 2, column: '建筑面积', code })
    expect(withArea(area)?.sentence).not.toMatch(/[{}]|undefined/)
  })

  it.each([
    ['5000', 500_000],
    ['0.01', 1],
    ['1,089.5 ㎡', 108_950],
    ['８９．５７', 8957],
    ['90.0900', 9009],
    ['1.1', 110],
  ])('an area of «%s» is read without rounding', (area, centi) => {
    const { buildings } = roll([...GOOD.slice(0, 4), area])
    expect(buildings[0]?.units[0]?.households[0]?.areaCentiM2).toBe(centi)
  })

  it('the same door twice names the row that has it first', () => {
    const { bad, buildings } = roll(['9', '1', '101', '', '60'], GOOD, ['3栋', '二单元', '301室', '3', '70'])
    expect(bad).toEqual([
      { row: 4, column: '房号', code: 'place.twice', sentence: '3号楼 2单元 301与第 3 行重复。' },
    ])
    expect(buildings.map(building => building.units[0]?.households.length)).toEqual([1, 1])
  })

  it('a gap left by merged cells is told apart from a forgotten cell', () => {
    expect(roll(GOOD, ['', '2', '302', '3', '80']).bad[0]).toMatchObject({
      row: 3,
      column: '楼栋',
      code: 'place.mergedCell',
    })
    expect(faultOf(['', '2', '302', '3', '80'])).toMatchObject({ row: 2, code: 'place.missing' })
  })

  it('a total row is told to be no household', () => {
    expect(roll(GOOD, ['合计', '', '', '', '46580.20']).bad).toEqual([
      { row: 3, column: null, code: 'place.totalRow', sentence: '这是合计行，不是住户，请删去。' },
    ])
  })

  it('a floor of 三 or 200 is no floor', () => {
    expect(faultOf(['3', '2', '301', '三', '80'])?.code).toBe('place.badFloor')
    expect(faultOf(['3', '2', '301', '200', '80'])?.code).toBe('place.badFloor')
  })

  it('a name too long for a door, or with signs no door has, is refused', () => {
    expect(faultOf(['3', '2', '3'.repeat(13), '', '80'])?.code).toBe('place.tooLong')
    expect(faultOf(['=HYPERLINK', '2', '301', '', '80'])?.code).toBe('place.oddCharacters')
    expect(faultOf(['东南西北东南西北东南西北', '东南西北东', '301', '', '80'])?.code).toBe('place.tooLong')
  })

  it('every fault of a row is told, not only the first', () => {
    expect(roll(['', '2', '', '', '0']).bad.map(bad => bad.column)).toEqual(['楼栋', '房号', '建筑面积'])
  })

  it('a sheet without the columns, with one twice, or with nothing below them is told so', () => {
    expect(readRoll('c', [['姓名', '电话']]).bad[0]?.sentence).toContain('楼栋、单元、房号、建筑面积')
    expect(readRoll('c', [[...HEADER, '面积'], GOOD]).bad[0]?.code).toBe('place.headerTwice')
    expect(roll().bad[0]?.code).toBe('place.rollEmpty')
    expect(readRoll('c', []).bad[0]?.code).toBe('place.headerMissing')
  })
})

const door = fc.record({
  building: fc.integer({ min: 1, max: 14 }),
  unit: fc.integer({ min: 1, max: 4 }),
  room: fc.integer({ min: 101, max: 1104 }),
  area: fc.integer({ min: 1, max: 500_000 }),
})
const cellsOf = ({ building, unit, room, area }: Record<'building' | 'unit' | 'room' | 'area', number>) => [
  `${building}号楼`,
  `${unit}单元`,
  String(room),
  String(Math.floor(room / 100)),
  (area / 100).toFixed(2),
]
const doors = fc.uniqueArray(door, {
  selector: ({ building, unit, room }) => `${building}-${unit}-${room}`,
  minLength: 1,
  maxLength: 60,
})

describe('whatever the roll', () => {
  it('any order of its rows and columns gives the same buildings', () => {
    fc.assert(
      fc.property(doors, fc.infiniteStream(fc.nat()), (list, random) => {
        const rows = list.map(cellsOf)
        const shuffled = <T>(items: readonly T[]) =>
          items
            .map(item => ({ item, key: random.next().value as number }))
            .sort((a, b) => a.key - b.key)
            .map(({ item }) => item)
        const order = shuffled([0, 1, 2, 3, 4])
        const turned = [HEADER, ...shuffled(rows)].map(row => order.map(i => row[i] ?? ''))
        expect(readRoll('c', turned)).toEqual(readRoll('c', [HEADER, ...rows]))
      }),
    )
  })

  it('written out and read again it is the same, and changes nothing', () => {
    fc.assert(
      fc.property(doors, list => {
        const first = readRoll('c', [HEADER, ...list.map(cellsOf)])
        expect(first.bad).toEqual([])
        expect(
          readRoll('c', [HEADER, ...rowsOf(first.buildings.map(b => ({ ...b, units: [...b.units] })))]),
        ).toEqual(first)
        const { put } = compareRoll(COMPOUND, [], first)
        expect(compareRoll(COMPOUND, put, first)).toMatchObject({
          added: 0,
          changed: 0,
          removed: [],
          put: [],
          removedBuildings: [],
          householdCount: list.length,
        })
      }),
    )
  })
})

const COMPOUND: Place = {
  _id: 'c',
  kind: 'compound',
  name: '天润花园',
  within: ['谯城区', '薛阁街道', '薛阁社区', '第一网格'],
  parentId: 'grid-1',
  path: { district: 'd', subdistrict: 's', community: 'm', grid: 'grid-1', compound: 'c' },
  householdCount: 0,
}

describe('a new roll against the present one', () => {
  const before = compareRoll(COMPOUND, [], readRoll('c', [HEADER, GOOD, ['4', '1', '101', '', '60']])).put
  const change = (rows: string[][]): { next: Roll; is: ReturnType<typeof compareRoll> } => {
    const next = readRoll('c', [HEADER, ...rows])
    return { next, is: compareRoll(COMPOUND, before, next) }
  }

  it('what is added and changed is counted, and only the buildings that differ are written', () => {
    const { is } = change([
      ['3', '2', '301', '3', '90'],
      ['3', '2', '302', '', '80'],
      ['4', '1', '101', '', '60'],
    ])
    expect(is).toMatchObject({ added: 1, changed: 1, removed: [] })
    expect(is.put.map(place => place._id)).toEqual(['c:3'])
    expect(is.put[0]).toMatchObject({
      householdCount: 2,
      revision: 2,
      path: { compound: 'c', building: 'c:3' },
    })
  })

  it('a building that is no longer there goes, with its households named', () => {
    const { is } = change([GOOD])
    expect(is.removed).toEqual([{ id: 'c:4:1:101', label: '天润花园 4号楼 1单元 101' }])
    expect(is.removedBuildings.map(place => place._id)).toEqual(['c:4'])
  })

  it('a household in which someone is registered cannot go', () => {
    const { next, is } = change([GOOD])
    const faults = inUseFaults(is.removed, new Set(['c:4:1:101']))
    expect(faults[0]?.sentence).toContain('天润花园 4号楼 1单元 101还有住户登记')
    expect(reportOf(next, is, faults, false)).toMatchObject({ removed: 1, bad: faults, applied: false })
    expect(inUseFaults(is.removed, new Set(['c:3:2:301']))).toEqual([])
  })

  it('a report adds up the new roll and tells at most a thousand faults', () => {
    const bad = Array.from({ length: 1_200 }, (_, i) => ['3', '2', String(i + 1), '', '0'])
    const { next, is } = change(bad)
    const report = reportOf(next, is, [], false)
    expect(report.bad).toHaveLength(1_001)
    expect(report.bad.at(-1)?.sentence).toContain('还有 200 处')
    expect(reportOf(change([GOOD]).next, is, [], true)).toMatchObject({ households: 1, areaCentiM2: 8957 })
  })
})

it('names are ordered as people count them', () => {
  expect(['10号楼', 'A座', '2号楼', '1号楼'].sort(byName)).toEqual(['1号楼', '2号楼', '10号楼', 'A座'])
})
