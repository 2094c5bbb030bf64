import { dayOf } from '@domain/kernel'
import { pathUpTo } from '@domain/place'
import {
  type Account,
  type ConductMonth,
  conductMonthId,
  countedIn,
  type Deduction,
  householdAccount,
  personAccount,
  spendable,
  takenAccount,
} from '@domain/points'
import type { Store, Transaction } from '../store'
import { accountIn, moveIn } from './posting'

/** The account a deduction is about, as it is inside the transaction. */
export function deductedAccountIn(tx: Transaction, store: Store, deduction: Deduction): Promise<Account> {
  const { compoundId, householdId, personId, path, holder } = deduction
  const ref =
    personId === null ? householdAccount(compoundId, householdId) : personAccount(compoundId, personId)
  return accountIn(tx, store, { ref, path, holder })
}

/** What an account has that could be taken at a moment. */
export const havingAt = (account: Account, at: number): number => spendable(account, dayOf(at))

/** A household's month of notices inside the transaction, or a new one. */
export async function conductMonthIn(
  tx: Transaction,
  store: Store,
  { householdId, compoundId, on }: Pick<Deduction, 'householdId' | 'compoundId' | 'on'>,
): Promise<ConductMonth> {
  const _id = conductMonthId(householdId, on)
  return (await store.deductions.monthIn(tx, _id)) ?? { _id, compoundId, byRule: {} }
}

/** Writes a deduction that has come to nothing: it counts no longer towards the month's most. */
export async function putFallenIn(tx: Transaction, store: Store, after: Deduction): Promise<void> {
  const month = await conductMonthIn(tx, store, after)
  await store.deductions.putIn(tx, after)
  await store.deductions.putMonthIn(tx, countedIn(month, after.rule.key, -after.points))
}

/** Writes a deduction that is taken, and takes what there is; its entry's id is the deduction's own, so that it is taken once. */
export async function putTakenIn(
  tx: Transaction,
  store: Store,
  after: Deduction,
  account: Account,
): Promise<void> {
  await store.deductions.putIn(tx, after)
  const { taken, compoundId, path, rule } = after
  const last = after.history.at(-1)
  if (!taken?.entryId || !last) return
  const to = await accountIn(tx, store, { ref: takenAccount(compoundId), path: pathUpTo(path, 'compound') })
  const doing = {
    id: taken.entryId,
    at: taken.at,
    words: `${rule.name}（${rule.clause}）`,
    byId: last.byId,
    byName: last.byName,
    about: { kind: 'deduction', id: after._id } as const,
    rule: { key: rule.key, version: rule.version },
  }
  const moved = await moveIn(tx, store, 'deduct', { from: account, to, points: taken.points }, doing)
  if (!moved.ok) throw new Error(`${moved.refusal.code} after the balance was asked`)
}
