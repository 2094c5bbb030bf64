import { accept, type Decision, PAGE_SIZE, refuse } from '@domain/kernel'
import { calledOffMessage, handedOver, mayBecome, type PointOrder, pointsContract } from '@domain/points'
import type { RefusalCode } from '@domain/refusals'
import { actBy } from '../../lib/act'
import { unsafe } from '../../lib/contentGuard'
import { send } from '../../lib/messenger'
import { compoundHere, whereItIs } from '../../lib/places'
import { isOwnHome } from '../../lib/points/about'
import { giveBackIn } from '../../lib/points/ordering'
import { WriteConflict } from '../../lib/store'
import { type MemberCall, useCase } from '../../lib/useCase'
import { counterOrder, orderFound, picturesOf } from './about'

/** What of that code can be handed over, or why nothing can. */
function waitingOf(found: readonly PointOrder[], now: number): Decision<readonly PointOrder[], RefusalCode> {
  const [latest] = found
  if (!latest) return refuse('points.codeUnknown')
  const open = found.filter(order => mayBecome(order, 'handOver', now).ok)
  if (open.length > 0) return accept(open)
  const why = mayBecome(latest, 'handOver', now)
  return why.ok ? accept([latest]) : why
}

/** Looks a pick-up code up. */
export const counter = useCase(pointsContract.counter)({
  load: compoundHere,
  where: whereItIs,
  run: async (compound, { code }, call) => {
    const waiting = waitingOf(await call.store.shop.ordersByCode(compound._id, code), call.now)
    if (!waiting.ok) return waiting
    const orders = waiting.value.map(order => counterOrder(order, call))
    return accept({ orders, files: await picturesOf(orders) })
  },
})

/** Hands over what was reserved, to whoever has its code; nobody serves their own household. */
export const handOver = useCase(pointsContract.handOver)({
  load: orderFound,
  where: whereItIs,
  run: async (order, { orderId, code }, call) => {
    const { store, me, now } = call
    const act = actBy(call, 'points.handOver', order.path, { orderId })
    return store.audit.once(act, async tx => {
      if (order.code !== code) return refuse('points.codeUnknown')
      if (isOwnHome(call, order.householdId)) return refuse('points.ownOrder')
      const [current, good] = [
        await store.shop.orderIn(tx, orderId),
        await store.shop.goodIn(tx, order.goodId),
      ]
      if (!current || !good) throw new WriteConflict('order')
      const done = handedOver(current, good, { id: me._id, name: me.name }, now)
      if (!done.ok) return done
      await store.shop.putOrderIn(tx, done.value.order)
      await store.shop.putGoodIn(tx, done.value.good)
      return accept({ order: counterOrder(done.value.order, call) })
    })
  },
})

/** Tells the buyer. Told twice, by a repeated request, is better than not at all. */
async function tellBuyer(order: PointOrder, why: string, { store }: MemberCall): Promise<void> {
  const buyer = await store.people.get(order.personId)
  if (!buyer) return
  const values = calledOffMessage(order, why)
  await send({ toOpenid: buyer.openid, template: 'orderCalledOff', page: 'points/orders/index', values })
}

/** Calls off what the shop cannot keep: the points go back at once, and the buyer is told why. Nobody does so for their own household. */
export const callOffOrder = useCase(pointsContract.callOffOrder)({
  load: orderFound,
  where: whereItIs,
  run: async (order, { orderId, why, isGone }, call) => {
    const { store, me, now } = call
    const isUnsafe = await unsafe(call.openid, [why])
    if (isUnsafe) return refuse(isUnsafe)
    const act = actBy(call, 'points.callOffOrder', order.path, { orderId, why, isGone: String(isGone) })
    const done = await store.audit.once(act, async tx => {
      if (isOwnHome(call, order.householdId)) return refuse('points.ownOrderOff')
      const by = { byId: me._id, byName: me.name, now }
      const ended = await giveBackIn(tx, store, orderId, { event: 'callOff', why, isGone, ...by })
      return ended.ok ? accept({ order: counterOrder(ended.value, call) }) : ended
    })
    if (done.ok) await tellBuyer(order, why, call)
    return done
  },
})

/** What waits to be picked up. */
export const waitingOrders = useCase(pointsContract.waitingOrders)({
  load: compoundHere,
  where: whereItIs,
  run: async (compound, { skip }, call) => {
    const found = await call.store.shop.waiting(compound._id, skip, PAGE_SIZE + 1)
    const orders = found.slice(0, PAGE_SIZE).map(order => counterOrder(order, call))
    return accept({ orders, files: await picturesOf(orders), more: found.length > PAGE_SIZE })
  },
})
