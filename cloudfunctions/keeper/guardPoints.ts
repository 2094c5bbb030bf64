import { dayOf, dayPlus, momentOf } from '@domain/kernel'
import { type Place, pathUpTo } from '@domain/place'
import {
  type Finding,
  type Flag,
  findingsIn,
  flagOf,
  GUARD_RULES,
  type GuardTurn,
  type GuardWindow,
  muchOn,
  type PointEntry,
  WINDOW_DAYS,
} from '@domain/points'
import { partsOf } from '../lib/parts'
import type { Store } from '../lib/store'
import { goRound } from './goRound'
import type { Chore } from './inTurn'

/** What one look-up of people gives. */
const PEOPLE_AT_ONCE = 100

const unique = (ids: readonly string[]): string[] => [...new Set(ids)]

/** Those whose household has to be known: who confirmed, and who gave points away. */
const namedIn = (entries: readonly PointEntry[]): string[] =>
  unique(
    entries.flatMap(({ kind, byId }) =>
      kind === 'earn' || kind === 'award' || kind === 'transfer' || kind === 'donate' ? [byId] : [],
    ),
  )

async function homesOf(entries: readonly PointEntry[], { people }: Store): Promise<GuardWindow['homesOf']> {
  const parts = partsOf(namedIn(entries), PEOPLE_AT_ONCE)
  const found = (await Promise.all(parts.map(ids => people.many(ids)))).flat()
  return Object.fromEntries(found.map(({ _id, homes }) => [_id, homes.map(({ householdId }) => householdId)]))
}

/** What accounts that got much on the day had earned in the days before it. */
async function beforeOf(
  about: Pick<GuardWindow, 'entries' | 'on'>,
  store: Store,
): Promise<GuardWindow['before']> {
  const until = momentOf(about.on)
  const from = momentOf(dayPlus(about.on, -GUARD_RULES.spike.days))
  const each = muchOn(about).map(async account => {
    const earned = (await store.flags.ofAccount(account, from, until)).filter(
      ({ kind, to, reversedBy }) =>
        (kind === 'earn' || kind === 'award') && to.account === account && reversedBy === null,
    )
    const points = earned.reduce((sum, entry) => sum + entry.points, 0)
    return [account, { points, days: new Set(earned.map(({ on }) => on)).size }] as const
  })
  return Object.fromEntries(await Promise.all(each))
}

/** A compound's window at the end of a day; null where nothing happened that day. */
async function windowOf(store: Store, compoundId: string, on: string): Promise<GuardWindow | null> {
  const [today, tomorrow] = [momentOf(on), momentOf(dayPlus(on, 1))]
  const ofDay = await store.points.entriesSince(compoundId, today, 0, 1)
  if (!ofDay[0] || ofDay[0].at >= tomorrow) return null
  const first = dayPlus(on, 1 - WINDOW_DAYS)
  const [entries, judged, turns] = await Promise.all([
    store.flags.entriesBetween(compoundId, momentOf(first), tomorrow),
    store.flags.since(compoundId, first),
    turnsOf(store, compoundId, first, on),
  ])
  const [homes, before] = await Promise.all([homesOf(entries, store), beforeOf({ entries, on }, store)])
  return { compoundId, on, entries, before, homesOf: homes, turns, judged }
}

/** The turns behind the entries: by the code at the place or by hand, and from when to when. */
async function turnsOf(store: Store, compoundId: string, from: string, to: string): Promise<GuardTurn[]> {
  const turns = await store.flags.paidTurns(compoundId, from, to)
  return turns.flatMap(({ entryId, activityId, title, arrivedAt, leftAt, how }) =>
    entryId && arrivedAt !== null && leftAt !== null && how
      ? [{ entryId, activityId, title, fromAt: arrivedAt, untilAt: leftAt, how }]
      : [],
  )
}

/** A finding as a flag, its people by their names. */
async function flagged(store: Store, window: GuardWindow, compound: Place, finding: Finding): Promise<Flag> {
  const accounts = await store.honours.accountsOf(finding.accounts)
  const names = new Map(accounts.map(({ _id, holder }) => [_id, `${holder.place} ${holder.name}`.trim()]))
  const nameOf = (account: string) => names.get(account) || '爱心基金'
  return flagOf(window, pathUpTo(compound.path, 'compound'), finding, nameOf)
}

/** Looks a compound's day through; a flag's id says what it is of, so that it is raised once. */
async function guardDay(store: Store, compoundId: string, on: string): Promise<boolean> {
  const window = await windowOf(store, compoundId, on)
  const findings = window ? findingsIn(window) : []
  const compound = findings.length > 0 ? await store.places.head(compoundId) : null
  if (!window || !compound) return false
  let raised = 0
  for (const finding of findings)
    if (await store.flags.add(await flagged(store, window, compound, finding))) raised += 1
  return raised > 0
}

/** Every night, looks the day before through in every compound in which points moved. */
export const guardPoints: Chore = (store, now, mustStopAt) =>
  goRound(
    store,
    {
      id: 'guard',
      latest: dayPlus(dayOf(now), -1),
      next: on => dayPlus(on, 1),
      monthOf: on => on.slice(0, 7),
      visit: (compoundId, on) => guardDay(store, compoundId, on),
    },
    mustStopAt,
  )
