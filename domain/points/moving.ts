import { accept, type Decision, dayOf, refuse } from '../kernel'
import { type Account, isHolder, type Lots, lastDayOf, spendable } from './account'
import { type About, ENTRY_KINDS, type MoveKind, type PointEntry } from './entry'
import type { PointRefusal } from './refusals'

/** No single movement is larger: a slip of the finger must not empty a budget. */
export const MOST_POINTS = 100_000

/** Who did it, when and for what. */
export type Doing = {
  /** The entry's id: made from the caller's request, so that the same request is the same entry. */
  readonly id: string
  readonly at: number
  readonly words: string
  readonly byId: string
  readonly byName: string
  readonly about?: About | null
  readonly homeId?: string | null
  /** The day of the service, where it is confirmed later. */
  readonly servedOn?: string
  readonly rule?: PointEntry['rule']
}
export type Moved = { readonly entry: PointEntry; readonly from: Account; readonly to: Account }
type Verdict<T> = Decision<T, PointRefusal>

const totalOf = (lots: Lots): number => Object.values(lots).reduce((sum, points) => sum + points, 0)

/** The account with lots added (or taken away, where `sign` is -1). */
function withLots(account: Account, lots: Lots, sign: 1 | -1): Account {
  const after: Lots = { ...account.lots }
  for (const [lot, points] of Object.entries(lots)) {
    const left = (after[lot] ?? 0) + sign * points
    if (left === 0) delete after[lot]
    else after[lot] = left
  }
  const oldest = Object.keys(after).sort()[0]
  return {
    ...account,
    lots: after,
    balance: account.balance + sign * totalOf(lots),
    expiresOn: isHolder(account) && oldest !== undefined ? lastDayOf(oldest) : null,
    count: account.count + 1,
  }
}

/** The oldest points on an account, as many as asked and still good (or, to expire them, no longer good). */
function takenFrom(account: Account, points: number, isFit: (lot: string) => boolean): Lots | null {
  const taken: Lots = {}
  let missing = points
  for (const lot of Object.keys(account.lots).sort()) {
    const part = Math.min(missing, account.lots[lot] ?? 0)
    if (!isFit(lot) || part <= 0) continue
    taken[lot] = part
    missing -= part
  }
  return missing === 0 ? taken : null
}

const entryOf = (
  doing: Doing,
  kind: PointEntry['kind'],
  lots: Lots,
  from: Account,
  to: Account,
): PointEntry => ({
  _id: doing.id,
  compoundId: from.compoundId,
  path: isHolder(to) ? to.path : from.path,
  at: doing.at,
  on: dayOf(doing.at),
  month: dayOf(doing.at).slice(0, 7),
  servedOn: doing.servedOn ?? dayOf(doing.at),
  kind,
  words: doing.words,
  points: totalOf(lots),
  lots,
  from: { account: from._id, kind: from.kind, after: from.balance },
  to: { account: to._id, kind: to.kind, after: to.balance },
  accounts: [from._id, to._id],
  rule: doing.rule ?? null,
  about: doing.about ?? null,
  homeId: doing.homeId ?? null,
  byId: doing.byId,
  byName: doing.byName,
  reverses: null,
  reversedBy: null,
})

/** Faults of whoever calls, not of a person: they throw. */
function demandFit(kind: MoveKind, from: Account, to: Account, points: number): void {
  const rule: { from: readonly string[]; to: readonly string[] } = ENTRY_KINDS[kind]
  if (!rule.from.includes(from.kind) || !rule.to.includes(to.kind))
    throw new Error(`${kind} does not move points from ${from.kind} to ${to.kind}`)
  if (from._id === to._id || from.compoundId !== to.compoundId)
    throw new Error(`${from._id} → ${to._id} is no movement within a compound`)
  if (!Number.isSafeInteger(points) || points <= 0 || points > MOST_POINTS)
    throw new Error(`${points} are no points to move`)
}

/**
 * Moves points. What leaves a holder's account are its oldest points still good; what is issued is of the year; nobody gives what they do not have,
 * and a month issues no more than its budget.
 * @param budget how many points the month may issue in all; only asked of what is issued
 */
export function move(
  kind: MoveKind,
  { from, to, points }: { readonly from: Account; readonly to: Account; readonly points: number },
  doing: Doing,
  budget = 0,
): Verdict<Moved> {
  demandFit(kind, from, to, points)
  const on = dayOf(doing.at)
  if (from.kind === 'issue') {
    const left = Math.max(0, budget + from.balance)
    if (points > left) return refuse('points.budgetSpent', { left })
  }
  const isFit = (lot: string) => kind === 'expire' || lastDayOf(lot) >= on
  const lots = isHolder(from) ? takenFrom(from, points, isFit) : { [on.slice(0, 4)]: points }
  if (!lots) return refuse('points.notEnough', { have: spendable(from, on), need: points })
  const after = { from: withLots(from, lots, -1), to: withLots(to, lots, 1) }
  return accept({ entry: entryOf(doing, kind, lots, after.from, after.to), ...after })
}

/** What has passed its last day on an account, to be moved to `expired`; 0 where nothing has. */
export const expiredOn = (account: Pick<Account, 'lots' | 'balance'>, on: string): number =>
  account.balance - spendable(account, on)

export type Reversed = Moved & { readonly original: PointEntry }

/**
 * Takes an entry back: the same points of the same years return to where they came from. What a holder has given on since cannot be taken back.
 * Taking back is never taken back itself, and nothing is taken back twice.
 */
export function reverse(
  original: PointEntry,
  { from, to }: { readonly from: Account; readonly to: Account },
  doing: Doing,
): Verdict<Reversed> {
  if (original.from.account !== from._id || original.to.account !== to._id)
    throw new Error(`${original._id} is not between ${from._id} and ${to._id}`)
  if (original.kind === 'reverse') return refuse('points.notReversible')
  if (original.reversedBy !== null) return refuse('points.reversedAlready')
  const isThere = Object.entries(original.lots).every(([lot, points]) => (to.lots[lot] ?? 0) >= points)
  if (isHolder(to) && !isThere)
    return refuse('points.spentSince', { left: to.balance, points: original.points })
  const after = { from: withLots(to, original.lots, -1), to: withLots(from, original.lots, 1) }
  const entry = {
    ...entryOf(
      {
        rule: original.rule,
        about: original.about,
        homeId: original.homeId,
        servedOn: original.servedOn,
        ...doing,
      },
      'reverse',
      original.lots,
      after.from,
      after.to,
    ),
    reverses: { id: original._id, kind: original.kind, month: original.month },
  }
  return accept({ entry, ...after, original: { ...original, reversedBy: entry._id } })
}
