import { demoForAll, newRequestId } from '../fixture'

const demo = demoForAll()
const HERE = { compoundId: 'tianrun' }

describe('A wallet', () => {
  it('of somebody new to points is empty, and says so without a fault', async () => {
    const wallet = await demo.as('p-tenant').get('points', 'wallet', HERE)
    expect(wallet.compoundName).toBe('天润花园')
    expect(wallet.mine).toMatchObject({ accountId: 'person:tianrun:p-tenant', balance: 0, expiring: null })
  })

  it('is not for somebody without a home there', async () => {
    const answer = await demo.as('p-grid').call('points', 'wallet', HERE)
    expect(answer).toMatchObject({ ok: false, code: 'points.noHome' })
  })

  it('adds up at every moment: issued = held + spent + expired', async () => {
    const sums = await demo.as('p-wang').get('points', 'sums', HERE)
    expect(sums.issued).toBe(sums.held + sums.spent + sums.expired)
    expect(sums.issued).toBeGreaterThan(500)
    expect(sums.fund).toBeGreaterThanOrEqual(0)
    expect(sums.budget).toBe(20_000)
  })
})

describe('A clause of the covenant kept', () => {
  const award = (
    personId: string,
    householdId: string,
    ruleKey = 'clearStairs',
    requestId = newRequestId(),
  ) => demo.as(personId).call('points', 'award', { householdId, ruleKey, words: '本月检查合格' }, requestId)

  it('brings the household its points once, however often the answer is lost', async () => {
    const requestId = newRequestId()
    const first = await award('p-building-head', 'tianrun:3:3:602', 'simpleFeast', requestId)
    expect(first).toEqual({ ok: true, value: { points: 50, cut: null } })
    expect(await award('p-building-head', 'tianrun:3:3:602', 'simpleFeast', requestId)).toEqual(first)
    const entries = await demo.cloud.query('pointEntries', {
      query: { accounts: 'household:tianrun:3:3:602', points: 50 },
    })
    expect(entries).toHaveLength(1)
  })

  it('stops at the most of the month, and says why', async () => {
    await award('p-building-head', 'tianrun:3:3:601', 'simpleFeast')
    const again = await award('p-building-head', 'tianrun:3:3:601', 'simpleFeast')
    expect(again).toEqual({ ok: true, value: { points: 0, cut: 'day' } })
  })

  it('is never confirmed by the household itself, nor by who has no say there', async () => {
    expect(await award('p-building-head', 'tianrun:3:1:201')).toMatchObject({ code: 'points.sameHome' })
    expect(await award('p-building-head', 'tianrun:5:1:402')).toMatchObject({ code: 'call.forbidden' })
    expect(await award('p-wang', 'tianrun:3:3:602')).toMatchObject({ code: 'call.forbidden' })
    expect(await award('p-building-head', 'tianrun:3:9:999')).toMatchObject({ code: 'points.notHousehold' })
    expect(await award('p-building-head', 'tianrun:3:3:602', 'dogLoose')).toMatchObject({
      code: 'points.ruleUnknown',
    })
  })
})
