import { demoForAll, newRequestId } from '../fixture'
import { balanceOf, codeAtPlace, later, neighbour, publishedBy, until, wrong } from './serving'

jest.setTimeout(60_000)
const demo = demoForAll()
const NINE = 9 * 60

/** An activity whose doors are open, and who signed up for it. */
async function onTheDay(who: string, signedUp: readonly string[], draft: object = {}): Promise<string> {
  const day = await until(demo, NINE - 20)
  const activityId = await publishedBy(demo, who, day, draft)
  for (const personId of signedUp) await demo.as(personId).get('points', 'signUp', { activityId })
  return activityId
}
const dayOfActivity = async (activityId: string) =>
  (await demo.as('p-secretary').get('points', 'roster', { activityId, day: null })).day
const entriesOf = (personId: string) =>
  demo.cloud.query('pointEntries', { query: { accounts: `person:tianrun:${personId}` } })

describe('Coming and going by the code at the place', () => {
  it('two hours by the clock bring what the rule says, once, and the organiser stands for it', async () => {
    const activityId = await onTheDay('p-building-head', ['p-wang'])
    const wang = demo.as('p-wang')
    const before = await balanceOf(wang)
    const code = await codeAtPlace(demo, 'p-building-head', activityId, 'in')
    const { turn } = await wang.get('points', 'checkIn', { activityId, code })
    expect(turn).toMatchObject({ state: 'arrived', how: 'code' })
    await later(demo, 20 + 118)
    const out = await codeAtPlace(demo, 'p-building-head', activityId, 'out')
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => wang.call('points', 'checkOut', { activityId, code: out })),
    )
    expect(answers.every(answer => answer.ok)).toBe(true)
    const again = await wang.get('points', 'checkOut', { activityId, code: out })
    expect(again.turn).toMatchObject({ state: 'done', minutes: 120, points: 20, verifierName: '张建国' })
    expect(await balanceOf(wang)).toBe(before + 20)
    const [entry] = (await entriesOf('p-wang')).filter(
      one => (one.about as { id?: string } | null)?.id === turn.id,
    )
    expect(entry).toMatchObject({ byId: 'p-building-head', points: 20, homeId: 'tianrun:3:2:301' })
  })

  it('not with yesterday’s code, nor with the one for going, and not to whom only waits', async () => {
    const activityId = await onTheDay('p-building-head', ['p-wang', 'p-tenant'], { limit: 1 })
    const tenant = demo.as('p-tenant')
    const wang = demo.as('p-wang')
    const code = await codeAtPlace(demo, 'p-building-head', activityId, 'in')
    expect(await tenant.call('points', 'checkIn', { activityId, code })).toMatchObject({
      code: 'points.stillWaiting',
      facts: { number: 1 },
    })
    const out = await codeAtPlace(demo, 'p-building-head', activityId, 'out')
    expect(await wang.call('points', 'checkIn', { activityId, code: out })).toMatchObject({
      code: 'points.wrongCode',
    })
    await later(demo, 2)
    expect(await wang.call('points', 'checkIn', { activityId, code })).toMatchObject({
      code: 'points.wrongCode',
      facts: { left: 3 },
    })
    expect(await wang.call('points', 'checkOut', { activityId, code })).toMatchObject({
      code: 'points.notArrived',
    })
    expect(await demo.as('p-wang-daughter').call('points', 'checkIn', { activityId, code })).toMatchObject({
      code: 'points.notSignedUp',
    })
  })

  it('whoever guesses has five tries, also when they send a hundred at once', async () => {
    const activityId = await onTheDay('p-building-head', ['p-wang'])
    const wang = demo.as('p-wang')
    const code = await codeAtPlace(demo, 'p-building-head', activityId, 'in')
    const guesses = await Promise.all(
      Array.from({ length: 100 }, (_, i) =>
        wang.call('points', 'checkIn', {
          activityId,
          code: String((Number(code) + 1000 + i) % 1_000_000).padStart(6, '0'),
        }),
      ),
    )
    const codes = guesses.map(guess => (guess.ok ? 'in' : guess.code))
    expect(codes.filter(one => one === 'points.wrongCode')).toHaveLength(5)
    expect(codes.filter(one => one === 'points.tooManyTries')).toHaveLength(95)
    const right = await codeAtPlace(demo, 'p-building-head', activityId, 'in')
    expect(await wang.call('points', 'checkIn', { activityId, code: right })).toMatchObject({
      code: 'points.tooManyTries',
    })
    await later(demo, 80)
    const day = await dayOfActivity(activityId)
    const { results } = await demo.as('p-building-head').get('points', 'confirmTurns', {
      activityId,
      day,
      people: [{ key: 'p-wang', minutes: 60 }],
    })
    expect(results).toEqual([{ key: 'p-wang', points: 10, cut: null, problem: null }])
  })

  it('a code sent again because its answer was lost is one try, and who has come has come', async () => {
    const activityId = await onTheDay('p-building-head', ['p-wang'])
    const wang = demo.as('p-wang')
    const code = await codeAtPlace(demo, 'p-building-head', activityId, 'in')
    const bad = newRequestId()
    for (let sent = 0; sent < 3; sent++) {
      const answer = await wang.call('points', 'checkIn', { activityId, code: wrong(code) }, bad)
      expect(answer).toMatchObject({ code: 'points.wrongCode', facts: { left: 4 } })
    }
    const good = newRequestId()
    const first = await wang.get('points', 'checkIn', { activityId, code }, good)
    expect(await wang.get('points', 'checkIn', { activityId, code }, good)).toEqual(first)
  })

  it('goes only after a quarter of an hour, and not before the doors open or long after they close', async () => {
    const activityId = await onTheDay('p-building-head', ['p-wang', 'p-tenant'])
    const wang = demo.as('p-wang')
    await later(demo, 40)
    const code = await codeAtPlace(demo, 'p-building-head', activityId, 'in')
    await wang.get('points', 'checkIn', { activityId, code })
    const out = await codeAtPlace(demo, 'p-building-head', activityId, 'out')
    expect(await wang.call('points', 'checkOut', { activityId, code: out })).toMatchObject({
      code: 'points.tooSoon',
    })
    await later(demo, 105)
    const late = await codeAtPlace(demo, 'p-building-head', activityId, 'in')
    expect(await demo.as('p-tenant').call('points', 'checkIn', { activityId, code: late })).toMatchObject({
      code: 'points.checkInClosed',
    })
    await later(demo, 60)
    expect(await wang.call('points', 'checkOut', { activityId, code: out })).toMatchObject({
      code: 'points.notNow',
    })
    expect((await demo.as('p-building-head').get('points', 'placeCodes', { activityId })).codes).toEqual([])
  })
})

describe('The verifier is never the earner', () => {
  it('whoever can see the codes cannot use them; another organiser confirms', async () => {
    const activityId = await onTheDay('p-building-head', ['p-building-head', 'p-secretary'])
    const head = demo.as('p-building-head')
    const code = await codeAtPlace(demo, 'p-building-head', activityId, 'in')
    for (const who of ['p-building-head', 'p-secretary'])
      expect(await demo.as(who).call('points', 'checkIn', { activityId, code })).toMatchObject({
        code: 'points.needsAnother',
      })
    await later(demo, 150)
    const day = await dayOfActivity(activityId)
    const people = [{ key: 'p-building-head', minutes: 120 }]
    const own = await head.get('points', 'confirmTurns', { activityId, day, people })
    expect(own.results).toMatchObject([{ points: 0, problem: expect.stringContaining('自己') }])
    const other = await demo.as('p-secretary').get('points', 'confirmTurns', { activityId, day, people })
    expect(other.results).toMatchObject([{ points: 20, problem: null }])
    const entries = await demo.cloud.query('pointEntries', { query: { kind: 'earn' } })
    for (const entry of entries) expect(entry.accounts).not.toContain(`person:tianrun:${entry.byId}`)
  })

  it('nor one of the verifier’s household: not by the code, not by their word', async () => {
    const activityId = await onTheDay('p-secretary', ['p-wang'])
    const home = { householdId: 'tianrun:3:1:201', people: [{ personId: null, name: '张爷爷' }] }
    await demo.as('p-building-head').get('points', 'signUpFor', { activityId, ...home })
    await later(demo, 80)
    const day = await dayOfActivity(activityId)
    const { people } = await demo.as('p-building-head').get('points', 'roster', { activityId, day })
    const elder = people.find(({ name }) => name === '张爷爷')
    expect(elder).toMatchObject({ isOwn: true, isNamed: true })
    const asked = { activityId, day, people: [{ key: elder?.key ?? '', minutes: 60 }] }
    const own = await demo.as('p-building-head').get('points', 'confirmTurns', asked)
    expect(own.results[0]?.problem).toContain('自己家')
    const other = await demo.as('p-secretary').get('points', 'confirmTurns', asked)
    expect(other.results).toMatchObject([{ points: 10, problem: null }])
    const [account] = await demo.cloud.query('pointAccounts', {
      query: { _id: 'household:tianrun:3:1:201' },
    })
    expect(account?.balance).toBeGreaterThanOrEqual(10)
  })
})

describe('The organiser’s word', () => {
  it('confirms several at once, each for itself, and the same list again pays nobody twice', async () => {
    const ids = [11, 12, 13].map(number => `p-tianrun-${number}`)
    const activityId = await onTheDay('p-building-head', [])
    for (const number of [11, 12, 13]) await neighbour(demo, number).get('points', 'signUp', { activityId })
    await later(demo, 80)
    const day = await dayOfActivity(activityId)
    const people = [...ids, 'p-wang'].map(key => ({ key, minutes: 60 }))
    const head = demo.as('p-building-head')
    const sent = await Promise.all(
      Array.from({ length: 3 }, () => head.get('points', 'confirmTurns', { activityId, day, people })),
    )
    for (const { results } of sent)
      expect(results.map(({ points, problem }) => [points, problem === null])).toEqual([
        [10, true],
        [10, true],
        [10, true],
        [0, false],
      ])
    for (const id of ids) {
      const mine = (await entriesOf(id)).filter(({ _id }) => String(_id).startsWith(`e:${activityId}:`))
      expect(mine).toHaveLength(1)
    }
  })

  it('says what a cap has cut, and counts the hours in full', async () => {
    const activityId = await onTheDay('p-building-head', [], { until: 14 * 60 })
    await neighbour(demo, 20).get('points', 'signUp', { activityId })
    await later(demo, 320)
    const day = await dayOfActivity(activityId)
    const { results } = await demo.as('p-building-head').get('points', 'confirmTurns', {
      activityId,
      day,
      people: [{ key: 'p-tianrun-20', minutes: 300 }],
    })
    expect(results).toEqual([{ key: 'p-tianrun-20', points: 30, cut: 'day', problem: null }])
    const service = await neighbour(demo, 20).get('points', 'myService', { compoundId: 'tianrun' })
    expect(service.rows[0]).toMatchObject({ minutes: 300, points: 30, cut: 'day' })
  })

  it('refuses a turn with the reason its person reads; after that there are no points', async () => {
    const activityId = await onTheDay('p-building-head', ['p-wang'])
    await later(demo, 60)
    const day = await dayOfActivity(activityId)
    const head = demo.as('p-building-head')
    await head.get('points', 'refuseTurn', { activityId, day, key: 'p-wang', why: '当天没有来' })
    const { turn } = await demo.as('p-wang').get('points', 'activity', { activityId })
    expect(turn).toMatchObject({ state: 'refused', why: '当天没有来' })
    const { results } = await head.get('points', 'confirmTurns', {
      activityId,
      day,
      people: [{ key: 'p-wang', minutes: 60 }],
    })
    expect(results[0]?.problem).toContain('当天没有来')
  })

  it('is not given for a day to come, nor for more minutes than it has', async () => {
    const activityId = await onTheDay('p-building-head', ['p-wang'])
    const day = await dayOfActivity(activityId)
    const head = demo.as('p-building-head')
    const confirm = (minutes: number) =>
      head.call('points', 'confirmTurns', { activityId, day, people: [{ key: 'p-wang', minutes }] })
    expect(await confirm(60)).toMatchObject({ code: 'points.turnAhead' })
    await later(demo, 60)
    expect(await confirm(121)).toMatchObject({
      value: { results: [{ points: 0, problem: expect.stringContaining('120') }] },
    })
  })
})

describe('The record of service', () => {
  it('adds up, and its proof has the same check value until something is added', async () => {
    const someone = neighbour(demo, 30)
    const serve = async () => {
      const activityId = await onTheDay('p-building-head', [])
      await someone.get('points', 'signUp', { activityId })
      await later(demo, 110)
      const day = await dayOfActivity(activityId)
      const people = [{ key: someone.personId, minutes: 90 }]
      await demo.as('p-building-head').get('points', 'confirmTurns', { activityId, day, people })
      return `${activityId}:${someone.personId}:${day}`
    }
    const before = await someone.get('points', 'myService', { compoundId: 'tianrun' })
    const turnId = await serve()
    const after = await someone.get('points', 'myService', { compoundId: 'tianrun' })
    expect(after.total.minutes).toBe(before.total.minutes + 90)
    expect(after.years.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(after.total.minutes)
    const proof = await someone.get('points', 'certificate', { compoundId: 'tianrun' })
    expect(proof).toMatchObject({ turns: after.total.turns, minutes: after.total.minutes })
    expect(proof.check).toMatch(/^[0-9a-f]{4} [0-9a-f]{4} [0-9a-f]{4}$/)
    expect(await someone.get('points', 'certificate', { compoundId: 'tianrun' })).toEqual(proof)
    await demo.as('p-building-head').get('points', 'rateTurn', { turnId, rating: 1 })
    const rated = await someone.get('points', 'myService', { compoundId: 'tianrun' })
    expect(rated.rows[0]).toMatchObject({ rating: 1 })
    await serve()
    const another = await someone.get('points', 'certificate', { compoundId: 'tianrun' })
    expect(another.check).not.toBe(proof.check)
  })
})
