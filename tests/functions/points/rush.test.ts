import type { PointEntry, PointOrder } from '@domain/points'
import { demoForAll, newRequestId, type Phone } from '../fixture'
import { accountOf, find, goodOf, RICE, shelve, shoppers, sumOfAll } from './shoppers'

jest.setTimeout(180_000)

const demo = demoForAll()

const reserve = (phone: Phone, goodId: string, count = 1, requestId = newRequestId()) =>
  phone.call(
    'points',
    'reserve',
    { goodId, count, price: RICE.price, payer: 'mine', slotId: null },
    requestId,
  )
const ordersOf = (goodId: string) => find<PointOrder>(demo, 'pointOrders', { goodId })

/** How often each answer came. */
const answered = (answers: readonly { readonly ok: boolean; readonly code?: string }[]) => {
  const counts: Record<string, number> = {}
  for (const answer of answers) {
    const code = answer.ok ? 'ok' : (answer.code ?? '')
    counts[code] = (counts[code] ?? 0) + 1
  }
  return counts
}

test('1,000 redemptions at once on a stock of 10: exactly 10 succeed, all others hear that it is sold out, and nobody pays for nothing', async () => {
  const stock = 10
  const goodId = await shelve(demo, {}, stock)
  const phones = await shoppers(demo, 250, 100)
  const before = await sumOfAll(demo)
  const answers = await Promise.all(
    Array.from({ length: 1000 }, (_, i) => reserve(phones[i % phones.length] as Phone, goodId)),
  )
  expect(answered(answers)).toEqual({ ok: stock, 'points.soldOut': 990 })
  const told = answers.flatMap(answer => (answer.ok ? [] : [answer.message]))
  expect(new Set(told)).toEqual(new Set(['“试验大米”已经换完了，没有扣您的积分。']))

  expect(await goodOf(demo, goodId)).toMatchObject({ stock: 0, reserved: stock, claims: {}, claimCount: 0 })
  const orders = await ordersOf(goodId)
  expect(orders).toHaveLength(stock)
  const entries = await find<PointEntry>(demo, 'pointEntries', { accounts: `shop:tianrun:${goodId}` })
  expect(entries.map(({ points }) => points)).toEqual(Array(stock).fill(RICE.price))
  expect(new Set(entries.map(({ about }) => about?.id))).toEqual(new Set(orders.map(({ _id }) => _id)))

  expect(await sumOfAll(demo)).toBe(before)
  const bought = new Map<string, number>()
  for (const { personId } of orders) bought.set(personId, (bought.get(personId) ?? 0) + 1)
  for (const { personId } of phones)
    expect([personId, await accountOf(demo, { personId })]).toEqual([
      personId,
      100 - RICE.price * (bought.get(personId) ?? 0),
    ])
})

test('50 of one household at once where each household may have 2: exactly 2, and the rest hear of the limit', async () => {
  const goodId = await shelve(demo, { perHousehold: 2 }, 80)
  const phones = await shoppers(demo, 50, 100, 'one household')
  const answers = await Promise.all(phones.map(phone => reserve(phone, goodId)))
  expect(answered(answers)).toEqual({ ok: 2, 'points.householdLimit': 48 })
  expect(await goodOf(demo, goodId)).toMatchObject({ stock: 78, reserved: 2, claimCount: 0 })
  const refused = answers.find(answer => !answer.ok)
  expect(refused).toMatchObject({ message: '这一样每户每月最多换 2 份，您家本月已经换了 2 份。' })
})

test('somebody with points for two who taps twenty times at once has two, and the stock is whole', async () => {
  const goodId = await shelve(demo, {}, 20)
  const [phone] = (await shoppers(demo, 1, 2 * RICE.price + 5)) as [Phone]
  const answers = await Promise.all(Array.from({ length: 20 }, () => reserve(phone, goodId)))
  expect(answered(answers)).toEqual({ ok: 2, 'points.notEnough': 18 })
  expect(await goodOf(demo, goodId)).toMatchObject({ stock: 18, reserved: 2, claimCount: 0 })
  expect(await accountOf(demo, phone)).toBe(5)
})

test('one intention sent ten times at once, and again when it is sold out, is one order', async () => {
  const goodId = await shelve(demo, {}, 1)
  const [phone] = (await shoppers(demo, 1, 100)) as [Phone]
  const requestId = newRequestId()
  const answers = await Promise.all(Array.from({ length: 10 }, () => reserve(phone, goodId, 1, requestId)))
  answers.push(await reserve(phone, goodId, 1, requestId))
  expect(answered(answers)).toEqual({ ok: 11 })
  expect(new Set(answers.map(answer => answer.ok && answer.value.order.code)).size).toBe(1)
  expect(await ordersOf(goodId)).toHaveLength(1)
  expect(await accountOf(demo, phone)).toBe(100 - RICE.price)
})

describe('What is cancelled, handed over and let expire at once', () => {
  /** Something of three that one has reserved, and the three ways in which that may end. */
  async function reservedOne() {
    const goodId = await shelve(demo, { holdDays: 1 }, 3)
    const [phone] = (await shoppers(demo, 1, 100)) as [Phone]
    const answer = await reserve(phone, goodId)
    if (!answer.ok) throw new Error(answer.code)
    const { _id: orderId, code, holdUntil } = answer.value.order
    const endings: readonly (() => Promise<unknown>)[] = [
      () => phone.call('points', 'cancelOrder', { orderId }),
      () => demo.as('p-shopkeeper').call('points', 'handOver', { orderId, code }),
      () => demo.cloud.runTimer('keep'),
    ]
    return { goodId, phone, orderId, holdUntil, endings }
  }
  type Reserved = Awaited<ReturnType<typeof reservedOne>>

  /** Lets all three happen at once and looks at what is left; gives how it ended. */
  async function race({ goodId, phone, orderId, endings }: Reserved, isTurned: boolean): Promise<string> {
    await Promise.all((isTurned ? [...endings].reverse() : endings).map(end => end()))
    const [order] = await find<PointOrder>(demo, 'pointOrders', { _id: orderId })
    const isBack = order?.state !== 'handed'
    expect(order?.isOpen).toBe(false)
    expect(await accountOf(demo, phone)).toBe(isBack ? 100 : 100 - RICE.price)
    const left = { stock: isBack ? 3 : 2, reserved: 0, handed: isBack ? 0 : 1 }
    expect(await goodOf(demo, goodId)).toMatchObject(left)
    const refunds = await find<PointEntry>(demo, 'pointEntries', { 'about.id': orderId, kind: 'reverse' })
    expect(refunds).toHaveLength(isBack ? 1 : 0)
    return order?.state ?? ''
  }

  test('ends in one way while there is time, and the points fit it', async () => {
    for (const isTurned of [false, true, false, true])
      expect(['handed', 'cancelled']).toContain(await race(await reservedOne(), isTurned))
  })

  test('is never handed over once its time is up, and is given back once', async () => {
    const those = [await reservedOne(), await reservedOne(), await reservedOne(), await reservedOne()]
    const until = Math.max(...those.map(({ holdUntil }) => holdUntil))
    const WAIT_MS = 1500
    await demo.cloud.advanceClock((until - WAIT_MS - demo.cloud.now()) / 3_600_000)
    await new Promise(done => setTimeout(done, WAIT_MS + 100))
    for (const [i, one] of those.entries())
      expect(['cancelled', 'expired']).toContain(await race(one, i % 2 === 1))
  })
})

test('what a purchase that broke off had taken is in stock again after five minutes, and not before', async () => {
  const goodId = await shelve(demo, {}, 4)
  const good = await goodOf(demo, goodId)
  const claim = { count: 3, at: demo.cloud.now(), slotId: null }
  demo.cloud.load('pointGoods', [
    { ...good, _id: `${goodId}-broken`, stock: 1, claims: { oLost: claim }, claimCount: 1 },
  ] as never)
  await demo.cloud.runTimer('keep')
  expect(await goodOf(demo, `${goodId}-broken`)).toMatchObject({ stock: 1, claimCount: 1 })
  await demo.cloud.advanceClock(0.1)
  await demo.cloud.runTimer('keep')
  expect(await goodOf(demo, `${goodId}-broken`)).toMatchObject({ stock: 4, claims: {}, claimCount: 0 })
})
