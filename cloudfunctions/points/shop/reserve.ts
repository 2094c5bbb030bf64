import { randomInt } from 'node:crypto'
import { accept, type Decision, dayOf, refuse } from '@domain/kernel'
import type { Home } from '@domain/people'
import {
  available,
  type OrderView,
  type Payer,
  PICK_UP_CODES,
  type PointGood,
  pickUpCode,
  pointsContract,
  quotaNow,
  reserved,
  shopAccount,
  spendable,
  type Wanted,
  withinLimit,
} from '@domain/points'
import type { RefusalCode } from '@domain/refusals'
import { actBy } from '../../lib/act'
import { makeGate } from '../../lib/gate'
import { idFrom } from '../../lib/ids'
import { whereItIs } from '../../lib/places'
import { homeHere, stairwellOf } from '../../lib/points/about'
import { accountIn, moveIn, type Party } from '../../lib/points/posting'
import { type Transaction, WriteConflict } from '../../lib/store'
import { type MemberCall, useCase } from '../../lib/useCase'
import { ownParties } from '../giving'
import { goodFound, orderView } from './about'

type Verdict<T> = Decision<T, RefusalCode>
type Buying = {
  readonly good: PointGood
  readonly home: Home
  readonly orderId: string
  readonly wanted: Wanted
  readonly payer: Payer
  readonly party: Party
}
/** The keeper gave the claim up meanwhile: it has to be made anew. */
class ClaimLost extends WriteConflict {}
type Answer = Verdict<{ order: OrderView }>

/** Those who have claimed of one good write it one after another: each must come to its turn. */
const MAX_TRIES = 40
const MOST_WAIT_MS = 250

/** Can they pay, and may their household have it? Asked before anything is taken off the stock, and again when it is paid for. */
async function ready(
  { good, home, wanted, party }: Buying,
  { store, now }: MemberCall,
): Promise<Verdict<null>> {
  const [account, quota] = await Promise.all([
    store.points.account(party.ref),
    good.perHousehold === null ? null : store.shop.quota(quotaNow(good._id, home.householdId, now)),
  ])
  const may = withinLimit(good, quota?.count ?? 0, wanted.count)
  if (!may.ok) return may
  const need = good.price * wanted.count
  const have = account ? spendable(account, dayOf(now)) : 0
  return have >= need ? accept(null) : refuse('points.notEnough', { have, need })
}

/** Pays for a claim: good, limit, both accounts, entry and order in one transaction. */
async function payIn(tx: Transaction, buying: Buying, call: MemberCall): Promise<Answer> {
  const { good, home, orderId, payer, party } = buying
  const { store, me, now } = call
  const claimed = await store.shop.goodIn(tx, good._id)
  if (!claimed?.claims[orderId]) {
    const paid = await store.shop.orderIn(tx, orderId)
    if (paid) return accept({ order: orderView(paid) })
    throw new ClaimLost('claim')
  }
  const quotaId = quotaNow(good._id, home.householdId, now)
  const used = claimed.perHousehold === null ? null : await store.shop.quotaIn(tx, quotaId)
  const place = stairwellOf(home.label)
  const buyer = { personId: me._id, name: me.name, householdId: home.householdId, place, payer }
  const entryId = idFrom(call, 'p')
  // Never more than was shown: the price may have been changed while this was on its way.
  if (claimed.price !== buying.wanted.price) return refuse('points.priceChanged', { price: claimed.price })
  const by = { orderId, entryId, code: pickUpCode(randomInt(PICK_UP_CODES)), now, path: claimed.path }
  const done = reserved(claimed, used?.count ?? 0, buyer, by)
  if (!done.ok) return done
  const { order, quota } = done.value
  await store.shop.putGoodIn(tx, done.value.good)
  if (order.isCounted) await store.shop.putQuotaIn(tx, quota)
  const accounts = {
    from: await accountIn(tx, store, party),
    to: await accountIn(tx, store, { ref: shopAccount(good.compoundId, good._id), path: good.path }),
  }
  const words = order.count > 1 ? `兑换 ${order.name} × ${order.count}` : `兑换 ${order.name}`
  const about = { kind: 'order' as const, id: orderId }
  const doing = { id: entryId, at: now, words, byId: me._id, byName: me.name, about }
  const moved = await moveIn(tx, store, 'spend', { ...accounts, points: order.points }, doing)
  if (!moved.ok) return moved
  await store.shop.addOrderIn(tx, order)
  return accept({ order: orderView(order) })
}

/** Pays, and again while a concurrent write wins; what was claimed goes back where nothing came of it. */
async function pay(buying: Buying, call: MemberCall): Promise<Answer> {
  const { good, orderId, wanted } = buying
  const { store, now } = call
  const { count, slotId } = wanted
  const act = actBy(call, 'points.reserve', good.path, { goodId: good._id, orderId, count })
  const giveUp = () => store.shop.release(good._id, orderId, { count, slotId, at: now })
  for (let tried = 1; ; tried++) {
    try {
      const paid = await store.audit.once(act, tx => payIn(tx, buying, call))
      if (!paid.ok) await giveUp()
      return paid
    } catch (error) {
      const isOver = !(error instanceof WriteConflict) || error instanceof ClaimLost
      if (isOver || tried === MAX_TRIES) {
        await giveUp()
        throw error
      }
      const wait = Math.min(MOST_WAIT_MS, 10 * tried)
      await new Promise(later => setTimeout(later, wait * (0.5 + Math.random())))
    }
  }
}

/**
 * Reserves in two steps, so that any number may ask for the last ones at once. First they are taken off the stock by one conditional write: no one waits,
 * and who comes too late hears at once that it is sold out. Then whoever has them pays, in one transaction; a purchase that breaks off in between is
 * put back by the keeper.
 */
async function reserveOne(buying: Buying, call: MemberCall): Promise<Answer> {
  const { good, orderId, wanted } = buying
  const { store, now } = call
  if (good.claims[orderId]) return pay(buying, call)
  const can = available(good, wanted, now)
  const mayBuy = can.ok ? await ready(buying, call) : can
  if (!mayBuy.ok) {
    // A repeat of what was done answers as it did then, even where it is sold out since.
    const order = await store.shop.order(orderId)
    return order ? accept({ order: orderView(order) }) : mayBuy
  }
  if (await store.shop.claim(good, orderId, wanted, now)) return pay(buying, call)
  const fresh = await store.shop.good(good._id)
  if (fresh?.claims[orderId]) return pay(buying, call)
  const order = await store.shop.order(orderId)
  if (order) return accept({ order: orderView(order) })
  const still = fresh ? available(fresh, wanted, now) : refuse('call.notFound')
  if (still.ok) throw new WriteConflict('stock')
  return still
}

/** Of very many at once, those behind look again when their turn comes: mostly it is sold out by then. */
const inTurn = makeGate(4)

export const reserve = useCase(pointsContract.reserve)({
  load: goodFound,
  where: whereItIs,
  run: (good, { count, price, payer, slotId }, call) => {
    const home = homeHere(good, call)
    if (!home.ok) return home
    const wanted = { count, price, slotId: good.kind === 'service' ? slotId : null }
    const party = ownParties(home.value, call)[payer]
    const buying = { good, home: home.value, orderId: idFrom(call, 'o'), wanted, payer, party }
    return inTurn(good._id, async waited => {
      const fresh = waited ? await call.store.shop.good(good._id) : good
      return fresh ? reserveOne({ ...buying, good: fresh }, call) : refuse('call.notFound')
    })
  },
})
