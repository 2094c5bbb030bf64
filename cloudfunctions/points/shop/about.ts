import { accept, type Decision, dayOf, monthOf, refuse } from '@domain/kernel'
import { homeInCompound, maskName } from '@domain/people'
import type { PlacePath } from '@domain/place'
import {
  type CounterOrder,
  type GoodDraft,
  type GoodView,
  leftOf,
  type OrderView,
  type PointGood,
  type PointOrder,
  type ShelfLine,
  slotsAhead,
  slotsToCome,
  spendable,
} from '@domain/points'
import type { RefusalCode } from '@domain/refusals'
import { addressesOf } from '../../lib/files'
import { isOwnHome } from '../../lib/points/about'
import type { Store } from '../../lib/store'
import type { MemberCall } from '../../lib/useCase'
import { accountsOf } from '../wallet'

const draftOf = (good: PointGood): GoodDraft => {
  const { kind, name, words, photo, price, perHousehold, pickUpAt, holdDays, isOn } = good
  return { kind, name, words, photo, price, perHousehold, pickUpAt, holdDays, isOn }
}

export const goodView = (good: PointGood, now: number): GoodView => ({
  ...draftOf(good),
  id: good._id,
  left: leftOf(good, now),
  slots: slotsToCome(good, now),
})

export const shelfLine = (good: PointGood, now: number): ShelfLine => ({
  ...goodView(good, now),
  reserved: good.reserved,
  handed: good.handed,
  gone: good.gone ?? 0,
  slots: slotsAhead(good, now),
  handedThisMonth: good.handedIn.month === monthOf(now) ? good.handedIn.count : 0,
  revision: good.revision,
})

export const orderView = (order: PointOrder): OrderView => {
  const { compoundId: _c, path: _p, personId: _i, householdId: _h, ...rest } = order
  const { isOpen: _o, month: _m, isCounted: _q, ...view } = rest
  return view
}

export const counterOrder = (order: PointOrder, call: MemberCall): CounterOrder => {
  const { _id, kind, name, photo, count, points, slot, place, reservedAt, holdUntil } = order
  const seen = { _id, kind, name, photo, count, points, slot, place, reservedAt, holdUntil }
  return { ...seen, who: maskName(order.personName), isOwnHome: isOwnHome(call, order.householdId) }
}

/** Where to find the pictures of goods and orders. */
export const picturesOf = (
  those: readonly { readonly photo: string | null }[],
): Promise<Record<string, string>> => addressesOf(those.flatMap(({ photo }) => photo ?? []))

/** What the caller can pay with in a compound; null where they have no home there. */
export async function pursesIn(path: PlacePath, { me, store, now }: MemberCall) {
  const home = homeInCompound(me, path)
  if (!home) return null
  const refs = accountsOf(home, me._id)
  const accounts = await store.points.accounts([refs.mine, refs.home])
  const of = (kind: 'person' | 'household') => {
    const account = accounts.find(one => one.kind === kind)
    return account ? spendable(account, dayOf(now)) : 0
  }
  return { mine: of('person'), home: of('household') }
}

export async function goodFound(
  { goodId }: { readonly goodId: string },
  { store }: { readonly store: Store },
): Promise<Decision<PointGood, RefusalCode>> {
  const good = await store.shop.good(goodId)
  return good ? accept(good) : refuse('call.notFound')
}

export async function orderFound(
  { orderId }: { readonly orderId: string },
  { store }: { readonly store: Store },
): Promise<Decision<PointOrder, RefusalCode>> {
  const order = await store.shop.order(orderId)
  return order ? accept(order) : refuse('call.notFound')
}
