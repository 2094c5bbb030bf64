import { accept, type Decision, refuse } from '@domain/kernel'
import { ENDING_WORDS, type OrderEnding, orderGivenBack, type PointOrder, quotaOf } from '@domain/points'
import type { RefusalCode } from '@domain/refusals'
import { type Store, type Transaction, WriteConflict } from '../store'
import { reverseIn } from './posting'

/** How an order ends, and by whom: «system» where its time has passed. */
export type Ending = OrderEnding & {
  readonly byId: string
  readonly byName: string
  readonly now: number
}

/** There is one giving back of an order, whoever asks for it. */
const refundIdOf = (orderId: string): string => `r${orderId}`

/** Ends an order that was not handed over, inside a transaction: its points, its stock, its place and the household's limit are given back. */
export async function giveBackIn(
  tx: Transaction,
  store: Store,
  orderId: string,
  ending: Ending,
): Promise<Decision<PointOrder, RefusalCode>> {
  const { event, byId, byName, now } = ending
  const order = await store.shop.orderIn(tx, orderId)
  if (!order) return refuse('call.notFound')
  const good = await store.shop.goodIn(tx, order.goodId)
  if (!good) throw new WriteConflict('good')
  const quota = await store.shop.quotaIn(tx, quotaOf(order))
  const refundEntryId = refundIdOf(orderId)
  const done = orderGivenBack(order, good, quota, { ...ending, refundEntryId })
  if (!done.ok) return done
  await store.shop.putOrderIn(tx, done.value.order)
  await store.shop.putGoodIn(tx, done.value.good)
  if (quota) await store.shop.putQuotaIn(tx, done.value.quota)
  const words = `${ENDING_WORDS[event]}：${order.name}`
  const about = { kind: 'order' as const, id: orderId }
  const reversed = await reverseIn(tx, store, order.entryId, {
    id: refundEntryId,
    at: now,
    words,
    byId,
    byName,
    about,
  })
  if (!reversed.ok) throw new Error(`${reversed.refusal.code} giving back ${orderId}`)
  return accept(done.value.order)
}
