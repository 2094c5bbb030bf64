import { ownersOf, readOwners, resultSheet, rollSheet } from '@domain/vote'
import { drafted } from './cast'

const WHERE = { compoundId: 'c', compoundName: '某小区' }
const HEAD = ['楼栋', '单元', '房号', '面积', '业主姓名', '共有人', '身份标识后四位', '建设单位']
const read = (...rows: string[][]) => readOwners([['某小区业主名册'], HEAD, ...rows], WHERE)

describe('An owners’ roll from a sheet', () => {
  it('is read to the hundredth of a square metre, and its heads are counted', () => {
    const lines = read(
      ['3', '2', '301', '90.09', '王秀英', '李大山', '1111、2222', ''],
      ['3号楼', '2单元', '302', '0.3e1', '', '', '', ''].map((cell, i) => (i === 3 ? '70' : cell)),
      ['4', '1', '101', '89.5㎡', '赵多', '', '3333', ''],
      ['4', '1', '102', '100', '赵多', '', '3333', ''],
      ['5', '1', '101', '80', '某地产', '', '', '是'],
      ['5', '1', '102', '80', '某地产', '', '', '是'],
    )
    if (!lines.ok) throw new Error(lines.refusal.code)
    const owners = ownersOf(lines.value)
    expect(owners.map(({ name, coOwners, units }) => [name, coOwners.length, units.length])).toEqual([
      ['王秀英', 1, 1],
      ['', 0, 1],
      ['赵多', 0, 2],
      ['某地产', 0, 2],
    ])
    expect(owners[0]?.units[0]).toEqual({
      householdId: 'c:3:2:301',
      buildingId: 'c:3',
      label: '某小区 3号楼 2单元 301',
      areaCentiM2: 9_009,
    })
    expect(JSON.stringify(owners)).not.toContain('1111')
  })

  it.each([
    ['an area that is none', ['3', '2', '301', '九十', '王', '', '', ''], /面积“九十”不对/],
    ['an area of nothing', ['3', '2', '301', '0', '王', '', '', ''], /面积“0”不对/],
    ['a door that is missing', ['3', '2', '', '90', '王', '', '', ''], /要填全/],
    ['a whole identity number', ['3', '2', '301', '90', '王', '', '341602199001011234', ''], /后四位/],
  ])('with %s is refused with its row', (_, row, what) => {
    const said = read(['1', '1', '101', '90', '甲', '', '', ''], row)
    expect(said).toMatchObject({ ok: false, refusal: { code: 'vote.importBad', facts: { row: 4 } } })
    expect(!said.ok && String(said.refusal.facts?.what)).toMatch(what)
  })

  it('with one unit twice is refused: it would be two heads', () => {
    const twice = ['3', '2', '301', '90', '王', '', '', '']
    expect(read(twice, ['03栋', '二单元', '301室', '90', '李', '', '', ''])).toMatchObject({
      refusal: { facts: { row: 4, what: '这一户前面已经有了' } },
    })
  })

  it('without the columns it needs says which', () => {
    expect(readOwners([['楼栋', '单元', '房号']], WHERE)).toMatchObject({
      refusal: { code: 'vote.importColumns', facts: { missing: '面积、业主姓名' } },
    })
  })
})

describe('Names in a sheet', () => {
  it('longer than a name can be, or of more people than own one home, are said with their row and not taken', () => {
    const long = read(['3', '2', '301', '90.09', '长'.repeat(41), '', '', ''])
    expect(long).toMatchObject({ refusal: { code: 'vote.importBad', facts: { what: '姓名太长' } } })
    const others = Array.from({ length: 9 }, (_, i) => `共有人${i}`).join('、')
    const many = read(['3', '2', '301', '90.09', '王秀英', others, '', ''])
    expect(many).toMatchObject({ refusal: { code: 'vote.importBad', facts: { what: '共有人太多' } } })
  })
})

describe('What is handed to a city’s own system', () => {
  it('is the roll line by line, one head each', () => {
    const lines = read(['3', '2', '301', '90.09', '王秀英', '李大山', '1111、2222', ''])
    const [, head, row] = lines.ok ? rollSheet(ownersOf(lines.value), null) : []
    expect(head).toHaveLength(9)
    expect(row).toEqual(['1', '3号楼', '2单元', '301', '90.09', '王秀英', '李大山', '', 'c:3:2:301'])
  })

  it('is no result before there is one', () => {
    expect(resultSheet(drafted())).toEqual([])
  })
})
