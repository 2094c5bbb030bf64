import { dayOf } from '@domain/kernel'
import { type Deduction, settledByTime } from '@domain/points'
import { deductedAccountIn, havingAt, putFallenIn, putTakenIn } from '../lib/points/settling'
import { type Store, WriteConflict } from '../lib/store'
import { type Chore, inTurn } from './inTurn'

async function settle(store: Store, { _id }: Deduction, now: number): Promise<void> {
  await store.transact(async tx => {
    const before = await store.deductions.getIn(tx, _id)
    if (!before) throw new WriteConflict('deduction')
    const account = await deductedAccountIn(tx, store, before)
    const after = settledByTime(before, havingAt(account, now), now)
    if (after?.state === 'taken') await putTakenIn(tx, store, after, account)
    else if (after) await putFallenIn(tx, store, after)
  })
}

/** Takes what nobody appealed, and lets fall what nobody decided, once its last day has passed. */
export const settleDeductions: Chore = (store, now, mustStopAt) =>
  inTurn(
    'deductions',
    (skip, limit) => store.deductions.dueBefore(dayOf(now), skip, limit),
    deduction => settle(store, deduction, now),
    mustStopAt,
  )
