import { dayOf, MINUTE_MS } from '@domain/kernel'
import type { PointEntry } from '@domain/points'
import { demoForAll, type Phone } from '../fixture'
import { neighbour } from './serving'
import { accountOf, find, goodOf, RICE, shelve, shoppers, sumOfAll } from './shoppers'

jest.setTimeout(60_000)
const demo = demoForAll()
const compoundId = 'tianrun'
const keeper = () => demo.as('p-shopkeeper')

type Wanted = { readonly count?: number; readonly price?: number; readonly slotId?: string | null }
const reserve = (
  phone: Phone,
  goodId: string,
  { count = 1, price = RICE.price, slotId = null }: Wanted = {},
) => phone.call('points', 'reserve', { goodId, count, price, payer: 'mine', slotId })
const someone = async (points = 300): Promise<Phone> => (await shoppers(demo, 1, points))[0] as Phone
const limitTo = async (goodId: string, perHousehold: number | null) => {
  const { good } = await keeper().get('points', 'shelfGood', { goodId })
  const { revision } = good
  const draft = { ...RICE, perHousehold }
  await keeper().get('points', 'keepGood', { compoundId, goodId, revision, good: draft, add: 0, slots: [] })
}

describe('A household’s most of the month', () => {
  it('is not widened by giving back what was had before there was one', async () => {
    const goodId = await shelve(demo, {}, 20)
    const phone = await someone()
    const first = await reserve(phone, goodId)
    await limitTo(goodId, 2)
    expect((await reserve(phone, goodId)).ok).toBe(true)
    const { usedThisMonth } = await phone.get('points', 'good', { goodId })
    expect(usedThisMonth).toBe(1)
    const orderId = first.ok ? first.value.order._id : ''
    await phone.get('points', 'cancelOrder', { orderId })
    expect((await reserve(phone, goodId)).ok).toBe(true)
    expect(await reserve(phone, goodId)).toMatchObject({ code: 'points.householdLimit' })
  })
})

describe('Figures nobody can want', () => {
  it.each([0, -1, 1.5, 11, 1e9, Number.NaN, '1', null])(
    'a count of %p is refused before anything is looked at',
    async count => {
      const goodId = await shelve(demo, {}, 5)
      const phone = await someone()
      const input = { goodId, count, price: RICE.price, payer: 'mine', slotId: null }
      const answer = await phone.raw('points', {
        action: 'reserve',
        input,
        requestId: `figures-${count}-xxxx`,
      })
      expect(answer).toMatchObject({ ok: false, code: 'call.badInput' })
      expect(await goodOf(demo, goodId)).toMatchObject({ stock: 5, reserved: 0 })
    },
  )

  it('a price of one’s own is no price', async () => {
    const goodId = await shelve(demo, {}, 5)
    const phone = await someone()
    for (const price of [0, -30, 1])
      expect(await reserve(phone, goodId, { price })).toMatchObject({ code: 'points.priceChanged' })
    expect(await accountOf(demo, phone)).toBe(300)
  })
})

describe('A booking that broke off', () => {
  it('is forgotten also when its time is no longer on offer, and the other times stay as they are', async () => {
    const at = demo.cloud.now()
    const slot = (id: string, inMinutes: number) => ({
      ...{ id, places: 2, startsAt: at + inMinutes * MINUTE_MS, endsAt: at + (inMinutes + 60) * MINUTE_MS },
    })
    const goodId = await shelve(demo, { kind: 'service' }, 0, [slot('sa', 60), slot('sb', 120)])
    const good = await goodOf(demo, goodId)
    const claims = { oLost: { count: 1, at, slotId: 'gone' } }
    demo.cloud.load('pointGoods', [{ ...good, _id: `${goodId}-lost`, claims, claimCount: 1 }] as never)
    await demo.cloud.advanceClock(0.1)
    await demo.cloud.runTimer('keep')
    const after = await goodOf(demo, `${goodId}-lost`)
    expect(after).toMatchObject({ claims: {}, claimCount: 0 })
    expect(after.slots).toEqual(good.slots)
  })
})

describe('Spending while points are taken', () => {
  it('a deduction upheld, purchases and a gift at once: nobody falls below nothing, and all adds up', async () => {
    const before = await sumOfAll(demo)
    const goodId = await shelve(demo, {}, 20)
    const phone = neighbour(demo, 80)
    const { me } = await phone.get('people', 'me', {})
    const householdId = me.homes[0]?.householdId ?? ''
    const words = '邻居们都看见了'
    await demo.as('p-secretary').get('points', 'award', { householdId, ruleKey: 'simpleFeast', words })
    const { deduction } = await demo.as('p-secretary').get('points', 'deduct', {
      ...{ householdId, personId: null, ruleKey: 'litterThrown', words, photos: [] },
      on: dayOf(demo.cloud.now()),
    })
    const deductionId = deduction.id
    await phone.get('points', 'appealDeduction', { deductionId, words: '不是我家扔的', photos: [] })
    const had = await accountOf(demo, { householdId })
    const wanted = { goodId, count: 1, price: RICE.price, payer: 'home' as const, slotId: null }
    const why = '录像里看得清'
    const upheld = demo
      .as('p-supervisor')
      .call('points', 'decideAppeal', { deductionId, outcome: 'uphold', why })
    await Promise.all([
      upheld,
      ...Array.from({ length: 4 }, () => phone.call('points', 'reserve', wanted)),
      phone.call('points', 'donate', { compoundId, from: 'home', points: 40 }),
    ])
    expect(await upheld).toMatchObject({ ok: true })
    const left = await accountOf(demo, { householdId })
    expect(left).toBeGreaterThanOrEqual(0)
    const account = `household:${householdId}`
    const since = (await find<PointEntry>(demo, 'pointEntries', { accounts: account })).filter(
      ({ from, kind }) => from.account === account && ['deduct', 'spend', 'donate'].includes(kind),
    )
    expect(had - since.reduce((sum, { points }) => sum + points, 0)).toBe(left)
    const orders = await find(demo, 'pointOrders', { goodId })
    expect(await goodOf(demo, goodId)).toMatchObject({ stock: 20 - orders.length, claimCount: 0 })
    expect(await sumOfAll(demo)).toBe(before)
  })
})
