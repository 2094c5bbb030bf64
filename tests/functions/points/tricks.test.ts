import { demoForAll, newRequestId } from '../fixture'
import { admittedBy, balanceOf, codeAtPlace, later, neighbour, publishedBy, until } from './serving'
import { sumOfAll } from './shoppers'

jest.setTimeout(60_000)
const demo = demoForAll()
const compoundId = 'tianrun'
const NINE = 9 * 60

const onTheDay = async (who: string, draft: object = {}): Promise<{ activityId: string; day: string }> => {
  const day = await until(demo, NINE - 20)
  return { activityId: await publishedBy(demo, who, day, draft), day }
}
const confirm = async (
  who: string,
  about: { activityId: string; day: string },
  key: string,
  minutes = 60,
) => {
  const input = { ...about, people: [{ key, minutes }] }
  return (await demo.as(who).get('points', 'confirmTurns', input)).results[0]
}

describe('One person serving once', () => {
  it('is one sign-up, by themselves and by their name on the list of those without a phone', async () => {
    const { activityId, day } = await onTheDay('p-secretary')
    await demo.as('p-wang').get('points', 'signUp', { activityId })
    const people = [{ personId: null, name: '王秀英' }]
    const asked = { activityId, householdId: 'tianrun:3:2:301', people }
    expect(await demo.as('p-unit-head').get('points', 'signUpFor', asked)).toEqual({ in: 1, waiting: 0 })
    await later(demo, 90)
    const roster = await demo.as('p-secretary').get('points', 'roster', { activityId, day })
    expect(roster.people.map(({ key }) => key)).toEqual(['p-wang'])
  })
})

describe('Who confirms is never of a home of who earns', () => {
  it('not though they signed up from their other home', async () => {
    const earner = neighbour(demo, 40)
    await admittedBy(demo, 'p-building-head', earner)
    const { activityId, day } = await onTheDay('p-building-head')
    await earner.get('points', 'signUp', { activityId })
    await later(demo, 90)
    const own = await confirm('p-building-head', { activityId, day }, earner.personId)
    expect(own).toMatchObject({ points: 0, problem: expect.stringContaining('自己家') })
    expect(await confirm('p-secretary', { activityId, day }, earner.personId)).toMatchObject({ points: 10 })
  })

  it('and the code is of no use to the family of anybody who can look it up', async () => {
    const son = neighbour(demo, 41)
    await admittedBy(demo, 'p-secretary', son)
    const { activityId } = await onTheDay('p-building-head')
    await son.get('points', 'signUp', { activityId })
    const code = await codeAtPlace(demo, 'p-secretary', activityId, 'in')
    expect(await son.call('points', 'checkIn', { activityId, code })).toMatchObject({
      code: 'points.needsAnother',
    })
    expect((await son.get('points', 'activity', { activityId })).needsAnother).toBe(true)
  })
})

describe('The organiser’s word', () => {
  it('is not given for minutes that have not passed yet', async () => {
    const { activityId, day } = await onTheDay('p-building-head')
    await demo.as('p-wang').get('points', 'signUp', { activityId })
    await later(demo, 25)
    expect(await confirm('p-building-head', { activityId, day }, 'p-wang', 120)).toMatchObject({
      points: 0,
      problem: expect.stringContaining('分钟'),
    })
  })

  it('about somebody who is not on the list is a plain no, whatever they are called', async () => {
    const { activityId, day } = await onTheDay('p-building-head')
    await later(demo, 90)
    for (const key of ['constructor', '__proto__', 'toString', 'p-nobody'])
      expect(await confirm('p-building-head', { activityId, day }, key)).toMatchObject({
        points: 0,
        problem: expect.stringContaining('报名'),
      })
  })
})

describe('The month’s budget', () => {
  it('of which five points are left gives twenty at once no more than five, and says why', async () => {
    const before = await sumOfAll(demo)
    const { tariff } = await demo.as('p-wang').get('points', 'tariff', { compoundId })
    const { issuedThisMonth } = await demo.as('p-wang').get('points', 'sums', { compoundId })
    const { rules, version } = tariff
    const budget = issuedThisMonth + 5
    await demo
      .as('p-secretary')
      .get('points', 'keepTariff', { compoundId, version, budget, rules, why: '试一试' })
    const homes = Array.from({ length: 20 }, (_, i) => `tianrun:5:2:${(i % 4) + 3}0${(i % 2) + 1}`)
    const answers = await Promise.all(
      homes.map(householdId =>
        demo
          .as('p-secretary')
          .call('points', 'award', { householdId, ruleKey: 'clearStairs', words: '很整洁' }),
      ),
    )
    const given = answers.map(answer => (answer.ok ? answer.value.points : 0))
    expect(given.reduce((sum, points) => sum + points, 0)).toBe(5)
    expect(answers.filter(answer => answer.ok && answer.value.cut === 'budget').length).toBeGreaterThan(0)
    expect(await sumOfAll(demo)).toBe(before)
    const now = await demo.as('p-wang').get('points', 'tariff', { compoundId })
    await demo.as('p-secretary').get('points', 'keepTariff', {
      ...{ compoundId, version: now.tariff.version, budget: 20_000, rules, why: '改回来' },
    })
  })
})

describe('Points are not for sale', () => {
  const give = (to: string, points = 5, requestId = newRequestId()) =>
    demo
      .as('p-wang')
      .call(
        'points',
        'transfer',
        { compoundId, to: { kind: 'person', personId: to }, points, words: '' },
        requestId,
      )

  it('nobody passes them on to one who joined their home for it; after thirty days it is family', async () => {
    const buyer = neighbour(demo, 50)
    await admittedBy(demo, 'p-wang', buyer)
    const before = await balanceOf(buyer)
    expect(await give(buyer.personId)).toMatchObject({ ok: false, code: 'points.newMember' })
    expect(await balanceOf(buyer)).toBe(before)
    expect(await give('p-wang-daughter')).toMatchObject({ ok: true })
    await later(demo, 31 * 24 * 60)
    expect(await give(buyer.personId)).toMatchObject({ ok: true })
  })
})
