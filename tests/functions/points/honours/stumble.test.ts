import { momentOf, monthOf, monthPlus } from '@domain/kernel'
import type { HonourRoll } from '@domain/points'
import { demoForAll } from '../../fixture'

const demo = demoForAll()
const HOUR = 3_600_000
const rolls = async (month: string) =>
  ((await demo.cloud.query('pointHonours', { query: { month }, limit: 100 })) as unknown as HonourRoll[])
    .map(({ compoundId }) => compoundId)
    .sort()
const missed = async (id: string) =>
  (await demo.cloud.query('pointRounds', { query: { _id: id } }))[0]?.missed

describe('A compound at which the keeper stumbles', () => {
  it('holds up no other, and is gone to again at the next run, until it is done', async () => {
    const month = monthOf(demo.cloud.now())
    const broken = { _id: 'a-broken', kind: 'compound', name: '坏的小区' }
    const issue = { kind: 'issue', ownerId: month, compoundId: 'a-broken', balance: 0, path: {} }
    demo.cloud.load('places', [broken] as never)
    demo.cloud.load('pointAccounts', [{ ...issue, _id: `issue:a-broken:${month}` }] as never)
    const first = momentOf(`${monthPlus(month, 1)}-01`, 30)
    await demo.cloud.advanceClock((first - demo.cloud.now()) / HOUR)
    await Promise.all([demo.cloud.runTimer('keep'), demo.cloud.runTimer('keep')])
    expect(await rolls(month)).toEqual(['ly-liyuan', 'tianrun'])
    expect(await missed('honours')).toEqual([{ compoundId: 'a-broken', period: month }])

    await demo.cloud.runTimer('keep')
    expect(await missed('honours')).toHaveLength(1)
    const drawn = { _id: `a-broken:${month}`, compoundId: 'a-broken', month }
    demo.cloud.load('pointHonours', [drawn] as never)
    await demo.cloud.runTimer('keep')
    expect(await missed('honours')).toEqual([])
  }, 60_000)
})
