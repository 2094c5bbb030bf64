import { areaInM2, type OwnedUnit, type Owner, ownersOf, rollHashOf, rollSheet } from '@domain/vote'
import { line } from './cast'

const ROLL = ownersOf([
  line(101, 8_957, ['王秀英', '1111'], ['李大山', '2222']),
  line(102, 9_000, ['赵多福', '3333']),
  line(201, 10_005, ['赵多福', '3333']),
  { ...line(202, 7_000, ['某地产', '']), isDeveloper: true },
])

/** The owners that an exported roll tells of, read as somebody in court would: by its rows alone. */
function readBack(rows: readonly (readonly string[])[]): Owner[] {
  const owners = new Map<string, Owner>()
  for (const [no = '', house, stairs, room, area = '', name = '', others = '', unsold, id = ''] of rows.slice(
    2,
  )) {
    const unit: OwnedUnit = {
      householdId: id,
      buildingId: id.split(':').slice(0, 2).join(':'),
      label: `某小区 ${house} ${stairs} ${room}`,
      areaCentiM2: Number(area.replace('.', '')),
    }
    const known = owners.get(no)
    if (known) known.units.push(unit)
    else
      owners.set(no, {
        key: id,
        name,
        coOwners: others === '' ? [] : others.split('、'),
        isDeveloper: unsold === '是',
        units: [unit],
      })
  }
  return [...owners.values()]
}

describe('The roll as a city’s voting system is given it', () => {
  const rows = rollSheet(ROLL, rollHashOf(ROLL))

  it('has a row a unit, with its place, its area and whose head it is', () => {
    expect(rows).toHaveLength(6)
    expect(rows[0]).toEqual(['名册', '3 人', '349.62 ㎡', '名册校验码', rollHashOf(ROLL)])
    expect(rows[2]).toEqual(['1', '1号楼', '1单元', '101', '89.57', '王秀英', '李大山', '', 'c:1:1:101'])
    expect(rows.slice(2).map(([no]) => no)).toEqual(['1', '2', '2', '3'])
    expect(rows[5]?.[7]).toBe('是')
  })

  it('says all that its fingerprint is made of: whoever has it can make the fingerprint again', () => {
    expect(rollHashOf(readBack(rows))).toBe(rollHashOf(ROLL))
    const altered = rows.map((row, i) =>
      i === 3 ? row.map(cell => (cell === areaInM2(9_000) ? '90.01' : cell)) : row,
    )
    expect(rollHashOf(readBack(altered))).not.toBe(rollHashOf(ROLL))
  })

  it('says where it is not frozen yet', () => {
    expect(rollSheet(ROLL, null)[0]?.at(-1)).toBe('还没有锁定')
  })
})
