import { dayOf, dayPlus } from '@domain/kernel'
import { givenFen, type Pledge, type Project } from '@domain/works'
import { photoOf } from '../../../local/demo/photos'
import { demoForAll } from '../fixture'

const demo = demoForAll()
const as = (personId: string) => demo.as(personId)
const secretary = () => as('p-ly-secretary')
const on = (count: number) => dayPlus(dayOf(demo.cloud.now()), count)
const photo = (personId = 'p-ly-secretary', name = 'paper.png') =>
  as(personId).upload(name, new Uint8Array(photoOf('receipt')))
const projectOf = async (id: string) =>
  (await demo.cloud.query('works', { query: { _id: id } }))[0] as unknown as Project
const pledgesOf = async (projectId: string) =>
  (await demo.cloud.query('worksPledges', { query: { projectId } })) as unknown as Pledge[]
const SPORTS = 'ly-liyuan:r1:sports'
const FIRE = 'ly-liyuan:r1:fire'
const ROOF = 'ly-liyuan:r1:roof'
const LIGHT = 'ly-liyuan:r1:light'
const HOUR = 3_600_000

describe('The papers of money', () => {
  it('must really be there: a name alone shows nothing', async () => {
    const there = await photo()
    const pledge = { projectId: LIGHT, fund: 'government' as const, name: '城厢街道办事处', fen: 100 }
    expect(
      await secretary().call('works', 'pledgeFor', {
        ...pledge,
        photos: [there.replace('paper.png', 'never-taken.png')],
      }),
    ).toMatchObject({ code: 'call.foreignFile' })
  })

  it('of what a household paid are for those who collect, not for the neighbours: a receipt says a name', async () => {
    const { pledges } = await secretary().get('works', 'pledges', { projectId: LIGHT, skip: 0 })
    const home = pledges.find(({ giver, promisedFen }) => giver.kind === 'household' && promisedFen > 0)
    const photos = [await photo()]
    await secretary().get('works', 'receive', { pledgeId: home?._id ?? '', fen: 100, on: on(0), photos })
    const seenBy = async (personId: string) =>
      (await as(personId).get('works', 'entries', { projectId: LIGHT, skip: 0 })).entries.find(
        ({ kind }) => kind === 'receive',
      )
    expect((await seenBy('p-ly-secretary'))?.files).toHaveLength(1)
    expect(await seenBy('p-ly-resident')).toMatchObject({ fen: 100, giver: '居民', files: [] })
  })
})

describe('The photo of what a household found unfit', () => {
  it('leads nobody to whose phone took it', async () => {
    const taken = await photo('p-ly-resident', 'door.png')
    const said = { verdict: 'unfit' as const, words: '楼道的栓箱门打不开', photos: [taken] }
    const { mine, files } = await as('p-ly-resident').get('works', 'judge', { projectId: FIRE, ...said })
    expect(mine?.verdict?.photos.map(id => files[id])).toEqual([expect.stringContaining('http')])
    const { verdicts } = await as('p-ly-tenant').get('works', 'verdicts', { projectId: FIRE, skip: 0 })
    const found = verdicts.find(({ words }) => words === said.words)
    expect(found?.photos).toHaveLength(1)
    expect(JSON.stringify(found)).not.toMatch(/p-ly-resident|uploads/)
    expect((await fetch(found?.photos[0] ?? '')).status).toBe(200)
  })

  it('and its words keep their answer when the household says the same once more', async () => {
    const judge = (words: string) =>
      as('p-ly-resident').get('works', 'judge', { projectId: FIRE, verdict: 'unfit', words, photos: [] })
    const answerOf = async (words: string) => {
      const { verdicts } = await as('p-ly-tenant').get('works', 'verdicts', { projectId: FIRE, skip: 0 })
      return verdicts.find(one => one.words === words)
    }
    await judge('栓箱门打不开了')
    const ref = (await answerOf('栓箱门打不开了'))?.ref ?? ''
    await secretary().get('works', 'answer', { projectId: FIRE, ref, words: '已经换锁' })
    await judge('栓箱门打不开了')
    expect(await answerOf('栓箱门打不开了')).toMatchObject({ ref, answer: { words: '已经换锁' } })
    await judge('换了锁还是打不开')
    expect(await answerOf('换了锁还是打不开')).toMatchObject({ ref, answer: null })
  })
})

describe('A payment of the public-income books', () => {
  it('that was counted for the wrong pledge and taken back is counted once more, and only once', async () => {
    const pledge = (await pledgesOf(ROOF)).find(
      ({ fund, promisedFen }) => fund === 'government' && promisedFen > 0,
    )
    const pledgeId = pledge?._id ?? ''
    const [found] = (await demo.cloud.query('incomeEntries', {
      query: { compoundId: 'ly-liyuan', 'row.kind': 'allocate' },
      limit: 1,
    })) as unknown as { month: string; row: { no: number } }[]
    const ref = { month: found?.month ?? '', no: found?.row.no ?? 0 }
    const drawn = async () =>
      (await as('p-ly-resident').get('works', 'entries', { projectId: ROOF, skip: 0 })).entries.filter(
        ({ kind, reverses, reversedBy }) => kind === 'draw' && !reverses && !reversedBy,
      )
    await secretary().get('works', 'drawBooks', { pledgeId, ref })
    const [first] = await drawn()
    await secretary().get('works', 'reverse', { entryId: first?._id ?? '', why: '选错了项目' })
    expect(await drawn()).toEqual([])
    const again = await Promise.all(
      [1, 2].map(() => secretary().call('works', 'drawBooks', { pledgeId, ref })),
    )
    expect(again.filter(({ ok }) => ok)).toHaveLength(1)
    for (const one of again) if (!one.ok) expect(one.code).toBe('works.booksTwice')
    expect(await drawn()).toMatchObject([{ books: ref, isGoneFromBooks: false }])
    const clerk = as('p-ly-property')
    const back = { compoundId: 'ly-liyuan', ref, on: on(0), why: '记错了科目' }
    const vouchers = [{ fileId: await photo('p-ly-property'), kind: 'photo' as const }]
    await clerk.get('income', 'reverse', { ...back, vouchers })
    const [left] = await drawn()
    expect(left).toMatchObject({ books: ref, isGoneFromBooks: true })
    await secretary().get('works', 'reverse', { entryId: left?._id ?? '', why: '账里已经冲正' })
    const { entries } = await as('p-ly-resident').get('works', 'entries', { projectId: ROOF, skip: 0 })
    expect(entries.some(({ isGoneFromBooks }) => isGoneFromBooks)).toBe(false)
    expect(await secretary().call('works', 'drawBooks', { pledgeId, ref })).toMatchObject({
      code: 'works.booksUnknown',
    })
  })
})

describe('The last moment of raising money', () => {
  it('is not the secretary’s to use: short of its target it ends by its published rule, with every fen in a pledge', async () => {
    const { project } = await secretary().get('works', 'project', { projectId: SPORTS })
    const shares = project.shares.map(({ fund, targetFen }) => ({ fund, targetFen }))
    const open = { projectId: SPORTS, shares, untilOn: on(3), onShort: 'cover' as const, words: '' }
    await secretary().get('works', 'openFunding', { ...open, coverer: '城厢街道办事处' })
    const untilAt = (await projectOf(SPORTS)).funding?.untilAt ?? 0
    await demo.cloud.advanceClock((untilAt - 15_000 - demo.cloud.now()) / HOUR)
    await as('p-ly-resident').get('works', 'pledge', { projectId: SPORTS, fen: 50_000, revision: 0 })
    await demo.cloud.advanceClock((untilAt + 5_000 - demo.cloud.now()) / HOUR)
    expect((await projectOf(SPORTS)).state).toBe('funding')
    expect(
      await as('p-ly-resident').call('works', 'pledge', { projectId: SPORTS, fen: 60_000, revision: 1 }),
    ).toMatchObject({ code: 'works.notFunding' })
    expect(await secretary().call('works', 'closeFunding', { projectId: SPORTS })).toMatchObject({
      code: 'works.notFull',
    })
    await demo.cloud.advanceClock(1 / 6)
    const after = await projectOf(SPORTS)
    expect(after.state).toBe('funded')
    const promised = (await pledgesOf(SPORTS)).reduce((sum, one) => sum + givenFen(one), 0)
    expect(promised).toBe(after.plannedFen)
  })
})

describe('A pledge of a raising of money that was given up', () => {
  it('stands no longer on the page of the household', async () => {
    const { cloud } = demo
    const [voided] = (await cloud.query('worksPledges', {
      query: { projectId: 'ly-liyuan:r1:children', heldFen: 0, 'giver.kind': 'household' },
      limit: 1,
    })) as unknown as Pledge[]
    const [giver] = (await cloud.query('people', {
      query: { 'homes.householdId': voided?.householdId ?? '' },
      limit: 1,
    })) as unknown as { _id: string; openid: string }[]
    const phone = demo.asOpenid(giver?.openid ?? '', giver?._id ?? '')
    const { mine } = await phone.get('works', 'project', { projectId: 'ly-liyuan:r1:children' })
    expect(mine?.label).toContain('号楼')
    expect(mine?.pledge).toBeNull()
  })
})
