import { CLAIM_MS, type PointGood, type PointOrder } from '@domain/points'
import { giveBackIn } from '../lib/points/ordering'
import { type Store, WriteConflict } from '../lib/store'
import { type Chore, inTurn } from './inTurn'

async function expire(store: Store, { _id }: PointOrder, now: number): Promise<void> {
  await store.transact(async tx => {
    const ended = await giveBackIn(tx, store, _id, { event: 'expire', byId: 'system', byName: '系统', now })
    // Handed over or cancelled between the look-up and here: nothing is left to do.
    if (!ended.ok) throw new WriteConflict(ended.refusal.code)
  })
}

/** Gives back what was reserved and not fetched in time. */
export const endOrders: Chore = (store, now, mustStopAt) =>
  inTurn(
    'orders',
    (skip, limit) => store.shop.overdue(now, skip, limit),
    order => expire(store, order, now),
    mustStopAt,
  )

async function release(store: Store, { _id, claims }: PointGood, now: number): Promise<void> {
  let isLeft = false
  for (const [orderId, claim] of Object.entries(claims)) {
    if (claim.at + CLAIM_MS <= now) await store.shop.release(_id, orderId, claim)
    else isLeft = true
  }
  if (isLeft) throw new WriteConflict('somebody is just buying')
}

/** Puts back in stock what purchases that broke off had taken from it and never paid for. */
export const releaseClaims: Chore = (store, now, mustStopAt) =>
  inTurn(
    'claims',
    (skip, limit) => store.shop.withClaims(skip, limit),
    good => release(store, good, now),
    mustStopAt,
  )
