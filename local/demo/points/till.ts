import { type Decision, dayOf, monthOf } from '@domain/kernel'
import { pathUpTo } from '@domain/place'
import {
  type Account,
  type AccountRef,
  accountIdOf,
  allowed,
  type Cut,
  type Doing,
  homeTallied,
  homeTallyId,
  householdAccount,
  isHolder,
  issueAccount,
  type Moved,
  type MoveKind,
  move,
  newAccount,
  newTally,
  type PointEntry,
  personAccount,
  type Reversed,
  reverse,
  ruleOf,
  type Tally,
  type Tariff,
  tallied,
  tallyIdOf,
} from '@domain/points'
import type { Earner } from '../../../cloudfunctions/lib/points/earning'
import type { Party, Service } from '../../../cloudfunctions/lib/points/posting'

/** What happens to points at a moment of the demo world: they are run in the order of time, so that balances and caps come out as in life. */
export type Happening = { readonly at: number; readonly run: (till: Till) => void }

function must<T>(decided: Decision<T, string>): T {
  if (!decided.ok) throw new Error(`the demo world breaks a rule: ${JSON.stringify(decided.refusal)}`)
  return decided.value
}

export const partyOf = ({ compoundId, path, personId, householdId, name, place }: Earner): Party => ({
  ref: personId === null ? householdAccount(compoundId, householdId) : personAccount(compoundId, personId),
  path,
  holder: { name, place },
})

/** A ledger of points in memory, kept by the same rules as the real one: what the demo world is made with. */
export class Till {
  readonly accounts = new Map<string, Account>()
  readonly entries = new Map<string, PointEntry>()
  readonly tallies = new Map<string, Tally>()

  account({ ref, path, holder }: Party): Account {
    const found = this.accounts.get(accountIdOf(ref))
    return found ? { ...found, ...(holder && { holder }) } : newAccount(ref, path, holder)
  }

  balance = (ref: AccountRef): number => this.accounts.get(accountIdOf(ref))?.balance ?? 0

  private tally(account: Parameters<typeof newTally>[0], month: string): Tally {
    return this.tallies.get(tallyIdOf(account._id, month)) ?? newTally(account, month)
  }

  private write({ entry, from, to }: Moved, service?: Service): PointEntry {
    for (const account of [from, to]) {
      this.accounts.set(account._id, account)
      if (!isHolder(account)) continue
      const tally = this.tally(account, entry.month)
      this.tallies.set(tally._id, tallied(tally, entry, service))
    }
    this.entries.set(entry._id, entry)
    return entry
  }

  private countForHome(
    compoundId: string,
    householdId: string,
    month: string,
    points: number,
    service?: Service,
  ): void {
    const about = {
      _id: `home:${householdId}`,
      kind: 'home' as const,
      compoundId,
      ownerId: householdId,
      balance: 0,
    }
    const before = this.tallies.get(homeTallyId(householdId, month)) ?? newTally(about, month)
    this.tallies.set(before._id, homeTallied(before, points, service))
  }

  /** Moves points; throws where the rules refuse. */
  move(kind: MoveKind, from: Party, to: Party, points: number, doing: Doing, budget = 0): PointEntry {
    return this.write(
      must(move(kind, { from: this.account(from), to: this.account(to), points }, doing, budget)),
    )
  }

  /** Gives points for a service or a clause kept, as far as caps and budget go. */
  earn(
    kind: 'earn' | 'award',
    about: {
      readonly tariff: Tariff
      readonly ruleKey: string
      readonly earner: Earner
      readonly wanted: number
      readonly service: Service
    },
    doing: Doing,
  ): { points: number; cut: Cut | null; entryId: string | null } {
    const { tariff, ruleKey, earner, wanted, service } = about
    const rule = ruleOf(tariff, ruleKey)
    if (!rule) throw new Error(`no rule ${ruleKey}`)
    const month = monthOf(doing.at)
    const holder = this.account(partyOf(earner))
    const issue = this.account({
      ref: issueAccount(earner.compoundId, month),
      path: pathUpTo(earner.path, 'compound'),
    })
    const tally = this.tally(holder, month)
    const { points, cut } = allowed(
      wanted,
      rule,
      tally,
      doing.servedOn ?? dayOf(doing.at),
      tariff.budget + issue.balance,
    )
    this.countForHome(earner.compoundId, earner.householdId, month, points, service)
    if (points === 0) return { points, cut, entryId: null }
    const grounds = { rule: { key: rule.key, version: tariff.version }, homeId: earner.householdId }
    const moved = must(
      move(kind, { from: issue, to: holder, points }, { ...doing, ...grounds }, tariff.budget),
    )
    return { points, cut, entryId: this.write(moved, service)._id }
  }

  /** Takes an entry back. */
  reverse(entryId: string, doing: Doing): PointEntry {
    const original = this.entries.get(entryId)
    const from = original && this.accounts.get(original.from.account)
    const to = original && this.accounts.get(original.to.account)
    if (!original || !from || !to) throw new Error(`no entry ${entryId}`)
    const done: Reversed = must(reverse(original, { from, to }, doing))
    this.entries.set(original._id, done.original)
    if (original.homeId)
      this.countForHome(original.compoundId, original.homeId, done.entry.month, -original.points)
    return this.write(done)
  }
}
