import { DAY_MS, dayOf, dayPlus, momentOf, monthOf, monthPlus } from '@domain/kernel'
import type { Account, HonourRoll } from '@domain/points'
import { openidOf } from '../../../local/demo/people'
import { demoForAll, Phone } from '../fixture'
import { admittedBy, neighbour, publishedBy } from './serving'
import { find } from './shoppers'

jest.setTimeout(60_000)
const demo = demoForAll()
const compoundId = 'tianrun'
const phoneOf = (personId: string) => new Phone(demo.cloud, personId, openidOf(personId))

describe('Who gave to the fund', () => {
  it('is nobody’s business: neighbours read how much, not by whom', async () => {
    const giver = demo.as('p-wang')
    await giver.get('points', 'donate', { compoundId, from: 'mine', points: 3 })
    const seen = await demo.as('p-tenant').get('points', 'history', { compoundId, of: 'fund', skip: 0 })
    expect(seen.lines[0]).toMatchObject({ kind: 'donate', points: 3, byName: '' })
    expect(JSON.stringify(seen)).not.toContain('王秀英')
    const own = await giver.get('points', 'history', { compoundId, of: 'mine', skip: 0 })
    expect(own.lines[0]).toMatchObject({ kind: 'donate', points: -3, byName: '王秀英' })
  })

  it('and why somebody is helped never holds a number of theirs', async () => {
    const aid = { householdId: 'tianrun:5:1:402', points: 1, words: '联系 13856781234' }
    expect(await demo.as('p-secretary').call('points', 'aid', aid)).toMatchObject({ ok: false })
  })
})

describe('Who stays out of the lists', () => {
  const month = () => monthOf(demo.cloud.now())

  it('stays out with the home they live in now, not with the one they left', async () => {
    const mover = neighbour(demo, 60)
    const { me } = await mover.get('people', 'me', {})
    const old = me.homes[0]?.householdId ?? ''
    await mover.get('points', 'showAs', { compoundId, as: 'masked' })
    await mover.get('people', 'leaveHousehold', { householdId: old })
    await admittedBy(demo, 'p-wang', mover)
    await mover.get('points', 'showAs', { compoundId, as: 'hidden' })
    const hidden = await find<Account>(demo, 'pointAccounts', { compoundId, shownAs: 'hidden' })
    const homes = hidden.map(({ path }) => path.household)
    expect(homes).toContain('tianrun:3:2:301')
    expect(homes).not.toContain(old)
  })

  it('is gone from the months that were drawn before as well, for everybody and at once', async () => {
    const last = monthPlus(month(), -1)
    const [roll] = await find<HonourRoll>(demo, 'pointHonours', { compoundId, month: last })
    const first = roll?.people[0]
    if (!roll || !first) throw new Error('no roll was drawn')
    const asked = { compoundId, month: last }
    const before = await demo.as('p-wang').get('points', 'honourRoll', asked)
    await phoneOf(first.ownerId).get('points', 'showAs', { compoundId, as: 'hidden' })
    const after = await demo.as('p-wang').get('points', 'honourRoll', asked)
    expect(after.people).toEqual(before.people.slice(1))
    expect(after.homes.length).toBeLessThanOrEqual(before.homes.length)
    expect(await find<HonourRoll>(demo, 'pointHonours', { compoundId, month: last })).toEqual([roll])
  })
})

describe('What is on offer near me', () => {
  it('is read to the end, page by page, also where my own building has more than a page of it', async () => {
    const day = dayPlus(dayOf(demo.cloud.now()), 1)
    for (let i = 0; i < 25; i++)
      await demo.as('p-building-head').get('points', 'publish', {
        ...{ compoundId, buildingId: 'tianrun:3', title: `三号楼擦扶手第${i}回`, words: '', where: '3号楼' },
        ...{ ruleKey: 'cleaning', firstOn: day, lastOn: day, from: 600 + i, until: 700, limit: 5 },
      })
    await publishedBy(demo, 'p-secretary', day)
    const seen: { id: string; isNear: boolean }[] = []
    for (let more = true; more; ) {
      const page = await demo.as('p-wang').get('points', 'offers', { compoundId, skip: seen.length })
      seen.push(...page.rows)
      more = page.more
    }
    const open = await demo.cloud.query('pointActivities', {
      query: { compoundId, state: 'open', endsAt: { $gt: demo.cloud.now() } },
      limit: 1000,
    } as never)
    expect(new Set(seen.map(({ id }) => id)).size).toBe(seen.length)
    expect(seen.length).toBe(open.length)
    expect(seen.filter(({ isNear }) => isNear).length).toBeGreaterThanOrEqual(25)
  })
})

describe('The most of a day', () => {
  it('is the same day’s most, though it is confirmed in the next month', async () => {
    const now = demo.cloud.now()
    const lastDay = dayPlus(`${monthPlus(monthOf(now), 1)}-01`, -1)
    await demo.cloud.advanceClock((momentOf(lastDay, 8 * 60) - now) / 3_600_000)
    const someone = neighbour(demo, 70)
    const hours = { from: 9 * 60, until: 12 * 60 }
    const ids = [
      await publishedBy(demo, 'p-building-head', lastDay, hours),
      await publishedBy(demo, 'p-building-head', lastDay, { from: 14 * 60, until: 17 * 60 }),
    ]
    for (const activityId of ids) await someone.get('points', 'signUp', { activityId })
    await demo.cloud.advanceClock(10)
    const confirm = async (activityId: string) =>
      (
        await demo.as('p-building-head').get('points', 'confirmTurns', {
          ...{ activityId, day: lastDay, people: [{ key: someone.personId, minutes: 180 }] },
        })
      ).results[0]
    expect(await confirm(ids[0] ?? '')).toMatchObject({ points: 30 })
    await demo.cloud.advanceClock(DAY_MS / 3_600_000)
    expect(await confirm(ids[1] ?? '')).toMatchObject({ points: 0, cut: 'day' })
  })
})
