import { readSlip, slipScene, spacedDigits, yuanOf } from '@domain/kernel'
import { shareFenOf, tickableOf } from '@domain/menu'
import type { Place } from '@domain/place'
import { demoForAll } from '../fixture'
import { readPaper, textOf } from './paper'

const demo = demoForAll()
// Dozens of pages are set in one test.
jest.setTimeout(60_000)
const roundId = 'tianrun:r1'
const home = 'tianrun:3:2:301'

const formsFor = async (who: string, placeId: string) =>
  readPaper(await demo.as(who).get('papers', 'orderForms', { roundId, placeId }))
const roundNow = async () => (await demo.as('p-secretary').get('menu', 'round', { roundId })).round
const areaOf = async (householdId: string): Promise<number> => {
  const [building] = (await demo.cloud.query('places', {
    query: { _id: 'tianrun:3' },
  })) as unknown as Place[]
  const all = building?.units?.flatMap(unit => unit.households) ?? []
  return all.find(({ id }) => id === householdId)?.areaCentiM2 ?? 0
}
/** The digits under a page's square code. */
const digitsOn = (text: string): string => /\d{4} \d{4} \d{4}/.exec(text)?.[0] ?? ''

describe('An order form on paper', () => {
  test('has every item of the round to read, and of each that is ticked this household’s own share', async () => {
    const round = await roundNow()
    const { pages, fonts, name } = await formsFor('p-grid', home)
    const area = await areaOf(home)
    expect(fonts.sort()).toEqual(['NotoSansHans-Bold', 'NotoSansHans-Regular'])
    expect(name).toBe('天润花园 3号楼 2单元 301 点单纸.pdf')
    const text = textOf(pages)
    for (const item of round.items) expect(text).toContain(item.name)
    expect(tickableOf(round.items)).toHaveLength(15)
    for (const item of tickableOf(round.items)) {
      const fen = shareFenOf(item, area, round.roll.areaCentiM2)
      expect(text).toContain(
        `${item.name}${fen === 0 ? '您家不用出钱' : `您家约 ${yuanOf(fen)} 元`}${item.includes}`,
      )
    }
    expect(text).not.toContain('?')
  })

  test('says that it is a wish and no vote, which list counts, and has the signature beside the ticks', async () => {
    const round = await roundNow()
    const [front, back, ...more] = (await formsFor('p-grid', home)).pages
    expect(more).toEqual([])
    for (const { name } of tickableOf(round.items)) expect(front?.text).toContain(name)
    for (const words of ['所填为意愿，不是法定表决', '住户签名', '签字日期', '3号楼 2单元 301'])
      expect(front?.text).toContain(words)
    expect(back?.text).toContain('以后来的为准：纸质单看签字日')
    expect(back?.text).toContain('17 项，不用勾')
  })

  test('says in words what is ticked with an item and what the law still asks', async () => {
    const text = textOf((await formsFor('p-grid', home)).pages)
    const { items } = await roundNow()
    const needing = tickableOf(items).find(({ needs }) => needs.length > 0)
    const other = items.find(({ key }) => key === needing?.needs[0])
    expect(text).toMatch(new RegExp(`${needing?.name}.*“${other?.name}”`))
    expect(text).toContain('要业主表决，四分之三同意')
  })

  test('carries a code of at most 32 characters that leads whoever scans or types it to this household’s paper', async () => {
    const [front] = (await formsFor('p-grid', home)).pages
    const scene = front?.qr() ?? ''
    expect(scene.length).toBeLessThanOrEqual(32)
    const digits = readSlip('order', scene) ?? ''
    expect(spacedDigits(digits)).toBe(digitsOn(front?.text ?? ''))
    expect(slipScene('order', digits)).toBe(scene)
    const found = await demo.as('p-unit-head').get('menu', 'slip', { digits })
    expect(found).toEqual({ roundId, householdId: home, label: '天润花园 3号楼 2单元 301' })
  })

  test('of a building is one a household, each beginning on a page of its own, none with another’s code', async () => {
    const { pages } = await formsFor('p-building-head', 'tianrun:3')
    const fronts = pages.filter(({ text }) => text.includes('住户签名'))
    const { units } = await demo
      .as('p-building-head')
      .get('menu', 'doors', { roundId, buildingId: 'tianrun:3' })
    const doors = units.flatMap(unit => unit.doors)
    expect(fronts).toHaveLength(doors.length)
    expect(new Set(fronts.map(({ text }) => digitsOn(text))).size).toBe(doors.length)
    expect(pages).toHaveLength(2 * doors.length)
  })

  test('of a building is made with as few look-ups as that of one household', async () => {
    const tripsFor = async (placeId: string) => {
      const before = { ...demo.cloud.trips }
      await formsFor('p-grid', placeId)
      return demo.cloud.trips.database - before.database
    }
    const one = await tripsFor(home)
    expect(await tripsFor('tianrun:3')).toBe(one)
    expect(one).toBeLessThanOrEqual(6)
  })

  test('is printed only for the doors one collects at', async () => {
    const all = await formsFor('p-unit-head', 'tianrun:3')
    for (const { text } of all.pages) expect(text).toContain('天润花园 3号楼 2单元')
    const ask = (who: string, placeId: string) =>
      demo.as(who).call('papers', 'orderForms', { roundId, placeId })
    expect(await ask('p-unit-head', 'tianrun:3:1')).toMatchObject({ code: 'call.forbidden' })
    expect(await ask('p-building-head', 'tianrun:4')).toMatchObject({ code: 'call.forbidden' })
    expect(await ask('p-wang', home)).toMatchObject({ code: 'call.forbidden' })
    expect(await ask('p-grid', 'ly-liyuan:1')).toMatchObject({ code: 'call.notFound' })
  })

  test('is not printed of a round that is over', async () => {
    const asked = { roundId: 'ly-liyuan:r1', placeId: 'ly-liyuan:1' }
    expect(await demo.as('p-ly-grid').call('papers', 'orderForms', asked)).toMatchObject({
      code: 'menu.formsOver',
    })
  })
})

describe('A code that was read off a form', () => {
  test('opens nothing for who does not collect there, and nothing where a digit is wrong', async () => {
    const [front] = (await formsFor('p-grid', home)).pages
    const digits = readSlip('order', front?.qr() ?? '') ?? ''
    const ask = (who: string, typed: string) => demo.as(who).call('menu', 'slip', { digits: typed })
    expect(await ask('p-wang', digits)).toMatchObject({ code: 'call.forbidden' })
    expect(await ask('p-ly-grid', digits)).toMatchObject({ code: 'call.forbidden' })
    const wrong = digits.slice(0, -1) + ((Number(digits.at(-1)) + 1) % 10)
    expect(await ask('p-grid', wrong)).toMatchObject({ code: 'menu.slipUnknown' })
  })

  test('is of an order or of a ballot, never of both, and is read with spaces and wide figures too', () => {
    expect(readSlip('ballot', 'slip=o123456789012')).toBeNull()
    expect(readSlip('order', ' 1234 5678 9012 ')).toBe('123456789012')
    expect(readSlip('order', '１２３４５６７８９０１２')).toBe('123456789012')
    expect(readSlip('order', '12345678901')).toBeNull()
  })
})

describe('The list of doors to take along', () => {
  const listFor = async (who: string) =>
    readPaper(await demo.as(who).get('papers', 'doorList', { roundId, buildingId: 'tianrun:3' }))

  test('names every door of the building, and says of as many that they have ordered as the screen does', async () => {
    const { units } = await demo
      .as('p-building-head')
      .get('menu', 'doors', { roundId, buildingId: 'tianrun:3' })
    const doors = units.flatMap(unit => unit.doors)
    const { pages, name } = await listFor('p-building-head')
    const text = textOf(pages)
    expect(name).toBe('天润花园 3号楼 上门清单.pdf')
    for (const { name: unit } of units) expect(text).toContain(unit)
    const left = doors.filter(({ state }) => state === 'none').length
    expect(text).toContain(`${doors.length} 户里还有 ${left} 户没点`)
    const words = { online: '已点', paper: '已签', once: '等再录', differs: '等核对' } as const
    for (const [state, said] of Object.entries(words))
      expect(text.split(said).length - 1).toBe(doors.filter(door => door.state === state).length)
    expect(text).not.toContain('?')
  })

  test('shows a unit’s head that unit alone, and others nothing', async () => {
    const text = textOf((await listFor('p-unit-head')).pages)
    expect(text).toContain('2单元')
    expect(text).not.toContain('1单元')
    const asked = { roundId, buildingId: 'tianrun:3' }
    for (const who of ['p-wang', 'p-committee'])
      expect(await demo.as(who).call('papers', 'doorList', asked)).toMatchObject({ code: 'call.forbidden' })
  })
})

describe('A menu too long for one side', () => {
  const compoundId = 'xinhua'
  const long = (at: number) => ({
    class: at % 2 === 0 ? ('improvement' as const) : ('upgrade' as const),
    key: `extra${at}`,
    name: `第${String(at).padStart(2, '0')}项名字很长的便民改造内容和设施`,
    includes: '包括的内容写得很细，'.repeat(11),
    measure: '项' as const,
    quantity: 1,
    lowFen: 1_000_000,
    highFen: 2_345_600,
    residentsPerMille: 300,
    funds: ['government' as const],
    needs: [],
    excludes: [],
    decision: 'special' as const,
    photos: [],
    isOn: true,
  })

  test('goes on to the next side, with the code, a signature and every item on one of them', async () => {
    const secretary = demo.as('p-secretary-xinhua')
    const { menu } = await secretary.get('menu', 'menu', { compoundId })
    const items = [
      ...menu.items.filter(({ class: kind }) => kind === 'basic'),
      ...Array.from({ length: 32 }, (_, at) => long(at)),
    ]
    await secretary.get('menu', 'keepMenu', {
      compoundId,
      version: menu.version,
      tier: menu.tier,
      items,
      why: '加项',
    })
    const now = demo.cloud.now()
    const { round } = await secretary.get('menu', 'draftRound', {
      compoundId,
      title: '题目写得和能写的一样长的一次老旧小区改造点单大家都来看看',
      words: '跟大家说的话。'.repeat(42),
      opensAt: now,
      closesAt: now + 10 * 86_400_000,
      budgetFen: 100_000_000,
      sources: '老旧小区改造补助',
      mergeRule: 'paperCounts',
    })
    const id = round.round._id
    await secretary.get('menu', 'openRound', { roundId: id })
    const [building] = (await demo.cloud.query('places', {
      query: { 'path.compound': compoundId, kind: 'building' },
      limit: 1,
    })) as unknown as Place[]
    const placeId = building?.units?.[0]?.households[0]?.id ?? ''
    const { pages } = await readPaper(await secretary.get('papers', 'orderForms', { roundId: id, placeId }))
    const signed = pages.filter(({ text }) => text.includes('住户签名'))
    expect(signed.length).toBeGreaterThan(1)
    for (const { text } of signed) expect(text).toMatch(/\d{4} \d{4} \d{4}/)
    for (let at = 0; at < 32; at++)
      expect(signed.filter(({ text }) => text.includes(long(at).name))).toHaveLength(1)
    expect(textOf(pages)).toContain('以本人签字的纸质单为准')
  })
})

describe('A building with more homes than a file of forms holds', () => {
  const buildingId = 'tianrun:33'
  beforeAll(async () => {
    const [like] = (await demo.cloud.query('places', { query: { _id: 'tianrun:3' } })) as unknown as Place[]
    if (!like) throw new Error('no building')
    const households = (unit: number) =>
      Array.from({ length: 160 }, (_, at) => ({
        id: `${buildingId}:${unit}:${at + 1}`,
        room: String(at + 1),
        floor: Math.floor(at / 4) + 1,
        areaCentiM2: 8_957,
      }))
    const units = [1, 2].map(no => ({
      id: `${buildingId}:${no}`,
      name: `${no}单元`,
      households: households(no),
    }))
    const path = { ...like.path, building: buildingId }
    demo.cloud.load('places', [{ ...like, _id: buildingId, name: '33号楼', path, units }])
  })

  test('is printed unit by unit', async () => {
    const ask = (placeId: string) => demo.as('p-grid').call('papers', 'orderForms', { roundId, placeId })
    expect(await ask(buildingId)).toMatchObject({ code: 'menu.formsTooMany' })
    expect(await ask(`${buildingId}:2`)).toMatchObject({
      value: { name: '天润花园 33号楼 2单元 点单纸.pdf' },
    })
  })

  test('has its door list on several pages, on each of which one reads which unit it is', async () => {
    const paper = await demo.as('p-grid').get('papers', 'doorList', { roundId, buildingId })
    const { pages } = await readPaper(paper)
    expect(pages.length).toBeGreaterThan(1)
    for (const { text } of pages) expect(text).toMatch(/[12]单元/)
  })
})
