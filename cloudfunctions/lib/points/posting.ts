import { accept, type Decision } from '@domain/kernel'
import type { PlacePath } from '@domain/place'
import {
  type Account,
  type AccountRef,
  accountIdOf,
  type Doing,
  homeTallied,
  homeTallyId,
  isHolder,
  type MoveKind,
  move,
  newAccount,
  newTally,
  type PointEntry,
  reverse,
  type Tally,
  tallied,
  tallyIdOf,
} from '@domain/points'
import type { RefusalCode } from '@domain/refusals'
import { type Store, type Transaction, WriteConflict } from '../store'

/** Whose account, where, and how its holder is called now; made when points first reach it. */
export type Party = {
  readonly ref: AccountRef
  readonly path: PlacePath
  readonly holder?: Account['holder']
}
/** What the points were earned by. */
export type Service = { readonly minutes: number; readonly turns: number }
export type Posted = { readonly entry: PointEntry; readonly from: Account; readonly to: Account }
type Verdict<T> = Decision<T, RefusalCode>

/** The account as it is inside the transaction, or a new one; whose it is and where they live are as they are now. */
export async function accountIn(
  tx: Transaction,
  store: Store,
  { ref, path, holder }: Party,
): Promise<Account> {
  const found = await store.points.accountIn(tx, accountIdOf(ref))
  if (!found) return newAccount(ref, path, holder)
  return holder ? { ...found, holder, path } : found
}

/** A month's tally inside the transaction, or a new one. */
export const tallyIn = async (
  tx: Transaction,
  store: Store,
  account: Account,
  month: string,
): Promise<Tally> =>
  (await store.points.tallyIn(tx, tallyIdOf(account._id, month))) ?? newTally(account, month)

/** Counts what a household's people earned (or had taken back) in a month. */
export async function countForHome(
  tx: Transaction,
  store: Store,
  home: { readonly compoundId: string; readonly householdId: string; readonly month: string },
  points: number,
  service?: Service,
): Promise<void> {
  const { compoundId, householdId, month } = home
  const _id = homeTallyId(householdId, month)
  const about = {
    _id: `home:${householdId}`,
    kind: 'home' as const,
    compoundId,
    ownerId: householdId,
    balance: 0,
  }
  const before = (await store.points.tallyIn(tx, _id)) ?? newTally(about, month)
  await store.points.putTallyIn(tx, homeTallied(before, points, service))
}

/** Writes a movement: both accounts, the entry, and the months of those who hold points. */
async function write(
  tx: Transaction,
  store: Store,
  { entry, from, to }: Posted,
  known: { readonly tally?: Tally; readonly service?: Service } = {},
): Promise<void> {
  await store.points.putAccountIn(tx, from)
  await store.points.putAccountIn(tx, to)
  await store.points.addEntryIn(tx, entry)
  for (const account of [from, to].filter(isHolder)) {
    const mine = known.tally?.accountId === account._id ? known.tally : null
    const before = mine ?? (await tallyIn(tx, store, account, entry.month))
    await store.points.putTallyIn(tx, tallied(before, entry, known.service))
  }
}

/**
 * Moves points inside a transaction. `budget` is asked of what is issued; `known` spares reading again what was read already.
 * Refuses as the rule does, and has then written nothing.
 */
export async function moveIn(
  tx: Transaction,
  store: Store,
  kind: MoveKind,
  moved: { readonly from: Account; readonly to: Account; readonly points: number },
  doing: Doing,
  known: { readonly budget?: number; readonly tally?: Tally; readonly service?: Service } = {},
): Promise<Verdict<Posted>> {
  const done = move(kind, moved, doing, known.budget)
  if (!done.ok) return done
  await write(tx, store, done.value, known)
  return accept(done.value)
}

/** Takes an entry back inside a transaction: its points return to where they came from, and count no longer for the household. */
export async function reverseIn(
  tx: Transaction,
  store: Store,
  entryId: string,
  doing: Doing,
): Promise<Verdict<Posted & { readonly original: PointEntry }>> {
  const original = await store.points.entryIn(tx, entryId)
  if (!original) throw new WriteConflict('entry')
  const from = await store.points.accountIn(tx, original.from.account)
  const to = await store.points.accountIn(tx, original.to.account)
  if (!from || !to) throw new Error(`${entryId} names an account that is not there`)
  const done = reverse(original, { from, to }, doing)
  if (!done.ok) return done
  await write(tx, store, done.value)
  await store.points.noteReversedIn(tx, done.value.original)
  const { homeId, compoundId, points } = original
  if (homeId !== null)
    await countForHome(tx, store, { compoundId, householdId: homeId, month: done.value.entry.month }, -points)
  return accept(done.value)
}
