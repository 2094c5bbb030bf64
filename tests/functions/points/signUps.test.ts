import { dayOf, dayPlus } from '@domain/kernel'
import type { Phone } from '../fixture'
import { demoForAll, newRequestId } from '../fixture'
import { neighbour, publishedBy } from './serving'

const demo = demoForAll()
const tomorrow = () => dayPlus(dayOf(demo.cloud.now()), 1)
const standingOf = async (phone: Phone, activityId: string) =>
  (await phone.get('points', 'activity', { activityId })).row.standing
const stored = async (activityId: string) => {
  const [found] = await demo.cloud.query('pointActivities', { query: { _id: activityId } })
  return found as unknown as { queue: string[]; limit: number; secret: string }
}

describe('Signing up', () => {
  it('fifty at once for ten places: exactly ten have one, forty wait in the order of the queue, nobody is told to come again', async () => {
    const activityId = await publishedBy(demo, 'p-building-head', tomorrow())
    const phones = Array.from({ length: 50 }, (_, i) => neighbour(demo, i + 1))
    const answers = await Promise.all(phones.map(phone => phone.call('points', 'signUp', { activityId })))
    expect(answers.filter(answer => !answer.ok)).toEqual([])
    const { queue } = await stored(activityId)
    expect(new Set(queue).size).toBe(50)
    const standings = await Promise.all(phones.map(phone => standingOf(phone, activityId)))
    expect(standings.filter(({ state }) => state === 'in')).toHaveLength(10)
    const numbers = standings.flatMap(one => (one.state === 'waiting' ? one.number : []))
    expect(numbers.sort((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, i) => i + 1))
    phones.forEach((phone, i) => {
      const position = queue.indexOf(phone.personId)
      expect(standings[i]).toEqual(
        position < 10 ? { state: 'in' } : { state: 'waiting', number: position - 9 },
      )
    })
  })

  it('who leaves makes room for the first who waits, and comes back behind the others', async () => {
    const activityId = await publishedBy(demo, 'p-building-head', tomorrow(), { limit: 1 })
    const [first, second, third] = [1, 2, 3].map(number => neighbour(demo, number)) as [Phone, Phone, Phone]
    for (const phone of [first, second, third]) await phone.get('points', 'signUp', { activityId })
    expect(await standingOf(second, activityId)).toEqual({ state: 'waiting', number: 1 })
    await first.get('points', 'leave', { activityId, key: null })
    expect(await standingOf(second, activityId)).toEqual({ state: 'in' })
    expect(await standingOf(third, activityId)).toEqual({ state: 'waiting', number: 1 })
    await first.get('points', 'signUp', { activityId })
    expect(await standingOf(first, activityId)).toEqual({ state: 'waiting', number: 2 })
  })

  it('twice, and by a repeated request, is signing up once', async () => {
    const activityId = await publishedBy(demo, 'p-building-head', tomorrow())
    const requestId = newRequestId()
    const wang = demo.as('p-wang')
    await Promise.all(
      Array.from({ length: 4 }, () => wang.call('points', 'signUp', { activityId }, requestId)),
    )
    await wang.get('points', 'signUp', { activityId })
    expect((await stored(activityId)).queue).toEqual(['p-wang'])
  })

  it('is for those who live there: others are refused, and never see the codes’ secret', async () => {
    const activityId = await publishedBy(demo, 'p-building-head', tomorrow())
    expect(await demo.as('p-ly-resident').call('points', 'signUp', { activityId })).toMatchObject({
      code: 'call.forbidden',
    })
    expect(await demo.as('p-ly-resident').call('points', 'activity', { activityId })).toMatchObject({
      code: 'call.forbidden',
    })
    expect(await demo.as('p-ly-building-head').call('points', 'placeCodes', { activityId })).toMatchObject({
      code: 'call.forbidden',
    })
    expect(await demo.as('p-wang').call('points', 'placeCodes', { activityId })).toMatchObject({
      code: 'call.forbidden',
    })
    const { secret } = await stored(activityId)
    const seen = JSON.stringify([
      await demo.as('p-wang').get('points', 'activity', { activityId }),
      await demo.as('p-wang').get('points', 'offers', { compoundId: 'tianrun' }),
      await demo.as('p-building-head').get('points', 'roster', { activityId, day: null }),
      await demo.as('p-building-head').get('points', 'placeCodes', { activityId }),
    ])
    expect(seen).not.toContain(secret)
  })
})

const acts = async (activityId: string, action: string) =>
  (await demo.cloud.query('audit', {
    query: { action: `points.${action}`, 'facts.activityId': activityId },
  })) as unknown as { personId: string; facts: object }[]

describe('What is on record of an activity', () => {
  it('who signed up, and who took whom out', async () => {
    const activityId = await publishedBy(demo, 'p-building-head', tomorrow())
    await demo.as('p-wang').get('points', 'signUp', { activityId })
    await demo.as('p-building-head').get('points', 'leave', { activityId, key: 'p-wang' })
    expect(await acts(activityId, 'signUp')).toMatchObject([{ personId: 'p-wang' }])
    expect(await acts(activityId, 'leave')).toMatchObject([
      { personId: 'p-building-head', facts: { key: 'p-wang' } },
    ])
    const { signUps } = (await stored(activityId)) as unknown as { signUps: Record<string, object> }
    expect(signUps['p-wang']).toMatchObject({ leftById: 'p-building-head' })
  })

  it('a request that comes again after one has left does not sign one up again, and answers as before', async () => {
    const activityId = await publishedBy(demo, 'p-building-head', tomorrow())
    const wang = demo.as('p-wang')
    const requestId = newRequestId()
    const first = await wang.get('points', 'signUp', { activityId }, requestId)
    await wang.get('points', 'leave', { activityId, key: null })
    expect(await wang.get('points', 'signUp', { activityId }, requestId)).toEqual(first)
    expect((await stored(activityId)).queue).toEqual([])
    expect(await acts(activityId, 'signUp')).toHaveLength(1)
  })

  it('whom the building head signed up, and who called it off, each once', async () => {
    const activityId = await publishedBy(demo, 'p-building-head', tomorrow())
    const head = demo.as('p-building-head')
    const people = [{ personId: null, name: '老周' }]
    const [asked, cancelled] = [newRequestId(), newRequestId()]
    for (const _ of [1, 2]) {
      const input = { activityId, householdId: 'tianrun:3:3:602', people }
      expect(await head.get('points', 'signUpFor', input, asked)).toEqual({ in: 1, waiting: 0 })
    }
    await Promise.all(
      [1, 2].map(() => head.call('points', 'cancelActivity', { activityId, why: '明天有大雨' }, cancelled)),
    )
    const again = { activityId, why: '不办了' }
    expect(await demo.as('p-secretary').get('points', 'cancelActivity', again)).toEqual({
      state: 'cancelled',
    })
    expect(await acts(activityId, 'signUpFor')).toMatchObject([
      { personId: 'p-building-head', facts: { householdId: 'tianrun:3:3:602' } },
    ])
    expect(await acts(activityId, 'cancelActivity')).toMatchObject([{ personId: 'p-building-head' }])
  })
})

describe('For those without a phone', () => {
  const people = [
    { personId: null, name: '老周' },
    { personId: null, name: '周奶奶' },
  ]

  it('the building head signs up several of a household at once, and tapping twice adds nobody', async () => {
    const activityId = await publishedBy(demo, 'p-secretary', tomorrow())
    const head = demo.as('p-building-head')
    const input = { activityId, householdId: 'tianrun:3:3:602', people }
    expect(await head.get('points', 'signUpFor', input)).toEqual({ in: 2, waiting: 0 })
    expect(await head.get('points', 'signUpFor', input)).toEqual({ in: 2, waiting: 0 })
    expect((await stored(activityId)).queue).toHaveLength(2)
    const { others } = await head.get('points', 'activity', { activityId })
    expect(others.map(({ name, place }) => [name, place])).toEqual([
      ['老周', '3号楼 3单元'],
      ['周奶奶', '3号楼 3单元'],
    ])
    await head.get('points', 'leave', { activityId, key: others[0]?.key ?? '' })
    expect((await stored(activityId)).queue).toHaveLength(1)
  })

  it('only where they answer for the household, and only who is registered in it', async () => {
    const activityId = await publishedBy(demo, 'p-secretary', tomorrow())
    const head = demo.as('p-building-head')
    const elsewhere = { activityId, householdId: 'tianrun:5:1:402', people }
    expect(await head.call('points', 'signUpFor', elsewhere)).toMatchObject({ code: 'call.forbidden' })
    const stranger = [{ personId: 'p-tenant', name: '赵宇' }]
    expect(
      await head.call('points', 'signUpFor', {
        activityId,
        householdId: 'tianrun:3:3:602',
        people: stranger,
      }),
    ).toMatchObject({ code: 'points.notOfHousehold' })
    const neighbours = demo.as('p-unit-head')
    const { people: registered } = await neighbours.get('points', 'householdPeople', {
      householdId: 'tianrun:3:2:301',
    })
    expect(registered.map(({ name }) => name).sort()).toEqual(['李晓梅', '王秀英'])
    const both = registered.map(({ personId, name }) => ({ personId, name }))
    const signedUp = { activityId, householdId: 'tianrun:3:2:301', people: both }
    expect(await neighbours.get('points', 'signUpFor', signedUp)).toEqual({ in: 2, waiting: 0 })
    expect(await standingOf(demo.as('p-wang'), activityId)).toEqual({ state: 'in' })
  })

  it('nobody else may take them out again', async () => {
    const activityId = await publishedBy(demo, 'p-secretary', tomorrow())
    await demo.as('p-wang').get('points', 'signUp', { activityId })
    const answer = await demo.as('p-tenant').call('points', 'leave', { activityId, key: 'p-wang' })
    expect(answer).toMatchObject({ code: 'points.notYourSignUp' })
  })
})

describe('Publishing', () => {
  it('needs hours that can be kept and a service of the tariff', async () => {
    const today = dayOf(demo.cloud.now())
    const refused = (draft: object) =>
      publishedBy(demo, 'p-building-head', tomorrow(), draft).then(
        () => 'published',
        (error: Error) => error.message,
      )
    expect(await refused({ firstOn: dayPlus(today, -3), lastOn: dayPlus(today, -2) })).toContain(
      'points.badHours',
    )
    expect(await refused({ from: 600, until: 600 })).toContain('points.badHours')
    expect(await refused({ lastOn: dayPlus(today, 200) })).toContain('points.badHours')
    expect(await refused({ ruleKey: 'dogLoose' })).toContain('points.ruleUnknown')
    expect(await refused({ ruleKey: 'wish' })).toContain('points.ruleUnknown')
    expect(await refused({})).toBe('published')
  })

  it('once, however often the answer is lost; and what is for my building stands first on my list', async () => {
    const requestId = newRequestId()
    const draft = {
      compoundId: 'tianrun',
      buildingId: 'tianrun:3',
      title: '三号楼单元门擦洗',
      words: '',
      where: '3号楼',
      ruleKey: 'cleaning',
      firstOn: tomorrow(),
      lastOn: dayPlus(tomorrow(), 60),
      from: 600,
      until: 660,
      limit: 5,
    }
    const head = demo.as('p-building-head')
    const first = await head.get('points', 'publish', draft, requestId)
    expect(await head.get('points', 'publish', draft, requestId)).toEqual(first)
    const mine = await demo.as('p-wang').get('points', 'offers', { compoundId: 'tianrun' })
    const flags = mine.rows.map(({ isNear }) => isNear)
    expect(flags).toEqual([...flags].sort().reverse())
    expect(mine.rows.some(({ id, isNear }) => id === first.activityId && isNear)).toBe(true)
    const theirs = await demo.as('p-tenant').get('points', 'offers', { compoundId: 'tianrun' })
    expect(theirs.rows.every(({ isNear }) => !isNear)).toBe(true)
  })

  it('is taken back with a reason, which those read who signed up; nobody signs up any more', async () => {
    const activityId = await publishedBy(demo, 'p-building-head', tomorrow())
    const wang = demo.as('p-wang')
    await wang.get('points', 'signUp', { activityId })
    expect(await wang.call('points', 'cancelActivity', { activityId, why: '不想办了' })).toMatchObject({
      code: 'call.forbidden',
    })
    await demo.as('p-building-head').get('points', 'cancelActivity', { activityId, why: '明天有大雨' })
    const { rows } = await wang.get('points', 'mySignUps', { compoundId: 'tianrun' })
    expect(rows.find(({ id }) => id === activityId)).toMatchObject({
      state: 'cancelled',
      cancelledWhy: '明天有大雨',
    })
    expect(await demo.as('p-tenant').call('points', 'signUp', { activityId })).toMatchObject({
      code: 'points.activityCancelled',
    })
  })
})
