import { accept, dayOf, monthOf } from '@domain/kernel'
import { type PlacePath, pathUpTo } from '@domain/place'
import {
  type AccountRef,
  allowed,
  type Cut,
  type Doing,
  householdAccount,
  issueAccount,
  type PointRule,
  personAccount,
  type Tariff,
} from '@domain/points'
import type { Store, Transaction } from '../store'
import { accountIn, countForHome, moveIn, type Service, tallyIn } from './posting'

/** Who earns: a person, or (where somebody has no phone) their household. `place` is the stairwell. */
export type Earner = {
  readonly compoundId: string
  readonly path: PlacePath
  readonly personId: string | null
  readonly householdId: string
  readonly name: string
  readonly place: string
}
export type Earned = { readonly points: number; readonly cut: Cut | null; readonly entryId: string | null }

const accountOf = ({ compoundId, personId, householdId }: Earner): AccountRef =>
  personId === null ? householdAccount(compoundId, householdId) : personAccount(compoundId, personId)

/**
 * Gives points for something done, as far as the rule's caps and the month's budget go; the hours count in full whatever was cut. One transaction:
 * 4 reads and 5 writes.
 * @param wanted what it is worth by the rule
 */
export async function earnIn(
  tx: Transaction,
  store: Store,
  kind: 'earn' | 'award',
  about: {
    readonly tariff: Pick<Tariff, 'budget' | 'version'>
    readonly rule: PointRule
    readonly earner: Earner
    readonly wanted: number
    readonly service: Service
  },
  doing: Doing,
): Promise<{ ok: true; value: Earned }> {
  const { tariff, rule, earner, wanted, service } = about
  const { compoundId, householdId, path, name, place } = earner
  const month = monthOf(doing.at)
  const issue = await accountIn(tx, store, {
    ref: issueAccount(compoundId, month),
    path: pathUpTo(path, 'compound'),
  })
  const holder = await accountIn(tx, store, { ref: accountOf(earner), path, holder: { name, place } })
  const tally = await tallyIn(tx, store, holder, month)
  const left = Math.max(0, tariff.budget + issue.balance)
  const { points, cut } = allowed(wanted, rule, tally, doing.servedOn ?? dayOf(doing.at), left)
  await countForHome(tx, store, { compoundId, householdId, month }, points, service)
  if (points === 0) {
    await store.points.putTallyIn(tx, { ...tally, ...addedTo(tally, service) })
    return accept({ points, cut, entryId: null })
  }
  const grounds = { rule: { key: rule.key, version: tariff.version }, homeId: householdId }
  const posted = await moveIn(
    tx,
    store,
    kind,
    { from: issue, to: holder, points },
    { ...doing, ...grounds },
    { budget: tariff.budget, tally, service },
  )
  if (!posted.ok) throw new Error(`${posted.refusal.code} after the budget was asked`)
  return accept({ points, cut, entryId: posted.value.entry._id })
}

const addedTo = (before: Service, { minutes, turns }: Service): Service => ({
  minutes: before.minutes + minutes,
  turns: before.turns + turns,
})
