import { readSlip } from '@domain/kernel'
import { areaInWords, type OwnedUnit, type Owner, type Vote } from '@domain/vote'
import { demoForAll } from '../fixture'
import { cast } from '../vote/there'
import { readPaper, textOf } from './paper'

const demo = demoForAll()
// Dozens of pages are set in one test.
jest.setTimeout(60_000)
const home = 'tianrun:3:2:301'

const ballotsFor = async (who: string, voteId: string, placeId: string) =>
  readPaper(await demo.as(who).get('papers', 'ballotForms', { voteId, placeId }))
type Stored = Owner & { readonly buildingId: string; readonly units: readonly OwnedUnit[] }
const rollOf = async (query: Record<string, string>): Promise<Stored[]> =>
  (await demo.cloud.query('voteOwners', { query, limit: 10_000 })) as unknown as Stored[]
const digitsOn = (text: string): string => /\d{4} \d{4} \d{4}/.exec(text)?.[0] ?? ''

describe('A ballot on paper', () => {
  test('says what the vote is worth, what is asked by which article, until when, and what the ballot weighs', async () => {
    const { pages, fonts, name } = await ballotsFor('p-grid', 'vote-parking', home)
    expect(pages).toHaveLength(1)
    const { text } = pages[0] as (typeof pages)[number]
    const [owner] = await rollOf({ rollId: 'vote-parking:1', households: home })
    expect(name).toBe('天润花园 3号楼 2单元 301 表决票.pdf')
    expect(fonts.sort()).toEqual(['NotoSansHans-Bold', 'NotoSansHans-Regular'])
    for (const words of [
      '法定表决按民法典第 278 条计票',
      '同意把东门内空地改建为 24 个停车位',
      '民法典第 278 条第（八）项',
      '参与的四分之三以上同意',
      `3号楼 2单元 301（${areaInWords(owner?.units[0]?.areaCentiM2 ?? 0)}）`,
      '同意不同意弃权',
      '一个人最多代 3 户',
      '一位业主只算一票；投了几次的，以最后一次有效的票为准',
      '业主签名',
      '不投票的不计入参与',
    ])
      expect(text).toContain(words)
    expect(text).toMatch(/起公示，20\d\d年\d+月\d+日 到 20\d\d年\d+月\d+日 投票/)
    expect(text).not.toContain('?')
  })

  test('of an advisory vote says that it binds nobody', async () => {
    const { pages } = await ballotsFor('p-ly-grid', 'vote-liyuan', 'ly-liyuan:5:1:202')
    expect(pages[0]?.text).toContain('意愿征询只听大家的意见，没有法律效力')
    expect(pages[0]?.text).not.toContain('第 278 条第（')
  })

  test('of a building is one an owner, with the name of none, and the same before and after somebody has voted', async () => {
    const voteId = 'vote-parking'
    const before = await ballotsFor('p-building-head', voteId, 'tianrun:3')
    const owners = await rollOf({ rollId: `${voteId}:1`, buildingId: 'tianrun:3' })
    expect(before.pages).toHaveLength(owners.length)
    expect(new Set(before.pages.map(({ text }) => digitsOn(text))).size).toBe(owners.length)
    const text = textOf(before.pages)
    const named = owners.filter(({ name }) => name !== '')
    expect(named.length).toBeGreaterThan(0)
    for (const { name } of named) expect(text).not.toContain(name)
    expect(await cast(demo, 'p-wang', voteId, 'yes')).toMatchObject({ ok: true })
    const after = await ballotsFor('p-building-head', voteId, 'tianrun:3')
    expect(after.bytes.equals(before.bytes)).toBe(true)
  })

  test('of a building is made with as few look-ups as that of one household', async () => {
    const tripsFor = async (placeId: string) => {
      const before = { ...demo.cloud.trips }
      await ballotsFor('p-grid', 'vote-parking', placeId)
      return demo.cloud.trips.database - before.database
    }
    const one = await tripsFor(home)
    expect(await tripsFor('tianrun:3')).toBe(one)
    expect(one).toBeLessThanOrEqual(7)
  })

  test('carries a code that leads whoever takes papers down there to this home, and nobody else', async () => {
    const { pages } = await ballotsFor('p-grid', 'vote-parking', home)
    const scene = pages[0]?.qr() ?? ''
    expect(scene.length).toBeLessThanOrEqual(32)
    const digits = readSlip('ballot', scene) ?? ''
    const ask = (who: string) => demo.as(who).call('vote', 'slip', { digits })
    expect(await ask('p-building-head')).toMatchObject({
      value: { voteId: 'vote-parking', householdId: home, label: '天润花园 3号楼 2单元 301' },
    })
    for (const who of ['p-wang', 'p-unit-head', 'p-ly-grid'])
      expect(await ask(who)).toMatchObject({ code: 'call.forbidden' })
    expect(await demo.as('p-grid').call('vote', 'slip', { digits: '000000000000' })).toMatchObject({
      code: 'vote.slipUnknown',
    })
  })

  test('is printed for the buildings one takes papers of, from the notice until the close', async () => {
    const ask = (who: string, voteId: string, placeId: string) =>
      demo.as(who).call('papers', 'ballotForms', { voteId, placeId })
    expect(await ask('p-building-head', 'vote-parking', 'tianrun:4')).toMatchObject({
      code: 'call.forbidden',
    })
    expect(await ask('p-wang', 'vote-parking', home)).toMatchObject({ code: 'call.forbidden' })
    expect(await ask('p-grid', 'vote-parking', 'ly-liyuan:1')).toMatchObject({ code: 'call.notFound' })
    expect(await ask('p-secretary', 'vote-roof', 'tianrun:3')).toMatchObject({ code: 'vote.notNow' })
    expect(await ask('p-secretary', 'vote-company', 'tianrun:3')).toMatchObject({ code: 'vote.notNow' })
  })

  test('with as much on it as can be written keeps its boxes and its signature, and explains itself overleaf', async () => {
    const long = (no: number) =>
      `第${no}问：${'同意把公共部位的旧设施拆掉换成新的，'.repeat(10)}`.slice(0, 200)
    const [like] = (await demo.cloud.query('votes', { query: { _id: 'vote-parking' } })) as unknown as Vote[]
    const [owner] = await rollOf({ rollId: 'vote-parking:1', households: home })
    if (!like || !owner) throw new Error('no vote to make a longer one of')
    const voteId = 'vote-long'
    const units = Array.from({ length: 40 }, (_, at) => ({
      ...owner.units[0],
      label: `天润花园 3号楼 2单元 ${at + 100}`,
    }))
    demo.cloud.load('voteOwners', [{ ...owner, _id: `${voteId}:1:${home}`, rollId: `${voteId}:1`, units }])
    demo.cloud.load('votes', [
      {
        ...like,
        _id: voteId,
        title: '题目写得和能写的一样长的一次业主大会表决请大家一定要看清楚再填写交回来',
        words: '为什么要办、怎么办、花多少钱，都写在这里。'.repeat(47),
        silents: 'withMajority',
        questions: [1, 2, 3, 4, 5].map(no => ({ words: long(no), decision: 'rebuild' as const })),
      },
    ])
    const { pages } = await ballotsFor('p-grid', voteId, home)
    const signed = pages.filter(({ text }) => text.includes('业主签名'))
    const fronts = textOf(signed)
    for (const no of [1, 2, 3, 4, 5]) expect(fronts).toContain(long(no))
    expect(fronts.split('同意不同意弃权')).toHaveLength(6)
    expect(fronts).toContain('等 40 处')
    expect(textOf(pages)).toContain('可能被法院撤销')
    expect(textOf(pages).split('花多少钱，都写在这里').length).toBe(48)
  })
})
