import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildingsIn, ROLL_HEADER, rollRowsOf } from '../../rollRows'
import { demoForAll } from '../fixture'

const demo = demoForAll()

const buildings = () => buildingsIn(demo.cloud, 'xinhua')
const rowsOf = () => rollRowsOf(demo.cloud, 'xinhua')

let files = 0
async function send(bytes: Uint8Array | string, apply: boolean, who = 'p-secretary-xinhua') {
  const phone = demo.as(who)
  const fileId = await phone.upload(
    `roll-${++files}.csv`,
    typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes,
  )
  return phone.call('place', 'importRoll', { compoundId: 'xinhua', fileId, apply })
}

describe('A compound’s roll', () => {
  test('sent again as it is changes nothing', async () => {
    const rows = await rowsOf()
    expect(await send([ROLL_HEADER, ...rows].join('\n'), true)).toMatchObject({
      ok: true,
      value: {
        rows: rows.length,
        good: rows.length,
        bad: [],
        added: 0,
        changed: 0,
        removed: 0,
        applied: true,
      },
    })
  })

  test('is looked at first: what it would change is told, and nothing is written', async () => {
    const before = await buildings()
    const rows = [...(await rowsOf()), '9号楼,1单元,101,1,88.8']
    expect(await send([ROLL_HEADER, ...rows].join('\n'), false)).toMatchObject({
      value: { added: 1, applied: false, buildings: before.length + 1 },
    })
    expect(await buildings()).toEqual(before)
  })

  test('with one bad row nothing of it is taken, and every bad row is told by its number and why', async () => {
    const before = await buildings()
    const rows = [
      ...(await rowsOf()),
      '9号楼,1单元,101,1,88.8',
      '9号楼,1单元,102,1,零',
      '9号楼,1单元,101,1,90',
    ]
    const answer = await send([ROLL_HEADER, ...rows].join('\n'), true)
    expect(answer).toMatchObject({
      value: {
        applied: false,
        bad: [
          { row: rows.length, code: 'place.notANumber' },
          { row: rows.length + 1, code: 'place.twice' },
        ],
      },
    })
    expect(await buildings()).toEqual(before)
  })

  test('that is good is taken whole: the new building can be joined at once, and every count above adds up', async () => {
    const count = async (id: string) =>
      Number((await demo.cloud.query('places', { query: { _id: id }, limit: 1 }))[0]?.householdCount)
    const above = ['xinhua', 'grid-xuege-2', 'xuege-xuege', 'xuege', 'qiaocheng']
    const before = await Promise.all(above.map(count))
    const rows = [...(await rowsOf()), '9号楼,1单元,101,1,88.8', '9号楼,1单元,102,1,88.8']
    expect(await send([ROLL_HEADER, ...rows].join('\r\n'), true)).toMatchObject({
      value: { applied: true, added: 2 },
    })
    expect(await Promise.all(above.map(count))).toEqual(before.map(one => one + 2))
    const newcomer = await demo.newcomer('新房东')
    const door = {
      householdId: 'xinhua:9:1:101',
      buildingId: 'xinhua:9',
      relation: 'owner',
      words: '',
    } as const
    expect(await newcomer.call('people', 'askToJoin', door)).toMatchObject({ ok: true })
  })

  test('does not drop a household in which somebody lives', async () => {
    const lived = (
      await demo.cloud.query('people', { query: { 'homes.path.compound': 'xinhua' }, limit: 1 })
    )[0]
    const [home] = (lived?.homes ?? []) as { householdId: string }[]
    const [, building, unit, room] = home?.householdId.split(':') ?? []
    const rows = (await rowsOf()).filter(row => !row.startsWith(`${building}号楼,${unit}单元,${room},`))
    expect(await send([ROLL_HEADER, ...rows].join('\n'), true)).toMatchObject({
      value: { applied: false, bad: [{ code: 'place.householdInUse' }] },
    })
  })

  test('is read from Excel too, as Excel writes it', async () => {
    const bytes = readFileSync(join(__dirname, 'roll.xlsx'))
    const answer = await send(bytes, false)
    expect(answer).toMatchObject({
      value: { rows: 3, bad: [{ row: 4, column: '建筑面积', code: 'place.areaNotPositive' }] },
    })
  })

  test('is read as Excel for Chinese saves CSV, in GBK', async () => {
    // «楼栋,单元,房号,建筑面积» in GBK, then «1号楼,1单元,101,80».
    const gbk = Buffer.from(
      'c2a5b6b02cb5a5d4aa2cb7bfbac52cbda8d6fec3e6bbfd0a31bac5c2a52c31b5a5d4aa2c3130312c38300a',
      'hex',
    )
    expect(await send(gbk, false)).toMatchObject({ value: { rows: 1, good: 1 } })
  })

  test.each([
    ['an empty line', '\n', 'sheet.empty'],
    ['only commas', ',,,\n,,', 'sheet.empty'],
    ['an old .xls', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'sheet.oldExcel'],
    ['a photo', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'sheet.unreadable'],
    ['a broken zip', Buffer.from('504b0304aabbcc', 'hex'), 'sheet.unreadable'],
    ['six megabytes', Buffer.alloc(6 * 1024 * 1024, 0x61), 'sheet.tooBig'],
    ['a million rows', Buffer.from('1,2,3\n'.repeat(800_000)), 'sheet.tooLong'],
  ])('%s is refused in words', async (_, bytes, code) => {
    expect(await send(bytes, true)).toMatchObject({ ok: false, code })
  })

  test('is nobody’s to send but the secretary’s and those above; and only a file of one’s own', async () => {
    const csv = `${ROLL_HEADER}\n1号楼,1单元,101,1,80`
    for (const who of ['p-secretary', 'p-wang', 'p-property-xinhua', 'p-grid-xinhua', 'p-community-baibu'])
      expect(await send(csv, true, who)).toMatchObject({ ok: false, code: 'call.forbidden' })
    const theirs = await demo.as('p-wang').upload('roll.csv', new TextEncoder().encode(csv))
    expect(
      await demo
        .as('p-secretary-xinhua')
        .call('place', 'importRoll', { compoundId: 'xinhua', fileId: theirs, apply: true }),
    ).toMatchObject({ ok: false, code: 'call.foreignFile' })
  })

  test('sent by two at once, one version stands whole, not a mixture', async () => {
    const rows = await rowsOf()
    const one = [ROLL_HEADER, ...rows, '11号楼,1单元,101,1,70', '11号楼,1单元,102,1,70'].join('\n')
    const other = [ROLL_HEADER, ...rows, '12号楼,1单元,101,1,70', '12号楼,1单元,102,1,70'].join('\n')
    await Promise.all([send(one, true), send(other, true, 'p-community')])
    const names = (await buildings()).map(building => building.name)
    expect(names.includes('11号楼')).not.toBe(names.includes('12号楼'))
  })
})
