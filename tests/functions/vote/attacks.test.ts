import { demoForAll, newRequestId } from '../fixture'
import { aPicture, cast, days, drafted, enter, HERE, importRoll, lineOf, noticed, openVote } from './there'

const demo = demoForAll()
const as = (personId: string) => demo.as(personId)
const show = (personId: string, voteId: string) => as(personId).get('vote', 'show', { voteId })
const RISKY = '违禁测试词'

const ask = async (personId: string, voteId: string, kind: 'me' | 'name' | 'other' = 'other') => {
  const { owner } = await lineOf(demo, personId, voteId)
  const asked = { voteId, ownerKey: owner.key, kind, words: '面积看着不对' }
  return as(personId).call('vote', 'askCorrection', asked)
}
const waitingIn = async (voteId: string) => {
  const { corrections } = await as('p-committee').get('vote', 'corrections', { voteId })
  return corrections.filter(({ state }) => state === 'asked')
}
const decide = (personId: string, correctionId: string, changes: object = {}) =>
  as(personId).call('vote', 'decideCorrection', {
    correctionId,
    isAccepted: true,
    answer: '看过不动产权证',
    change: null,
    ...changes,
  })
/** A roll that lies open. */
async function laidOpen(...rows: string[]): Promise<string> {
  const voteId = await drafted(demo)
  if (rows.length > 0) await importRoll(demo, voteId, ...rows)
  await as('p-secretary').get('vote', 'openRoll', { voteId })
  return voteId
}
const freeze = (voteId: string) => as('p-secretary').call('vote', 'freeze', { voteId })

describe('A roll that leaves a home out', () => {
  it('says so before it is taken, and of homes nobody has registered', async () => {
    const voteId = await drafted(demo)
    const made = await importRoll(demo, voteId, '3,2,301,90,王秀英,,1111', '99,1,101,90,查无此人,,2222')
    expect(made).toMatchObject({ roll: { heads: 2 }, missing: 527, extra: 1 })
  })

  it('is told of it by the people of that home, and takes their line once somebody else agrees', async () => {
    const voteId = await laidOpen('4,1,101,89.5,赵多福,,3333')
    const { mine, missing } = await show('p-wang', voteId)
    expect(mine).toEqual([])
    expect(missing).toMatchObject([{ householdId: 'tianrun:3:2:301', correction: null }])
    const home = 'tianrun:3:2:301'
    const words = '我们家在名册上找不到'
    const asked = (personId: string, ownerKey: string, kind: 'home' | 'name') =>
      as(personId).call('vote', 'askCorrection', { voteId, ownerKey, kind, words })
    expect(await asked('p-tenant', home, 'home')).toMatchObject({ code: 'vote.notOnRoll' })
    expect(await asked('p-wang', home, 'name')).toMatchObject({ code: 'vote.notOnRoll' })
    expect(await asked('p-wang', home, 'home')).toMatchObject({ ok: true })
    expect((await show('p-wang', voteId)).missing).toMatchObject([{ correction: { state: 'asked' } }])
    const [correction] = await waitingIn(voteId)
    expect(correction?.line).toBeNull()
    const id = correction?._id ?? ''
    expect(await decide('p-committee', id)).toMatchObject({ code: 'vote.areaWrong' })
    const areas = [{ householdId: home, areaCentiM2: 9_009 }]
    const change = { name: '王秀英', coOwners: [], isDeveloper: false, areas }
    expect(await decide('p-committee', id, { change })).toMatchObject({ ok: true })
    const after = await show('p-wang', voteId)
    expect(after.vote.roll).toEqual({ heads: 2, areaCentiM2: 17_959 })
    expect(after.missing).toEqual([])
    expect(after.mine).toMatchObject([
      { mayCast: 'yes', areaCentiM2: 9_009, correction: { state: 'accepted' } },
    ])
    expect(await asked('p-wang', home, 'home')).toMatchObject({ code: 'vote.onRollAlready' })
    await days(demo, 7)
    expect(await freeze(voteId)).toMatchObject({ ok: true })
  })
})

describe('Nobody can keep a roll from being frozen', () => {
  it('by asking again and again: one request a home and person waits at a time, however they arrive', async () => {
    const voteId = await laidOpen()
    const answers = await Promise.all(Array.from({ length: 5 }, () => ask('p-wang', voteId)))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    for (const answer of answers)
      if (!answer.ok) expect(answer).toMatchObject({ code: 'vote.correctionAsked' })
    expect(await waitingIn(voteId)).toHaveLength(1)
  })

  it('by asking once the seven days are over; that oneself is an owner may still be said, and keeps nothing up', async () => {
    const voteId = await laidOpen()
    await days(demo, 7)
    expect(await ask('p-wang', voteId)).toMatchObject({ code: 'vote.windowOver' })
    expect(await ask('p-wang-daughter', voteId, 'me')).toMatchObject({ ok: true })
    expect(await freeze(voteId)).toMatchObject({ ok: true })
    const [correction] = await waitingIn(voteId)
    expect(await decide('p-committee', correction?._id ?? '')).toMatchObject({ ok: true })
    expect((await lineOf(demo, 'p-wang-daughter', voteId)).mayCast).toBe('yes')
  })

  it('by a newer roll that puts their home under another line, or under none', async () => {
    const voteId = await laidOpen('3,2,301,90,王秀英,,1111', '4,1,101,89.5,赵多福,,3333')
    expect(await ask('p-wang', voteId)).toMatchObject({ ok: true })
    await importRoll(demo, voteId, '3,2,201,90,王秀英,,1111', '3,2,301,90,王秀英,,1111')
    expect(await lineOf(demo, 'p-wang', voteId)).toMatchObject({
      owner: { key: 'tianrun:3:2:201' },
      correction: { state: 'asked' },
    })
    await importRoll(demo, voteId, '4,1,101,89.5,赵多福,,3333')
    const [correction] = await waitingIn(voteId)
    expect(await decide('p-committee', correction?._id ?? '', { isAccepted: false })).toMatchObject({
      value: { state: 'declined' },
    })
    await days(demo, 7)
    expect(await freeze(voteId)).toMatchObject({ ok: true })
  })
})

describe('Whoever is in charge of the roll', () => {
  const change = { name: '李国强', coOwners: [], isDeveloper: false, areas: [] }
  const changeLine = (personId: string, voteId: string, ownerKey: string, what: object = {}) =>
    as(personId).call('vote', 'changeLine', { voteId, ownerKey, change, why: '看过不动产权证', ...what })

  it('does not change the line of their own home', async () => {
    const voteId = await laidOpen()
    const { owner } = await lineOf(demo, 'p-secretary', voteId)
    expect(await changeLine('p-secretary', voteId, owner.key)).toMatchObject({ code: 'vote.ownLine' })
    expect(await changeLine('p-committee', voteId, owner.key)).toMatchObject({ ok: true })
  })

  it('changes none unasked once it has lain open: nobody would see it any more', async () => {
    const voteId = await laidOpen()
    await days(demo, 7)
    expect(await changeLine('p-secretary', voteId, 'tianrun:1:1:101')).toMatchObject({
      code: 'vote.windowOver',
    })
    const { voteId: fresh } = { voteId: await drafted(demo) }
    expect(await changeLine('p-secretary', fresh, 'tianrun:1:1:101')).toMatchObject({ ok: true })
  })

  it('publishes no word that the platform does not let pass', async () => {
    const voteId = await laidOpen()
    await ask('p-wang', voteId)
    const [correction] = await waitingIn(voteId)
    const id = correction?._id ?? ''
    const refused = { code: 'call.unsafeWords' }
    expect(await decide('p-secretary', id, { answer: RISKY })).toMatchObject(refused)
    expect(await decide('p-secretary', id, { change: { ...change, name: RISKY } })).toMatchObject(refused)
    expect(await changeLine('p-secretary', voteId, 'tianrun:1:1:101', { why: RISKY })).toMatchObject(refused)
  })

  it('cannot have another roll counted than the one that was frozen', async () => {
    const voteId = await drafted(demo)
    await noticed(demo, voteId)
    await days(demo, 4)
    expect(await cast(demo, 'p-wang', voteId, 'yes')).toMatchObject({ ok: true })
    const [line] = await demo.cloud.query('voteOwners', { query: { rollId: `${voteId}:1` }, limit: 1 })
    await demo.cloud.load('voteOwners', [{ ...line, _id: `${voteId}:1:forged`, key: 'forged' } as never])
    await days(demo, 15)
    await demo.cloud.runTimer('keep')
    expect((await show('p-wang', voteId)).vote).toMatchObject({ state: 'closed', result: null })
  })
})

describe('A paper entered for the wrong house', () => {
  it('and set aside keeps nobody’s own paper out', async () => {
    const voteId = await openVote(demo)
    const house = 'tianrun:6:1:301'
    await enter(demo, 'p-grid', voteId, house, 'no')
    await enter(demo, 'p-committee', voteId, house, 'yes')
    const settle = (why: string) =>
      as('p-secretary').call('vote', 'decidePaper', { voteId, ownerKey: house, which: 'aside', why })
    expect(await settle(RISKY)).toMatchObject({ code: 'call.unsafeWords' })
    expect(await settle('录错了户')).toMatchObject({ value: { state: 'aside' } })
    expect(await enter(demo, 'p-grid', voteId, house, 'yes')).toMatchObject({ value: { state: 'once' } })
    expect(await enter(demo, 'p-committee', voteId, house, 'yes')).toMatchObject({
      value: { state: 'agreed' },
    })
    const ballots = await demo.cloud.query('voteBallots', { query: { voteId, ownerKey: house } })
    expect(ballots).toMatchObject([{ casts: [{ by: 'paper', choices: ['yes'] }] }])
  })

  it('by two clerks at the same moment is one entry each, and one ballot', async () => {
    const voteId = await openVote(demo)
    const house = 'tianrun:6:1:302'
    const answers = await Promise.all(
      ['p-grid', 'p-committee'].map(clerk => enter(demo, clerk, voteId, house, 'yes')),
    )
    expect(answers.map(answer => answer.ok && answer.value.state).sort()).toEqual(['agreed', 'once'])
    const again = await enter(demo, 'p-secretary', voteId, house, 'no')
    expect(again).toMatchObject({ code: 'vote.paperDone' })
    const ballots = await demo.cloud.query('voteBallots', { query: { voteId, ownerKey: house } })
    expect(ballots).toMatchObject([{ casts: [{ by: 'paper', choices: ['yes'] }] }])
  })

  it('a deputy is one person however the name is typed', async () => {
    const voteId = await openVote(demo)
    const byProxy = async (personId: string, room: number, name: string, mark: string) => {
      const photo = await as(personId).upload(`d-${personId}-${room}.png`, aPicture())
      const householdId = `tianrun:6:1:${room}`
      const paper = { voteId, householdId, choices: ['yes' as const], proxy: { name, mark }, photos: [photo] }
      return as(personId).call('vote', 'enterPaper', paper)
    }
    expect(await byProxy('p-grid', 101, '律师小周', '')).toMatchObject({ code: 'call.badInput' })
    for (const [room, name, mark] of [
      [101, '律师小周', '8765'],
      [102, '律师 小周', '８７６５'],
      [201, '律师　小周', '8765'],
    ] as const) {
      await byProxy('p-grid', room, name, mark)
      expect(await byProxy('p-committee', room, name, mark)).toMatchObject({ value: { state: 'agreed' } })
    }
    expect(await byProxy('p-grid', 202, '律师小周', '8765')).toMatchObject({ code: 'vote.proxyTooMany' })
  })
})

describe('Somebody registered as owner whom the roll does not name', () => {
  it('cannot take the name that it has: what one is called counts as it was before the roll was shown', async () => {
    const voteId = await laidOpen('3,2,301,90,赵多福,,3333')
    expect((await lineOf(demo, 'p-wang', voteId)).mayCast).toBe('notNamed')
    await as('p-wang').get('people', 'rename', { name: '赵多福' })
    expect((await lineOf(demo, 'p-wang', voteId)).mayCast).toBe('notNamed')
    expect(await cast(demo, 'p-wang', voteId, 'yes')).toMatchObject({ code: 'vote.notOwner' })
    expect(await ask('p-wang', voteId, 'me')).toMatchObject({ ok: true })
    const [correction] = await waitingIn(voteId)
    expect(await decide('p-committee', correction?._id ?? '')).toMatchObject({ ok: true })
    expect((await lineOf(demo, 'p-wang', voteId)).mayCast).toBe('yes')
  })
})

describe('One head, one vote', () => {
  const ballotsOf = (voteId: string) => demo.cloud.query('voteBallots', { query: { voteId } })
  /** Frozen, noticed and open, of these rows. */
  async function opened(...rows: string[]): Promise<string> {
    const voteId = await drafted(demo)
    await importRoll(demo, voteId, ...rows)
    await noticed(demo, voteId)
    await days(demo, 4)
    return voteId
  }

  it('whoever owns two homes votes once with the area of both, and by a name alone for neither of another’s', async () => {
    const voteId = await opened(
      '1,1,101,100,吴海燕,,1111',
      '7,2,602,50.05,吴海燕,,1111',
      '9,1,101,70,吴海燕,,2222',
    )
    const { mine, vote } = await show('p-committee', voteId)
    expect(vote.roll).toEqual({ heads: 2, areaCentiM2: 22_005 })
    expect(mine).toMatchObject([{ owner: { key: 'tianrun:1:1:101' }, areaCentiM2: 15_005 }])
    expect(await cast(demo, 'p-committee', voteId, 'yes')).toMatchObject({ ok: true })
    expect(await ballotsOf(voteId)).toMatchObject([{ areaCentiM2: 15_005, casts: [{ choices: ['yes'] }] }])
    const named = { voteId, ownerKey: 'tianrun:9:1:101', choices: ['no' as const] }
    expect(await as('p-committee').call('vote', 'cast', named)).toMatchObject({ code: 'vote.notOwner' })
  })

  it('one request’s number with another choice is another intention, and the same one again is not', async () => {
    const voteId = await opened('7,2,602,50.05,吴海燕,,1111', '9,1,101,70,旁人,,2222')
    const number = newRequestId()
    const said = (choice: 'yes' | 'no') =>
      as('p-committee').get(
        'vote',
        'cast',
        { voteId, ownerKey: 'tianrun:7:2:602', choices: [choice] },
        number,
      )
    const first = await said('yes')
    expect(await said('yes')).toEqual(first)
    expect((await said('no')).receipt).not.toBe(first.receipt)
    expect(await ballotsOf(voteId)).toMatchObject([{ casts: [{ choices: ['no'] }] }])
    expect((await ballotsOf(voteId))[0]?.casts).toHaveLength(1)
    // A late repeat of what was said first does not take back what was said since.
    await said('yes')
    expect(await ballotsOf(voteId)).toMatchObject([{ casts: [{ choices: ['no'] }] }])
  })
})

describe('A draft', () => {
  it('is nobody else’s, not by its board, its list, its papers or its roll', async () => {
    const voteId = await drafted(demo)
    for (const person of ['p-wang', 'p-grid', 'p-district'])
      for (const action of ['show', 'board'] as const)
        expect(await as(person).call('vote', action, { voteId })).toMatchObject({ code: 'call.notFound' })
    expect(await as('p-wang').call('vote', 'roll', { voteId, text: '' })).toMatchObject({
      code: 'call.forbidden',
    })
    const { votes } = await as('p-wang').get('vote', 'list', HERE)
    expect(votes.map(({ id }) => id)).not.toContain(voteId)
  })
})
