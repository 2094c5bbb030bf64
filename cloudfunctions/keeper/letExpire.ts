import { dayOf } from '@domain/kernel'
import { pathUpTo } from '@domain/place'
import { type Account, expiredAccount, expiredOn } from '@domain/points'
import { accountIn, moveIn } from '../lib/points/posting'
import { type Store, WriteConflict } from '../lib/store'
import { type Chore, inTurn } from './inTurn'

/** Points that have passed their last day leave their account; the entry's id names the account's state, so it happens once. */
async function expire(store: Store, { _id, compoundId, path }: Account, now: number): Promise<void> {
  const today = dayOf(now)
  await store.transact(async tx => {
    const from = await store.points.accountIn(tx, _id)
    if (!from) throw new WriteConflict('account')
    const points = expiredOn(from, today)
    if (points === 0) return
    const to = await accountIn(tx, store, {
      ref: expiredAccount(compoundId),
      path: pathUpTo(path, 'compound'),
    })
    const doing = {
      id: `x${from.count}:${_id}`,
      at: now,
      words: '积分到期',
      byId: 'system',
      byName: '系统',
    }
    const moved = await moveIn(tx, store, 'expire', { from, to, points }, doing)
    if (!moved.ok) throw new Error(moved.refusal.code)
  })
}

/** Lets points expire whose last day has passed. */
export const letExpire: Chore = (store, now, mustStopAt) =>
  inTurn(
    'expired',
    (skip, limit) => store.points.expiredBefore(dayOf(now), skip, limit),
    account => expire(store, account, now),
    mustStopAt,
  )
