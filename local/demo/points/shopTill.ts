import type { Decision } from '@domain/kernel'
import {
  claimed,
  ENDING_WORDS,
  handedOver,
  type OrderEnding,
  orderGivenBack,
  type Payer,
  type PointGood,
  type PointOrder,
  type PointQuota,
  pickUpCode,
  quotaNow,
  quotaOf,
  reserved,
  shopAccount,
  slotsToCome,
} from '@domain/points'
import type { Earner } from '../../../cloudfunctions/lib/points/earning'
import { seedOf } from '../random'
import { partyOf, type Till } from './till'

function must<T>(decided: Decision<T, string>): T {
  if (!decided.ok) throw new Error(`the demo shop breaks a rule: ${JSON.stringify(decided.refusal)}`)
  return decided.value
}

type By = { readonly id: string; readonly name: string }

/** The points shop in memory, by the same rules as the real one. */
export class ShopTill {
  readonly goods: Map<string, PointGood>
  readonly orders = new Map<string, PointOrder>()
  readonly quotas = new Map<string, PointQuota>()

  constructor(goods: readonly PointGood[]) {
    this.goods = new Map(goods.map(good => [good._id, good]))
  }

  private good(id: string): PointGood {
    const good = this.goods.get(id)
    if (!good) throw new Error(`no good ${id}`)
    return good
  }

  /** Reserves one where stock, limit and points allow it; null where not. `name` is the buyer's, whoever pays. */
  reserve(
    till: Till,
    goodId: string,
    who: { readonly earner: Earner; readonly personId: string; readonly name: string; readonly payer: Payer },
    orderId: string,
    now: number,
  ): PointOrder | null {
    const good = this.good(goodId)
    const { earner, personId, name, payer } = who
    const [slot] = slotsToCome(good, now)
    const wanted = { count: 1, price: good.price, slotId: slot?.id ?? null }
    const from = partyOf(earner)
    const taken = claimed(good, orderId, wanted, now)
    if (!taken.ok || till.balance(from.ref) < good.price) return null
    const used = this.quotas.get(quotaNow(goodId, earner.householdId, now))?.count ?? 0
    const buyer = { personId, name, householdId: earner.householdId, place: earner.place, payer }
    const entryId = `p-demo-${orderId}`
    const done = reserved(taken.value, used, buyer, {
      ...{ orderId, entryId, now, path: good.path },
      code: pickUpCode(seedOf(orderId) >>> 0),
    })
    if (!done.ok) return null
    const { order, quota } = done.value
    const to = { ref: shopAccount(good.compoundId, goodId), path: good.path }
    const about = { kind: 'order' as const, id: orderId }
    const words = `兑换 ${order.name}`
    till.move('spend', from, to, order.points, {
      id: entryId,
      at: now,
      words,
      byId: personId,
      byName: name,
      about,
    })
    this.goods.set(goodId, done.value.good)
    if (good.perHousehold !== null) this.quotas.set(quota._id, quota)
    this.orders.set(orderId, order)
    return order
  }

  handOver({ _id }: PointOrder, by: By, now: number): void {
    const order = this.orders.get(_id) as PointOrder
    const done = must(handedOver(order, this.good(order.goodId), by, now))
    this.orders.set(_id, done.order)
    this.goods.set(done.good._id, done.good)
  }

  giveBack(till: Till, { _id }: PointOrder, ending: OrderEnding, by: By, now: number): void {
    const order = this.orders.get(_id) as PointOrder
    const quota = this.quotas.get(quotaOf(order)) ?? null
    const refundEntryId = `r${_id}`
    const done = must(
      orderGivenBack(order, this.good(order.goodId), quota, { ...ending, refundEntryId, now }),
    )
    const words = `${ENDING_WORDS[ending.event]}：${order.name}`
    till.reverse(order.entryId, {
      id: refundEntryId,
      at: now,
      words,
      byId: by.id,
      byName: by.name,
      about: { kind: 'order', id: _id },
    })
    this.orders.set(_id, done.order)
    this.goods.set(done.good._id, done.good)
    if (quota) this.quotas.set(done.quota._id, done.quota)
  }
}
