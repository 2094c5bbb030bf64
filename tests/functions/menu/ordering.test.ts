import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DAY_MS, dayOf } from '@domain/kernel'
import type { RoundView } from '@domain/menu'
import { photoOf } from '../../../local/demo/photos'
import { demoForAll } from '../fixture'

const demo = demoForAll()
const compoundId = 'hanlin'
/** In hours, as the clock is moved. */
const A_MINUTE = 1 / 60
const aPicture = () => new Uint8Array(photoOf('receipt'))
const as = (personId: string) => demo.as(personId)
/** The demo world's people of 翰林苑 other than the cast: whoever the cloud knows can be signed in by their openid. */
const neighbour = (n: number) => demo.asOpenid(`demo-hanlin-${n}`, `p-hanlin-${n}`)

let round: RoundView
const draftOf = (title: string) => ({
  compoundId,
  title,
  words: '',
  opensAt: demo.cloud.now(),
  closesAt: demo.cloud.now() + 10 * DAY_MS,
  budgetFen: 150_000_000,
  sources: '政府补助和公共收益',
  mergeRule: 'lastCounts' as const,
})

beforeAll(async () => {
  const drafted = await as('p-secretary-hanlin').get('menu', 'draftRound', draftOf('改造点单'))
  const opened = await as('p-secretary-hanlin').get('menu', 'openRound', { roundId: drafted.round.round._id })
  round = opened.round
}, 60_000)

const roundId = () => round.round._id

describe('A round of ordering', () => {
  it('is opened by the secretary with the roll of the day, and not twice at once', async () => {
    expect(round).toMatchObject({ standing: 'open', orders: 0 })
    expect(round.round.roll.households).toBe(144)
    expect(await as('p-secretary-hanlin').call('menu', 'draftRound', draftOf('又一次'))).toMatchObject({
      code: 'menu.roundRunning',
    })
    expect(
      await neighbour(1).call('menu', 'closeRound', { roundId: roundId(), why: '我不想点了' }),
    ).toMatchObject({
      code: 'call.forbidden',
    })
  })

  it('takes one list a household, whoever taps however often at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 12 }, () =>
        neighbour(1).call('menu', 'order', { roundId: roundId(), ticks: ['green', 'light'], revision: 0 }),
      ),
    )
    expect(answers.filter(answer => answer.ok)).toHaveLength(1)
    for (const answer of answers) if (!answer.ok) expect(answer.code).toBe('menu.orderChanged')
    const { mine, orders } = await neighbour(1).get('menu', 'round', { roundId: roundId() })
    expect(mine).toMatchObject({ ticks: ['green', 'light'], source: 'online', revision: 1 })
    expect(orders).toBe(1)
  })

  it('has a list for each home of whoever belongs to two, and none for a home that is not theirs', async () => {
    const daughter = demo.as('p-wang-daughter')
    const [mother, own] = ['tianrun:3:2:301', 'tianrun:10:1:302']
    const roundId = 'tianrun:r1'
    const listOf = async (householdId?: string) =>
      (await daughter.get('menu', 'round', { roundId, homes: householdId ? [householdId] : [] })).mine
    const before = await listOf()
    expect(before?.householdId).toBe(mother)
    const ownBefore = await listOf(own)
    expect(ownBefore?.householdId).toBe(own)
    const revision = ownBefore?.revision ?? 0
    const tapped = { roundId, ticks: ['light'], revision }
    const ordered = await daughter.get('menu', 'order', { ...tapped, householdId: own })
    expect(ordered.mine).toMatchObject({ householdId: own, ticks: ['light'], revision: revision + 1 })
    expect(await listOf()).toEqual(before)
    expect(await listOf(own)).toEqual(ordered.mine)
    for (const householdId of ['tianrun:3:1:201', 'hanlin:1:1:101', 'nowhere'])
      expect(await daughter.call('menu', 'order', { ...tapped, householdId })).toMatchObject({
        code: 'people.notYourHome',
      })
    expect((await listOf('tianrun:3:1:201'))?.householdId).toBe(mother)
  })

  it('is not for somebody without a home there', async () => {
    const answer = await as('p-wang').call('menu', 'order', { roundId: roundId(), ticks: [], revision: 0 })
    expect(answer).toMatchObject({ code: 'menu.noHome' })
    expect(await as('p-wang').call('menu', 'round', { roundId: roundId() })).toMatchObject({
      code: 'call.forbidden',
    })
  })
})

describe('Participation', () => {
  it('is told of each building, in the order of their numbers', async () => {
    const { buildings } = await as('p-wang').get('menu', 'participation', { roundId: 'tianrun:r1' })
    expect(buildings.map(({ name }) => name)).toEqual(Array.from({ length: 12 }, (_, i) => `${i + 1}号楼`))
  })
})

describe('A paper from the door', () => {
  const HOUSE = 'hanlin:1:1:102'
  const enter = async (personId: string, ticks: string[], photo?: string) =>
    as(personId).call('menu', 'enterPaper', {
      roundId: roundId(),
      householdId: HOUSE,
      ticks,
      photo: photo ?? (await as(personId).upload('paper.png', aPicture())),
      signedOn: dayOf(demo.cloud.now()),
    })

  it('is entered by two people who do not see each other’s, and where they differ a third decides', async () => {
    expect(await enter('p-grid-hanlin', ['elderly'])).toEqual({ ok: true, value: { state: 'once' } })
    expect(await enter('p-grid-hanlin', ['elderly'])).toMatchObject({ code: 'menu.paperSame' })
    const { papers } = await as('p-secretary-hanlin').get('menu', 'papers', {
      roundId: roundId(),
      state: 'once',
      skip: 0,
    })
    expect(papers).toMatchObject([{ householdId: HOUSE, firstBy: '邓慧敏', entries: [], canEnter: true }])
    const photo = papers[0]?.photoId as string
    const atTheDoor = await as('p-secretary-hanlin').get('menu', 'paper', {
      roundId: roundId(),
      householdId: HOUSE,
    })
    expect(atTheDoor.paper).toMatchObject({ photoId: photo, firstBy: '邓慧敏', entries: [], canEnter: true })
    expect(await enter('p-secretary-hanlin', ['elderly', 'light'], photo)).toEqual({
      ok: true,
      value: { state: 'differs' },
    })
    const early = await as('p-secretary-hanlin').call('menu', 'settlePaper', {
      roundId: roundId(),
      householdId: HOUSE,
      ticks: ['elderly'],
      signedOn: dayOf(demo.cloud.now()),
      why: '看照片',
    })
    expect(early).toMatchObject({ code: 'menu.paperSame' })
    const differing = await as('p-community-baibu').get('menu', 'papers', {
      roundId: roundId(),
      state: 'differs',
      skip: 0,
    })
    expect(differing.papers[0]?.entries.map(({ ticks }) => ticks)).toEqual([
      ['elderly'],
      ['elderly', 'light'],
    ])
    const { state } = await as('p-community-baibu').get('menu', 'settlePaper', {
      roundId: roundId(),
      householdId: HOUSE,
      ticks: ['elderly'],
      signedOn: dayOf(demo.cloud.now()),
      why: '照片上只勾了助餐',
    })
    expect(state).toBe('settled')
    const { units } = await as('p-grid-hanlin').get('menu', 'doors', {
      roundId: roundId(),
      buildingId: 'hanlin:1',
    })
    expect(units[0]?.doors.find(door => door.householdId === HOUSE)?.state).toBe('paper')
  })

  it('needs a photo of one’s own, and a place in one’s charge', async () => {
    const foreign = await as('p-wang').upload('paper.png', aPicture())
    const paper = {
      roundId: roundId(),
      householdId: 'hanlin:1:1:102',
      ticks: [],
      photo: foreign,
      signedOn: dayOf(demo.cloud.now()),
    }
    expect(await as('p-grid-hanlin').call('menu', 'enterPaper', paper)).toMatchObject({
      code: 'call.foreignFile',
    })
    expect(await as('p-grid').call('menu', 'enterPaper', paper)).toMatchObject({ code: 'call.forbidden' })
    expect(await neighbour(2).call('menu', 'enterPaper', paper)).toMatchObject({ code: 'call.forbidden' })
  })
})

describe('The plan', () => {
  it('is made after the end, of every list, and the exported file gives the same plan on the command line', async () => {
    for (let n = 2; n <= 20; n++) {
      const ticks =
        n % 3 === 0
          ? ['elderly', 'service']
          : n % 2 === 0
            ? ['green', 'light', 'sports']
            : ['parking', 'lockers', 'light']
      await neighbour(n).get('menu', 'order', { roundId: roundId(), ticks, revision: 0 })
    }
    const make = () =>
      as('p-secretary-hanlin').call('menu', 'makePlan', {
        roundId: roundId(),
        basic: [{ key: 'septic', why: '管井返味，去年报修 14 次' }],
      })
    expect(await make()).toMatchObject({ code: 'menu.notClosed' })
    expect(await neighbour(2).call('menu', 'plan', { roundId: roundId() })).toMatchObject({
      code: 'menu.notPlanned',
    })
    await as('p-secretary-hanlin').get('menu', 'closeRound', { roundId: roundId(), why: '大家都点好了' })
    expect(
      await neighbour(3).call('menu', 'order', { roundId: roundId(), ticks: [], revision: 1 }),
    ).toMatchObject({ code: 'menu.notOpen' })
    expect(await make()).toMatchObject({ code: 'menu.justClosed' })
    await demo.cloud.advanceClock(A_MINUTE)
    const made = await make()
    if (!made.ok) throw new Error(made.code)
    const { plan } = made.value
    expect(plan).toMatchObject({ orders: 21, households: 144, budgetFen: 150_000_000, adopted: null })
    expect(plan.leftFen).toBe(150_000_000 - 23 * 920_000)
    for (const { costFen, winners, rule } of plan.results) {
      expect(costFen).toBeLessThanOrEqual(plan.leftFen)
      expect(costFen).toBe(winners.reduce((sum, one) => sum + one.costFen, 0))
      if (rule !== 'majority') expect(winners.length).toBeGreaterThan(1)
    }
    const { text } = await neighbour(2).get('menu', 'pabulib', { roundId: roundId() })
    expect(text).not.toMatch(/hanlin|301|p-/)
    const folder = mkdtempSync(join(tmpdir(), 'haoyi-pb-'))
    const file = join(folder, 'round.pb')
    writeFileSync(file, text)
    const said = JSON.parse(
      execFileSync('npx', ['tsx', 'local/plan.ts', file, '--json'], { encoding: 'utf8' }),
    )
    rmSync(folder, { recursive: true })
    const shares = plan.results.find(one => one.rule === 'mes')
    expect(said.winners).toHaveLength(shares?.winners.length ?? -1)
    expect(Math.round(said.cost * 100)).toBe(shares?.costFen)
  })

  it('is taken forward by who is in charge, with a reason', async () => {
    const adopt = (personId: string) =>
      as(personId).call('menu', 'adoptPlan', {
        roundId: roundId(),
        rule: 'mes',
        why: '议事会 11 月 21 日商定',
      })
    expect(await adopt('p-grid-hanlin')).toMatchObject({ code: 'call.forbidden' })
    expect(await adopt('p-secretary-hanlin')).toMatchObject({
      ok: true,
      value: { plan: { adopted: { rule: 'mes' } } },
    })
    expect(await adopt('p-secretary-hanlin')).toMatchObject({ code: 'menu.adoptedSame' })
    const { plan } = await neighbour(4).get('menu', 'plan', { roundId: roundId() })
    expect(plan.adopted?.byName).toBe('韩明远')
    const mayAdopt = async (personId: string) =>
      (await as(personId).get('menu', 'plan', { roundId: roundId() })).canAdopt
    expect([await mayAdopt('p-secretary-hanlin'), await mayAdopt('p-grid-hanlin')]).toEqual([true, false])
  })

  it('may be changed for another, and what was adopted before stays on record', async () => {
    const changed = { roundId: roundId(), rule: 'greedy' as const, why: '居民代表会议改定' }
    await as('p-community-baibu').get('menu', 'adoptPlan', changed)
    const { plan } = await neighbour(4).get('menu', 'plan', { roundId: roundId() })
    expect(plan.adopted).toMatchObject({ rule: 'greedy', why: '居民代表会议改定' })
    expect(plan.earlier).toMatchObject([{ rule: 'mes', byName: '韩明远', why: '议事会 11 月 21 日商定' }])
  })
})

describe('The menu', () => {
  it('is copied from another compound, and kept by one of two at once', async () => {
    const { menu } = await as('p-secretary').get('menu', 'menu', { compoundId: 'tianrun' })
    const items = menu.items.map(item => (item.key === 'green' ? { ...item, quantity: 4_321 } : item))
    const keep = (personId: string) =>
      as(personId).call('menu', 'keepMenu', {
        compoundId: 'tianrun',
        version: menu.version,
        tier: 'improved',
        items,
        why: '按实测改绿化面积',
      })
    const answers = await Promise.all([keep('p-secretary'), keep('p-community')])
    expect(answers.map(answer => (answer.ok ? 'yes' : answer.code)).sort()).toEqual(['menu.changed', 'yes'])
    const copied = await as('p-secretary-xinhua').get('menu', 'copyMenu', {
      compoundId: 'xinhua',
      version: 0,
      fromId: 'tianrun',
    })
    expect(copied.menu).toMatchObject({ version: 1, copiedFrom: '天润花园', tier: 'improved' })
    expect(copied.menu.items.find(item => item.key === 'green')?.quantity).toBe(4_321)
  })
})
