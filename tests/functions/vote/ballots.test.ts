import { demoForAll, newRequestId } from '../fixture'
import { aPicture, cast, enter, lineOf, openVote } from './there'

const demo = demoForAll()
const as = (personId: string) => demo.as(personId)
const TAPS = 1_000

let voteId: string
beforeAll(async () => {
  voteId = await openVote(demo)
}, 60_000)

const ballotsOf = (query: Record<string, unknown> = {}) =>
  demo.cloud.query('voteBallots', { query: { voteId, ...query }, limit: 1_000 })

describe('Voting on the phone', () => {
  it('a thousand taps at once are one ballot', async () => {
    const { owner } = await lineOf(demo, 'p-wang', voteId)
    const tap = () =>
      as('p-wang').call('vote', 'cast', { voteId, ownerKey: owner.key, choices: ['yes'] }, newRequestId())
    const answers = await Promise.all(Array.from({ length: TAPS }, tap))
    const receipts = new Set(answers.flatMap(answer => (answer.ok ? [answer.value.receipt] : [])))
    expect(receipts.size).toBe(1)
    for (const answer of answers) if (!answer.ok) expect(answer.code).toBe('call.busy')
    const ballots = await ballotsOf({ ownerKey: owner.key })
    expect(ballots).toHaveLength(1)
    expect(ballots[0]?.casts).toHaveLength(1)
    const { tookPart } = await as('p-tenant').get('vote', 'show', { voteId })
    expect(tookPart).toEqual({ heads: 1, areaCentiM2: owner.units[0]?.areaCentiM2 })
  }, 120_000)

  it('may be changed until the close, with another receipt', async () => {
    const before = (await lineOf(demo, 'p-wang', voteId)).ballot
    const answer = await cast(demo, 'p-wang', voteId, 'no')
    expect(answer).toMatchObject({ ok: true, value: { isCounted: true } })
    const after = (await lineOf(demo, 'p-wang', voteId)).ballot
    expect(after).toMatchObject({ choices: ['no'], by: 'online', isByMe: true })
    expect(after?.receipt).not.toBe(before?.receipt)
  })

  it('is for owners named on the roll: not for family, tenants or those of another house', async () => {
    const { owner } = await lineOf(demo, 'p-wang', voteId)
    const tryAs = (personId: string, ownerKey = owner.key) =>
      as(personId).call('vote', 'cast', { voteId, ownerKey, choices: ['yes'] })
    for (const person of ['p-wang-daughter', 'p-tenant', 'p-secretary'])
      expect(await tryAs(person)).toMatchObject({ code: 'vote.notOwner' })
    expect(await tryAs('p-grid')).toMatchObject({ code: 'call.forbidden' })
    expect(await tryAs('p-wang', 'tianrun:99:1:1')).toMatchObject({ code: 'vote.notOnRoll' })
  })

  it('somebody whom the secretary confirms as an owner may, and is the same head', async () => {
    const { owner } = await lineOf(demo, 'p-wang', voteId)
    await as('p-wang-daughter').get('vote', 'askCorrection', {
      voteId,
      ownerKey: owner.key,
      kind: 'me',
      words: '房产证上有我的名字',
    })
    const { corrections } = await as('p-secretary').get('vote', 'corrections', { voteId })
    await as('p-secretary').get('vote', 'decideCorrection', {
      correctionId: corrections[0]?._id ?? '',
      isAccepted: true,
      answer: '看过房产证',
      change: null,
    })
    expect(await cast(demo, 'p-wang-daughter', voteId, 'abstain')).toMatchObject({ ok: true })
    expect(await ballotsOf({ ownerKey: owner.key })).toHaveLength(1)
    expect((await lineOf(demo, 'p-wang', voteId)).ballot).toMatchObject({
      isConflicting: true,
      isByMe: false,
    })
  })
})

describe('Papers', () => {
  const papersFor = async (personId: string) => (await as(personId).get('vote', 'papers', { voteId })).papers

  it('of two people who read the same are one ballot, beside nothing of the phone counted twice', async () => {
    const house = 'tianrun:3:2:102'
    expect(await cast(demo, 'p-unit-head', voteId, 'yes')).toMatchObject({ ok: true })
    expect(await enter(demo, 'p-grid', voteId, house, 'no')).toMatchObject({ value: { state: 'once' } })
    expect(await ballotsOf({ ownerKey: house })).toMatchObject([{ casts: [{ by: 'online' }] }])
    expect(await enter(demo, 'p-grid', voteId, house, 'no')).toMatchObject({ code: 'vote.sameHands' })
    expect(await enter(demo, 'p-building-head', voteId, house, 'no')).toMatchObject({
      value: { state: 'agreed' },
    })
    const [ballot, ...others] = await ballotsOf({ ownerKey: house })
    expect(others).toEqual([])
    expect(ballot?.casts).toHaveLength(2)
    expect((await lineOf(demo, 'p-unit-head', voteId)).ballot).toMatchObject({
      by: 'paper',
      choices: ['no'],
      isConflicting: true,
    })
  })

  it('are entered within one’s reach, never of one’s own home, and with one’s own photo', async () => {
    expect(await enter(demo, 'p-building-head', voteId, 'tianrun:5:1:101', 'yes')).toMatchObject({
      code: 'call.forbidden',
    })
    expect(await enter(demo, 'p-wang', voteId, 'tianrun:3:2:101', 'yes')).toMatchObject({
      code: 'call.forbidden',
    })
    expect(await enter(demo, 'p-building-head', voteId, 'tianrun:3:1:201', 'yes')).toMatchObject({
      code: 'vote.ownHome',
    })
    const stolen = await as('p-secretary').upload('x.png', aPicture())
    const foreign = as('p-grid').call('vote', 'enterPaper', {
      voteId,
      householdId: 'tianrun:5:1:101',
      choices: ['yes'],
      proxy: null,
      photos: [stolen],
    })
    expect(await foreign).toMatchObject({ code: 'call.foreignFile' })
  })

  it('read differently are seen by nobody who enters, and decided by somebody who entered neither', async () => {
    const house = 'tianrun:3:3:101'
    await enter(demo, 'p-grid', voteId, house, 'yes')
    expect(await enter(demo, 'p-building-head', voteId, house, 'no')).toMatchObject({
      value: { state: 'differs' },
    })
    expect(await ballotsOf({ ownerKey: house })).toEqual([])
    const of = async (personId: string) =>
      (await papersFor(personId)).find(({ ownerKey }) => ownerKey === house)
    expect(await of('p-building-head')).toMatchObject({ state: 'differs', readings: [] })
    expect((await of('p-secretary'))?.readings.map(({ choices }) => choices)).toEqual([['yes'], ['no']])
    expect(await papersFor('p-wang')).toEqual([])
    const decide = (personId: string) =>
      as(personId).call('vote', 'decidePaper', { voteId, ownerKey: house, which: 'second', why: '看了原件' })
    expect(await decide('p-grid')).toMatchObject({ code: 'call.forbidden' })
    expect(await decide('p-secretary')).toMatchObject({ value: { state: 'decided' } })
    expect(await ballotsOf({ ownerKey: house })).toMatchObject([{ casts: [{ choices: ['no'] }] }])
  })

  it('of a proxy’s fourth principal are refused', async () => {
    const proxy = { name: '律师小周', mark: '8765' }
    const byProxy = async (personId: string, room: number) => {
      const phone = as(personId)
      const photo = await phone.upload(`proxy-${room}.png`, aPicture())
      return phone.call('vote', 'enterPaper', {
        voteId,
        householdId: `tianrun:6:1:${room}`,
        choices: ['yes'],
        proxy,
        photos: [photo],
      })
    }
    for (const room of [101, 102, 201]) {
      expect(await byProxy('p-grid', room)).toMatchObject({ value: { state: 'once' } })
      expect(await byProxy('p-secretary', room)).toMatchObject({ value: { state: 'agreed' } })
    }
    expect(await byProxy('p-grid', 202)).toMatchObject({ code: 'vote.proxyTooMany', facts: { most: 3 } })
  })
})

describe('A roll from a sheet', () => {
  it('is checked first, and taken whole', async () => {
    const secretary = as('p-secretary')
    const { voteId: other } = await secretary.get('vote', 'keep', {
      compoundId: 'tianrun',
      voteId: null,
      draft: {
        title: '另一次表决',
        words: '',
        mode: 'statutory',
        questions: [{ words: '是否同意', decision: 'rebuild' }],
        keeps: 'firstValid',
        silents: 'notCounted',
      },
    })
    const rows = [
      '楼栋,单元,房号,面积,业主姓名,共有人,身份标识后四位',
      '3,2,301,90.09,王秀英,李大山,1111、2222',
      '4,1,101,89.5,赵多,,3333',
      '4,1,102,100,赵多,,3333',
    ].join('\n')
    const fileId = await secretary.upload('owners.csv', new TextEncoder().encode(rows))
    const read = (apply: boolean) => secretary.get('vote', 'importRoll', { voteId: other, fileId, apply })
    expect(await read(false)).toMatchObject({ roll: { heads: 2, areaCentiM2: 27_959 }, applied: false })
    expect(await read(true)).toMatchObject({ roll: { heads: 2 }, rollNo: 1, applied: true })
    const { owners } = await secretary.get('vote', 'roll', { voteId: other, text: '' })
    expect(owners.map(({ units }) => units.length)).toEqual([1, 2])
  })
})
