import { dayPlus } from '../../kernel'
import type { PointEntry } from '../entry'
import type { GuardRule } from './guardRules'

/** A turn of service as the guard needs it: what it brought, when, and by which hand it was confirmed. */
export type GuardTurn = {
  readonly entryId: string
  readonly activityId: string
  readonly title: string
  readonly fromAt: number
  readonly untilAt: number
  readonly how: 'code' | 'organiser'
}
/** What somebody looked at already: it makes no second flag of the same rule about the same people. */
export type Judged = {
  readonly rule: GuardRule
  readonly subject: string
  readonly evidence: readonly string[]
}

/** A compound's last month of points, as it was at the end of a day. */
export type GuardWindow = {
  readonly compoundId: string
  readonly on: string
  readonly entries: readonly PointEntry[]
  /** What accounts that got much that day had earned before, and on how many days. */
  readonly before: Readonly<Record<string, { readonly points: number; readonly days: number }>>
  /** The households of those who confirmed, and of those who gave points away. */
  readonly homesOf: Readonly<Record<string, readonly string[]>>
  readonly turns: readonly GuardTurn[]
  readonly judged: readonly Judged[]
}

/** How the people of a finding are called. */
export type NameOf = (accountId: string) => string

/** Something unusual: about whom, by which entries, and how it is said. */
export type Finding = {
  readonly rule: GuardRule
  readonly subject: string
  /** What else than the day makes it another finding. */
  readonly period: string
  readonly accounts: readonly string[]
  readonly entries: readonly PointEntry[]
  readonly said: (nameOf: NameOf) => string
}

const ISSUED: readonly PointEntry['kind'][] = ['earn', 'award']

/** Points that somebody confirmed and nobody took back. */
export const confirmedIn = (entries: readonly PointEntry[]): PointEntry[] =>
  entries.filter(
    ({ kind, reversedBy, byId }) => ISSUED.includes(kind) && reversedBy === null && byId !== 'system',
  )

/** Confirmations that rest on somebody's word: not those by the code at the place, which somebody who stood there had to read. */
export function byHandIn(
  { turns }: Pick<GuardWindow, 'turns'>,
  entries: readonly PointEntry[],
): PointEntry[] {
  const byCode = new Set(turns.filter(({ how }) => how === 'code').map(({ entryId }) => entryId))
  return confirmedIn(entries).filter(({ _id }) => !byCode.has(_id))
}

/** The entries of the last so many days up to the window's own. */
export const lastDays = ({ entries, on }: GuardWindow, days: number): PointEntry[] => {
  const first = dayPlus(on, 1 - days)
  return entries.filter(entry => entry.on >= first && entry.on <= on)
}

/** Those of some entries that nobody has looked at for this rule and these people. */
export function unjudged(
  { judged }: Pick<GuardWindow, 'judged'>,
  rule: GuardRule,
  subject: string,
  entries: readonly PointEntry[],
): PointEntry[] {
  const seen = new Set(
    judged.filter(one => one.rule === rule && one.subject === subject).flatMap(one => one.evidence),
  )
  return entries.filter(({ _id }) => !seen.has(_id))
}

export const pointsIn = (entries: readonly Pick<PointEntry, 'points'>[]): number =>
  entries.reduce((sum, { points }) => sum + points, 0)

/** Entries in groups, in the order in which each group began. */
export function grouped<T>(entries: readonly T[], keyOf: (entry: T) => string | null): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const entry of entries) {
    const key = keyOf(entry)
    if (key === null) continue
    const group = groups.get(key)
    if (group) group.push(entry)
    else groups.set(key, [entry])
  }
  return groups
}
