import { monthOf } from '@domain/kernel'
import { type Flag, homeTallyId, type PointEntry, type Tally, type Turn } from '@domain/points'
import { demoForAll } from '../../fixture'
import { later, publishedBy, until } from '../serving'

const demo = demoForAll()
const HERE = { compoundId: 'tianrun' }
const NINE = 9 * 60
const HOME = 'tianrun:3:2:301'

const tallyOf = async (id: string) =>
  (await demo.cloud.query('pointTallies', { query: { _id: id } }))[0] as unknown as Tally | undefined
const hours = async () => {
  const month = monthOf(demo.cloud.now())
  const both = await Promise.all([`person:tianrun:p-wang:${month}`, homeTallyId(HOME, month)].map(tallyOf))
  return both.map(tally => [tally?.minutes ?? 0, tally?.turns ?? 0])
}
const record = async () => (await demo.as('p-wang').get('points', 'myService', { ...HERE, skip: 0 })).total
const proven = async () => (await demo.as('p-wang').get('points', 'certificate', HERE)).minutes

/** A turn of 王阿姨’s that was confirmed and paid. */
async function servedTurn() {
  const day = await until(demo, NINE - 20)
  const activityId = await publishedBy(demo, 'p-building-head', day)
  await demo.as('p-wang').get('points', 'signUp', { activityId })
  await later(demo, 200)
  const people = [{ key: 'p-wang', minutes: 120 }]
  await demo.as('p-building-head').get('points', 'confirmTurns', { activityId, day, people })
  const query = { activityId, key: 'p-wang' }
  return (await demo.cloud.query('pointTurns', { query }))[0] as unknown as Turn
}
async function flagOn(entryId: string): Promise<string> {
  const [like] = (await demo.cloud.query('pointFlags', { query: { state: 'open' } })) as unknown as [Flag]
  const _id = 'flag-of-false-hours'
  demo.cloud.load('pointFlags', [{ ...like, _id, evidence: [entryId], homes: [HOME] }] as never)
  return _id
}

describe('Hours that were false', () => {
  it('count no longer once their points are taken back: not in the record, the proof, nor the month’s tallies', async () => {
    await until(demo, NINE - 30)
    const before = { record: await record(), proven: await proven(), hours: await hours() }
    const turn = await servedTurn()
    expect(await proven()).toBe(before.proven + 120)
    expect((await hours()).map(([minutes]) => minutes)).toEqual(
      before.hours.map(([minutes = 0]) => minutes + 120),
    )
    const entryId = turn.entryId ?? ''
    const flagId = await flagOn(entryId)
    const asked = { flagId, entryIds: [entryId], why: '那天她在外地' }
    await demo.as('p-supervisor').get('points', 'takeBack', asked)
    expect({ record: await record(), proven: await proven(), hours: await hours() }).toEqual(before)
    const [after] = (await demo.cloud.query('pointTurns', { query: { _id: turn._id } })) as unknown as [Turn]
    expect(after).toMatchObject({
      state: 'refused',
      why: '核查撤销：那天她在外地',
      verifierId: 'p-supervisor',
    })
    const [entry] = (await demo.cloud.query('pointEntries', {
      query: { _id: entryId },
    })) as unknown as [PointEntry]
    expect(entry.byId).toBe('p-building-head')
    const again = { activityId: turn.activityId, day: turn.day, people: [{ key: 'p-wang', minutes: 120 }] }
    const { results } = await demo.as('p-building-head').get('points', 'confirmTurns', again)
    expect(results[0]?.problem).toContain('那天她在外地')
  }, 60_000)
})
