import { accept, PAGE_SIZE, refuse } from '@domain/kernel'
import { pointsContract } from '@domain/points'
import { actBy } from '../../lib/act'
import { whereItIs } from '../../lib/places'
import { homeHere } from '../../lib/points/about'
import { giveBackIn } from '../../lib/points/ordering'
import { useCase } from '../../lib/useCase'
import { orderFound, orderView, picturesOf } from './about'

/** What one has reserved, and what became of it. */
export const myOrders = useCase(pointsContract.myOrders)({
  load: homeHere,
  where: whereItIs,
  run: async ({ path }, { skip }, { store, me }) => {
    const found = await store.shop.ordersOf(me._id, path.compound ?? '', skip, PAGE_SIZE + 1)
    const shown = found.slice(0, PAGE_SIZE).map(orderView)
    return accept({ orders: shown, files: await picturesOf(shown), more: found.length > PAGE_SIZE })
  },
})

/** Gives up what one has reserved: points and stock go back at once. */
export const cancelOrder = useCase(pointsContract.cancelOrder)({
  load: orderFound,
  where: whereItIs,
  run: async (order, { orderId }, call) => {
    const { store, me, now } = call
    if (order.personId !== me._id) return refuse('call.notFound')
    const act = actBy(call, 'points.cancelOrder', order.path, { orderId })
    return store.audit.once(act, async tx => {
      const ending = { event: 'cancel' as const, byId: me._id, byName: me.name, now }
      const ended = await giveBackIn(tx, store, orderId, ending)
      return ended.ok ? accept({ order: orderView(ended.value) }) : ended
    })
  },
})
