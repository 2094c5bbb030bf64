import type { PointEntry, PointOrder, SlotDraft } from '@domain/points'
import { demoForAll, newRequestId, type Phone } from '../fixture'
import { accountOf, find, goodOf, RICE, shelve, shoppers } from './shoppers'

const demo = demoForAll()
const HERE = { compoundId: 'tianrun' }
const HOUR_MS = 3_600_000

const wish = (goodId: string, more: object = {}) => ({
  goodId,
  count: 1,
  price: RICE.price,
  payer: 'mine' as const,
  slotId: null,
  ...more,
})
const reserve = (phone: Phone, goodId: string, more: object = {}) =>
  phone.call('points', 'reserve', wish(goodId, more))
const reserved = async (phone: Phone, goodId: string, more: object = {}) =>
  (await phone.get('points', 'reserve', wish(goodId, more))).order
const someone = async (points = 100): Promise<Phone> => (await shoppers(demo, 1, points))[0] as Phone
const keeper = () => demo.as('p-shopkeeper')
const handOver = (phone: Phone, orderId: string, code: string) =>
  phone.call('points', 'handOver', { orderId, code })
const entriesAbout = (orderId: string) => find<PointEntry>(demo, 'pointEntries', { 'about.id': orderId })

describe('A resident at the points shop', () => {
  it('sees what there is, what it costs and what they can pay with', async () => {
    const { goods, purses, files } = await demo
      .as('p-wang')
      .get('points', 'goods', { ...HERE, kind: 'good', skip: 0 })
    const rice = goods.find(({ name }) => name === '大米 5 公斤')
    expect(rice).toMatchObject({ price: 300, perHousehold: 2, isOn: true })
    expect(files[rice?.photo ?? '']).toMatch(/^http/)
    expect(goods.map(({ price }) => price)).toEqual(goods.map(({ price }) => price).sort((a, b) => a - b))
    expect(goods.some(({ name }) => name === '端午香囊')).toBe(false)
    expect(purses?.home).toBeGreaterThanOrEqual(300)
  })

  it('reserves with the household’s points, shows the code, fetches it, and the wallet tells so', async () => {
    const wang = demo.as('p-wang')
    const home = { householdId: 'tianrun:3:2:301' }
    const before = await accountOf(demo, home)
    const order = await reserved(wang, 'g-demo-tianrun-rice', { price: 300, payer: 'home' })
    expect(await accountOf(demo, home)).toBe(before - 300)
    expect(order).toMatchObject({ state: 'reserved', points: 300, place: '3号楼 2单元' })

    const found = await keeper().get('points', 'counter', { ...HERE, code: order.code })
    expect(found.orders).toEqual([
      expect.objectContaining({ _id: order._id, who: '王**', place: '3号楼 2单元', isOwnHome: false }),
    ])
    // Ids, moments and signed addresses are made by chance and may hold any digits: only words can name a door.
    const words = found.orders.map(({ _id, reservedAt, holdUntil, photo, ...said }) => said)
    expect(JSON.stringify(words)).not.toContain('301')
    expect(JSON.stringify(found)).not.toMatch(/王秀英|p-wang|:301|301室/)
    await keeper().get('points', 'handOver', { orderId: order._id, code: order.code })

    const { orders } = await wang.get('points', 'myOrders', { ...HERE, skip: 0 })
    expect(orders.find(({ _id }) => _id === order._id)).toMatchObject({
      state: 'handed',
      handedBy: { id: 'p-shopkeeper', name: '孟庆芬' },
    })
    expect(orders.map(({ state }) => state === 'reserved')).toEqual(
      orders.map(({ state }) => state === 'reserved').sort((a, b) => Number(b) - Number(a)),
    )
    const { lines } = await wang.get('points', 'history', { ...HERE, of: 'home', skip: 0 })
    expect(lines[0]).toMatchObject({ points: -300, words: '兑换 大米 5 公斤', about: { kind: 'order' } })
  })

  it('gives up what they reserved: points, stock and the household’s share come back, once', async () => {
    const goodId = await shelve(demo, { perHousehold: 1 }, 2)
    const phone = await someone()
    const { _id: orderId } = await reserved(phone, goodId)
    expect(await reserve(phone, goodId)).toMatchObject({ code: 'points.householdLimit' })
    await phone.get('points', 'cancelOrder', { orderId })
    expect(await phone.call('points', 'cancelOrder', { orderId })).toMatchObject({
      code: 'points.orderCancelled',
    })
    expect(await accountOf(demo, phone)).toBe(100)
    expect(await goodOf(demo, goodId)).toMatchObject({ stock: 2, reserved: 0 })
    expect((await entriesAbout(orderId)).map(({ kind }) => kind).sort()).toEqual(['reverse', 'spend'])
    expect(await reserve(phone, goodId)).toMatchObject({ ok: true })
  })

  it('is told in words why something cannot be had', async () => {
    const phone = await someone(50)
    const goodId = await shelve(demo, {}, 2)
    expect(await reserve(phone, goodId, { count: 2 })).toMatchObject({
      code: 'points.notEnough',
      message: '积分不够：现有 50 分，需要 60 分。',
    })
    expect(await reserve(phone, goodId, { count: 3 })).toMatchObject({
      message: '“试验大米”只剩 2 份，请减少数量。',
    })
    expect(await reserve(phone, goodId, { price: 20 })).toMatchObject({ code: 'points.priceChanged' })
    expect(await reserve(phone, 'g-demo-tianrun-towel', { price: 60 })).toMatchObject({
      code: 'points.soldOut',
    })
    expect(await reserve(demo.as('p-grid'), goodId)).toMatchObject({ code: 'call.forbidden' })
    expect(await reserve(demo.as('p-ly-resident'), goodId)).toMatchObject({ code: 'call.forbidden' })
    expect(await accountOf(demo, phone)).toBe(50)
    expect(await goodOf(demo, goodId)).toMatchObject({ stock: 2, claimCount: 0 })
  })

  it('does not see, cancel or hand over what is another’s', async () => {
    const [one, other] = await shoppers(demo, 2, 100)
    const goodId = await shelve(demo, {}, 2)
    const { _id: orderId, code } = await reserved(one as Phone, goodId)
    expect(await (other as Phone).call('points', 'cancelOrder', { orderId })).toMatchObject({
      code: 'call.notFound',
    })
    expect(await handOver(other as Phone, orderId, code)).toMatchObject({ code: 'call.forbidden' })
    expect((await (other as Phone).get('points', 'myOrders', { ...HERE, skip: 0 })).orders).toEqual([])
  })

  it('buys with few questions to the database', async () => {
    const goodId = await shelve(demo, {}, 2)
    const phone = await someone()
    const { trips } = demo.cloud
    const before = { ...trips }
    await reserved(phone, goodId)
    expect(trips.database - before.database).toBeLessThanOrEqual(16)
    expect(trips.transaction - before.transaction).toBe(2)
  })
})

describe('A service', () => {
  const slot = (id: string, places: number, inHours: number): SlotDraft => ({
    id,
    places,
    startsAt: demo.cloud.now() + inHours * HOUR_MS,
    endsAt: demo.cloud.now() + (inHours + 1) * HOUR_MS,
  })

  it('is booked slot by slot: ten at once on two places are two, and the other slot stays free', async () => {
    const goodId = await shelve(demo, { kind: 'service' }, 0, [slot('sa', 2, 30), slot('sb', 3, 60)])
    const phones = await shoppers(demo, 10, 100)
    const answers = await Promise.all(phones.map(phone => reserve(phone, goodId, { slotId: 'sa' })))
    const codes = answers.map(answer => (answer.ok ? 'ok' : answer.code)).sort()
    expect(codes).toEqual(['ok', 'ok', ...Array(8).fill('points.slotFull')])
    const { slots, reserved: waiting } = await goodOf(demo, goodId)
    expect([slots.sa?.left, slots.sb?.left, waiting]).toEqual([0, 3, 2])
  })

  it('gives its place back when the booking is given up', async () => {
    const goodId = await shelve(demo, { kind: 'service' }, 0, [slot('sa', 1, 30)])
    const phone = await someone()
    const { _id: orderId, slot: booked } = await reserved(phone, goodId, { slotId: 'sa' })
    expect(booked?.id).toBe('sa')
    await phone.get('points', 'cancelOrder', { orderId })
    expect((await goodOf(demo, goodId)).slots.sa?.left).toBe(1)
    expect(await accountOf(demo, phone)).toBe(100)
  })

  it('has no other time than those on offer', async () => {
    const goodId = await shelve(demo, { kind: 'service' }, 0, [slot('sa', 1, 30)])
    const phone = await someone()
    expect(await reserve(phone, goodId, { slotId: 'sz' })).toMatchObject({ code: 'points.slotUnknown' })
    expect(await reserve(phone, goodId)).toMatchObject({ code: 'points.slotUnknown' })
  })
})

describe('The shopkeeper', () => {
  it('is told why a code brings nothing', async () => {
    const look = (code: string) => keeper().call('points', 'counter', { ...HERE, code })
    expect(await look('00000000')).toMatchObject({ message: '没有这个领取码，请核对 8 位数字。' })
    const goodId = await shelve(demo, {}, 3)
    const phone = await someone()
    const [handed, cancelled] = [await reserved(phone, goodId), await reserved(phone, goodId)]
    await keeper().get('points', 'handOver', { orderId: handed._id, code: handed.code })
    await phone.get('points', 'cancelOrder', { orderId: cancelled._id })
    expect(await look(handed.code)).toMatchObject({ code: 'points.orderHanded' })
    expect(await look(cancelled.code)).toMatchObject({ code: 'points.orderCancelled' })
    expect(await handOver(keeper(), handed._id, handed.code)).toMatchObject({ code: 'points.orderHanded' })
  })

  it('calls off what the shop cannot keep: the points are back at once, the buyer reads why and is told', async () => {
    const goodId = await shelve(demo, { perHousehold: 1 }, 2)
    const phone = await someone()
    const order = await reserved(phone, goodId)
    const about = { orderId: order._id, why: '厂家没有送到', isGone: true }
    const callOff = (who: Phone, requestId?: string) => who.call('points', 'callOffOrder', about, requestId)
    for (const who of [phone, demo.as('p-grid'), demo.as('p-ly-shopkeeper')])
      expect(await callOff(who)).toMatchObject({ code: 'call.forbidden' })

    const lost = newRequestId()
    const first = await callOff(keeper(), lost)
    expect(first).toMatchObject({ ok: true, value: { order: { _id: order._id, points: 30 } } })
    expect(await callOff(keeper(), lost)).toEqual(first)
    expect(await callOff(keeper())).toMatchObject({
      code: 'points.orderCalledOff',
      message: '这一份店里已经取消（厂家没有送到），积分退回去了。',
    })
    expect(await accountOf(demo, phone)).toBe(100)
    expect((await entriesAbout(order._id)).map(({ kind }) => kind).sort()).toEqual(['reverse', 'spend'])
    expect(await goodOf(demo, goodId)).toMatchObject({ stock: 1, reserved: 0, gone: 1 })
    const { orders } = await phone.get('points', 'myOrders', { ...HERE, skip: 0 })
    expect(orders[0]).toMatchObject({
      state: 'calledOff',
      calledOff: { byName: '孟庆芬', why: '厂家没有送到', isGone: true },
    })
    expect(await handOver(keeper(), order._id, order.code)).toMatchObject({ code: 'points.orderCalledOff' })
    const { messages } = await (await fetch(`${demo.cloud.url}/local/outbox`)).json()
    expect(JSON.stringify(messages[0])).toContain('厂家没有送到')
    expect(await reserve(phone, goodId)).toMatchObject({ ok: true })
  })

  it('calls a time off that does not take place: nobody books it more, and the shelf says so', async () => {
    const hour = { startsAt: demo.cloud.now() + 30 * HOUR_MS, endsAt: demo.cloud.now() + 31 * HOUR_MS }
    const goodId = await shelve(demo, { kind: 'service' }, 0, [{ id: 'sa', places: 3, ...hour }])
    const [one, other] = (await shoppers(demo, 2, 100)) as [Phone, Phone]
    const { _id: orderId } = await reserved(one, goodId, { slotId: 'sa' })
    await keeper().get('points', 'callOffOrder', { orderId, why: '师傅病了', isGone: true })
    expect(await reserve(other, goodId, { slotId: 'sa' })).toMatchObject({ code: 'points.soldOut' })
    expect((await other.get('points', 'good', { goodId })).good).toMatchObject({ left: 0, slots: [] })
    const { good } = await keeper().get('points', 'shelfGood', { goodId })
    expect(good.slots).toMatchObject([{ id: 'sa', places: 3, left: 3, isOff: true }])
  })

  it('who calls off and hands over at once does one of both', async () => {
    const goodId = await shelve(demo, {}, 2)
    const phone = await someone()
    const { _id: orderId, code } = await reserved(phone, goodId)
    const both = await Promise.all([
      handOver(keeper(), orderId, code),
      keeper().call('points', 'callOffOrder', { orderId, why: '找不到了', isGone: false }),
    ])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    const [order] = await find<PointOrder>(demo, 'pointOrders', { _id: orderId })
    expect(await accountOf(demo, phone)).toBe(order?.state === 'handed' ? 70 : 100)
    expect(await goodOf(demo, goodId)).toMatchObject(
      order?.state === 'handed' ? { stock: 1, handed: 1, reserved: 0 } : { stock: 2, handed: 0, reserved: 0 },
    )
  })

  it('hands nothing over without its code, and nothing to their own household', async () => {
    const goodId = await shelve(demo, {}, 3)
    const order = await reserved(await someone(), goodId)
    expect(await handOver(keeper(), order._id, '12345678')).toMatchObject({ code: 'points.codeUnknown' })

    const [stored] = await find<PointOrder>(demo, 'pointOrders', { _id: order._id })
    const own = { ...stored, _id: 'o-own', code: '31415926', householdId: 'tianrun:8:1:102' }
    demo.cloud.load('pointOrders', [own] as never)
    const { orders } = await keeper().get('points', 'counter', { ...HERE, code: '31415926' })
    expect(orders[0]).toMatchObject({ isOwnHome: true })
    expect(await handOver(keeper(), 'o-own', '31415926')).toMatchObject({ code: 'points.ownOrder' })
    const off = { orderId: 'o-own', why: '不要了', isGone: true }
    expect(await keeper().call('points', 'callOffOrder', off)).toMatchObject({ code: 'points.ownOrderOff' })
    expect(await handOver(demo.as('p-secretary'), 'o-own', '31415926')).toMatchObject({ ok: true })
  })

  it('reaches no other compound’s counter or shelf', async () => {
    const order = await reserved(await someone(), await shelve(demo, {}, 3))
    const stranger = demo.as('p-ly-shopkeeper')
    expect(await handOver(stranger, order._id, order.code)).toMatchObject({ code: 'call.forbidden' })
    expect(await stranger.call('points', 'counter', { ...HERE, code: order.code })).toMatchObject({
      code: 'call.forbidden',
    })
    expect(await stranger.call('points', 'shelf', { ...HERE, skip: 0 })).toMatchObject({
      code: 'call.forbidden',
    })
  })

  it('stocks up while it is sold, and of two who change the same good the later is told', async () => {
    const goodId = await shelve(demo, {}, 2)
    const change = (more: object, revision: number) =>
      keeper().call('points', 'keepGood', {
        ...HERE,
        goodId,
        revision,
        good: RICE,
        add: 0,
        slots: [],
        ...more,
      })
    const { good: seen } = await keeper().get('points', 'shelfGood', { goodId })
    await reserved(await someone(), goodId)
    expect(await change({ add: 5 }, seen.revision)).toMatchObject({
      value: { good: { left: 6, reserved: 1 } },
    })
    expect(await change({ add: 5 }, seen.revision)).toMatchObject({ code: 'points.goodChanged' })
    expect(await change({ add: -7 }, seen.revision + 1)).toMatchObject({ code: 'points.stockShort' })
    const photo = 'cloud://haoyi/uploads/p-wang/rice.jpg'
    expect(await change({ good: { ...RICE, photo } }, seen.revision + 1)).toMatchObject({
      code: 'call.foreignFile',
    })
    expect(await change({ good: { ...RICE, isOn: false } }, seen.revision + 1)).toMatchObject({ ok: true })
    expect(await reserve(await someone(), goodId)).toMatchObject({ code: 'points.goodOff' })
  })
})

describe('What is not fetched in time', () => {
  it('is given back by itself: points, stock and the household’s share, and the buyer can read it', async () => {
    const goodId = await shelve(demo, { perHousehold: 1, holdDays: 1 }, 1)
    const phone = await someone()
    const order = await reserved(phone, goodId)
    expect(await accountOf(demo, phone)).toBe(70)
    await demo.cloud.advanceClock(48.1)
    await demo.cloud.runTimer('keep')
    expect(await accountOf(demo, phone)).toBe(100)
    expect(await goodOf(demo, goodId)).toMatchObject({ stock: 1, reserved: 0 })
    const { orders } = await phone.get('points', 'myOrders', { ...HERE, skip: 0 })
    expect(orders[0]).toMatchObject({ _id: order._id, state: 'expired' })
    const { lines } = await phone.get('points', 'history', { ...HERE, of: 'mine', skip: 0 })
    expect(lines[0]).toMatchObject({ points: 30, words: '过期未领：试验大米', byName: '系统' })
    await demo.cloud.runTimer('keep')
    expect(await entriesAbout(order._id)).toHaveLength(2)
    expect(await keeper().call('points', 'counter', { ...HERE, code: order.code })).toMatchObject({
      code: 'points.orderExpired',
    })
  })
})
