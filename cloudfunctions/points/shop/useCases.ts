import { callOffOrder, counter, handOver, waitingOrders } from './counter'
import { good, goods } from './goods'
import { cancelOrder, myOrders } from './orders'
import { reserve } from './reserve'
import { keepGood, shelf, shelfGood } from './shelf'

/** The points shop, from both sides of its counter. */
export const shopUseCases = {
  goods,
  good,
  reserve,
  myOrders,
  cancelOrder,
  counter,
  handOver,
  callOffOrder,
  waitingOrders,
  shelf,
  shelfGood,
  keepGood,
} as const
