import { accept, type Decision, dayInWords, dayOf, mayHappen, monthOf, refuse } from '../../kernel'
import type { PlacePath } from '../../place'
import type { PointRefusal } from '../refusals'
import { lost, type PointGood, stocked, unclaimed } from './good'
import {
  holdUntilOf,
  lastDayToPickUp,
  ORDER_LIFECYCLE,
  type OrderEvent,
  type Payer,
  type PointOrder,
  type PointQuota,
  quotaNow,
  quotaOf,
} from './order'

type Verdict<T> = Decision<T, PointRefusal>

/** Who reserves: the person, their household in the compound, and from which account they pay. */
export type Buyer = {
  readonly personId: string
  readonly name: string
  readonly householdId: string
  readonly place: string
  readonly payer: Payer
}
export type Reserved = { readonly good: PointGood; readonly quota: PointQuota; readonly order: PointOrder }

/** May the household have so many more of it this month? */
export function withinLimit(
  { perHousehold }: Pick<PointGood, 'perHousehold'>,
  used: number,
  count: number,
): Verdict<null> {
  if (perHousehold === null || used + count <= perHousehold) return accept(null)
  return refuse('points.householdLimit', { most: perHousehold, used })
}

/**
 * Turns a claim into an order: the household's limit is asked, the price is the good's. Whether the points are there is the ledger's to say.
 * Throws where nothing was claimed.
 */
export function reserved(
  good: PointGood,
  used: number,
  buyer: Buyer,
  by: {
    readonly orderId: string
    readonly entryId: string
    readonly code: string
    readonly now: number
    readonly path: PlacePath
  },
): Verdict<Reserved> {
  const { orderId, entryId, now, path } = by
  const claim = good.claims[orderId]
  if (!claim) throw new Error(`${orderId} has claimed nothing of ${good._id}`)
  const { count, slotId } = claim
  const may = withinLimit(good, used, count)
  if (!may.ok) return may
  const slot = slotId === null ? undefined : good.slots[slotId]
  if (slotId !== null && !slot) return refuse('points.slotPast')
  const times = slot ? { id: slot.id, startsAt: slot.startsAt, endsAt: slot.endsAt } : null
  const order: PointOrder = {
    _id: orderId,
    compoundId: good.compoundId,
    path,
    goodId: good._id,
    kind: good.kind,
    name: good.name,
    photo: good.photo,
    pickUpAt: good.pickUpAt,
    slot: times,
    count,
    points: good.price * count,
    payer: buyer.payer,
    personId: buyer.personId,
    personName: buyer.name,
    householdId: buyer.householdId,
    place: buyer.place,
    month: monthOf(now),
    isCounted: good.perHousehold !== null,
    code: by.code,
    state: 'reserved',
    isOpen: true,
    reservedAt: now,
    holdUntil: holdUntilOf(good, times, now),
    endedAt: null,
    handedBy: null,
    entryId,
    refundEntryId: null,
  }
  return accept({
    good: { ...unclaimed(good, orderId), reserved: good.reserved + count },
    quota: { _id: quotaNow(good._id, buyer.householdId, now), count: used + count },
    order,
  })
}

const dayOfEnd = ({ endedAt }: Pick<PointOrder, 'endedAt'>): string => dayInWords(dayOf(endedAt ?? 0))

/** Why nothing more happens to an order that has ended. */
function ended(order: PointOrder): Verdict<never> {
  if (order.state === 'handed') return refuse('points.orderHanded', { day: dayOfEnd(order) })
  if (order.state === 'cancelled') return refuse('points.orderCancelled')
  if (order.state === 'calledOff') return refuse('points.orderCalledOff', { why: order.calledOff?.why ?? '' })
  return refuse('points.orderExpired', { day: dayInWords(lastDayToPickUp(order)) })
}

/** May this happen to the order now? A late one is no longer handed over, an appointment that has begun no longer cancelled. */
export function mayBecome(order: PointOrder, event: OrderEvent, now: number): Verdict<null> {
  if (!mayHappen(ORDER_LIFECYCLE, order.state, event)) return ended(order)
  const isLate = now >= order.holdUntil
  if (event === 'handOver' && isLate)
    return refuse('points.orderExpired', { day: dayInWords(lastDayToPickUp(order)) })
  if (event === 'expire' && !isLate) return refuse('points.orderInTime')
  if (event === 'cancel' && !isLate && order.slot && order.slot.startsAt <= now)
    return refuse('points.slotBegun')
  return accept(null)
}

/** Hands over what was reserved: final. */
export function handedOver(
  order: PointOrder,
  good: PointGood,
  by: { readonly id: string; readonly name: string },
  now: number,
): Verdict<{ order: PointOrder; good: PointGood }> {
  const may = mayBecome(order, 'handOver', now)
  if (!may.ok) return may
  const month = monthOf(now)
  const before = good.handedIn.month === month ? good.handedIn.count : 0
  return accept({
    order: { ...order, state: 'handed', isOpen: false, endedAt: now, handedBy: by },
    good: {
      ...good,
      reserved: good.reserved - order.count,
      handed: good.handed + order.count,
      handedIn: { month, count: before + order.count },
    },
  })
}

/**
 * How something reserved ends without being handed over: given up by its buyer, not fetched in time, or called off by the shop, which says why
 * and whether it `isGone`: broken, never sent, the hairdresser ill, so that nobody else can have it, or come at that time, either.
 */
export type OrderEnding =
  | { readonly event: 'cancel' | 'expire' }
  | { readonly event: 'callOff'; readonly byName: string; readonly why: string; readonly isGone: boolean }

/** How the ledger names what went back. */
export const ENDING_WORDS = { cancel: '取消兑换', callOff: '店里取消', expire: '过期未领' } as const

/** Ends what was reserved: stock (but for what is gone), place and the household's limit are as if it had not been. The points go back by the ledger. */
export function orderGivenBack(
  order: PointOrder,
  good: PointGood,
  quota: PointQuota | null,
  by: OrderEnding & { readonly refundEntryId: string; readonly now: number },
): Verdict<{ order: PointOrder; good: PointGood; quota: PointQuota }> {
  const { event, refundEntryId, now } = by
  const may = mayBecome(order, event, now)
  if (!may.ok) return may
  const [state] = ORDER_LIFECYCLE.reserved[event]
  const over = { ...order, state, isOpen: false, endedAt: now, refundEntryId }
  const isCalledOff = by.event === 'callOff'
  return accept({
    order: isCalledOff ? { ...over, calledOff: { byName: by.byName, why: by.why, isGone: by.isGone } } : over,
    good: {
      ...(isCalledOff && by.isGone ? lost : stocked)(good, order.count, order.slot?.id ?? null),
      reserved: good.reserved - order.count,
    },
    quota: {
      _id: quotaOf(order),
      count: Math.max(0, (quota?.count ?? 0) - (order.isCounted ? order.count : 0)),
    },
  })
}
