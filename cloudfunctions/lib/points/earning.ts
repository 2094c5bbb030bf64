import { accept, dayOf, monthOf, monthPlus } from '@domain/kernel'
import { type PlacePath, pathUpTo } from '@domain/place'
import {
  type Account,
  type AccountRef,
  allowed,
  type Cut,
  type Doing,
  householdAccount,
  issueAccount,
  type PointRule,
  personAccount,
  type Tally,
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

/** The holder's months from a day's own until before this one: none, where it is confirmed in the month it was served in. */
async function talliesSince(
  tx: Transaction,
  store: Store,
  holder: Account,
  servedOn: string,
  month: string,
): Promise<Tally[]> {
  const tallies: Tally[] = []
  for (let one = servedOn.slice(0, 7); one < month; one = monthPlus(one, 1))
    tallies.push(await tallyIn(tx, store, holder, one))
  return tallies
}

/**
 * Gives points for something done, as far as the rule's caps and the month's budget go; the hours count in full whatever was cut. One transaction:
 * 4 reads and 5 writes; one more read for each month since it was served.
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
  const servedOn = doing.servedOn ?? dayOf(doing.at)
  const before = await talliesSince(tx, store, holder, servedOn, month)
  const { points, cut } = allowed(wanted, rule, tally, servedOn, left, before)
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
