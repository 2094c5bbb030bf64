import * as z from 'zod/mini'
import { Day, Id, keysOf, Month } from '../kernel'
import { type Account, AccountKindSchema } from './account'
import { ENTRY_KINDS, type PointEntry, TALLY_LINES, type TallyLine } from './entry'

const count = z.int()

/** What a rule of the tariff has brought one account this month, in all and by the day it was served on: what the caps ask. */
export const RuleTally = z.strictObject({ points: count, days: z.record(Day, count) })

/**
 * An account's month: its statement, its ranking, its caps. `home` gathers what everybody of a household has earned, whoever of them did it;
 * the other kinds are an account's own.
 */
export const Tally = z.strictObject({
  _id: Id,
  accountId: Id,
  kind: z.union([AccountKindSchema, z.literal('home')]),
  compoundId: Id,
  ownerId: Id,
  month: Month,
  lines: z.record(z.enum(keysOf(TALLY_LINES)), count),
  /** The balance after the month's last entry. */
  closing: count,
  /** Earned less what was taken back: what a ranking is by. */
  score: count,
  minutes: count,
  turns: count,
  byRule: z.record(z.string(), RuleTally),
})
export type Tally = z.output<typeof Tally>

const NO_LINES = Object.fromEntries(Object.keys(TALLY_LINES).map(line => [line, 0])) as Tally['lines']

export const tallyIdOf = (accountId: string, month: string): string => `${accountId}:${month}`
/** The household's own tally of what its people earned. */
export const homeTallyId = (householdId: string, month: string): string => `home:${householdId}:${month}`

export const newTally = (
  {
    _id,
    kind,
    compoundId,
    ownerId,
    balance,
  }: Pick<Account, '_id' | 'compoundId' | 'ownerId' | 'balance'> & {
    readonly kind: Tally['kind']
  },
  month: string,
): Tally => ({
  _id: tallyIdOf(_id, month),
  accountId: _id,
  kind,
  compoundId,
  ownerId,
  month,
  lines: NO_LINES,
  closing: balance,
  score: 0,
  minutes: 0,
  turns: 0,
  byRule: {},
})

type Lined = Pick<PointEntry, 'kind' | 'reverses'>
const isIssued = (kind: PointEntry['kind']): boolean => kind === 'earn' || kind === 'award'

/** Which line an entry is on for the account that gave, or for the one that got; null where the account has no statement. */
export function lineOf({ kind, reverses }: Lined, side: 'giver' | 'getter'): TallyLine | null {
  if (kind !== 'reverse') return (ENTRY_KINDS[kind] as { [side in typeof side]?: TallyLine })[side] ?? null
  if (side === 'getter') return 'returned'
  return reverses && isIssued(reverses.kind) ? 'takenBack' : 'given'
}

/** What a rule has brought: counted down again when it is taken back in the month it was given in, so that it can be earned rightly. */
function withRule(
  { byRule, month }: Tally,
  { rule, servedOn, points, reverses }: PointEntry,
): Tally['byRule'] {
  if (!rule || (reverses && reverses.month !== month)) return byRule
  const before = byRule[rule.key] ?? { points: 0, days: {} }
  const change = reverses ? -points : points
  const inDay = Math.max(0, (before.days[servedOn] ?? 0) + change)
  const after = { points: Math.max(0, before.points + change), days: { ...before.days, [servedOn]: inDay } }
  return { ...byRule, [rule.key]: after }
}

/** The month of an account after an entry; `service` is what it was earned by. */
export function tallied(
  tally: Tally,
  entry: PointEntry,
  service: { readonly minutes: number; readonly turns: number } = { minutes: 0, turns: 0 },
): Tally {
  const side = entry.from.account === tally.accountId ? 'giver' : 'getter'
  const line = lineOf(entry, side)
  const lines = line ? { ...tally.lines, [line]: tally.lines[line] + entry.points } : tally.lines
  return {
    ...tally,
    lines,
    closing: (side === 'giver' ? entry.from : entry.to).after,
    score: lines.earned - lines.takenBack,
    minutes: tally.minutes + service.minutes,
    turns: tally.turns + service.turns,
    byRule: line === 'earned' || line === 'takenBack' ? withRule(tally, entry) : tally.byRule,
  }
}

/** The household's month after one of its people earned so much (or had it taken back: less than nothing). */
export const homeTallied = (
  tally: Tally,
  points: number,
  service: { readonly minutes: number; readonly turns: number } = { minutes: 0, turns: 0 },
): Tally => ({
  ...tally,
  lines:
    points >= 0
      ? { ...tally.lines, earned: tally.lines.earned + points }
      : { ...tally.lines, takenBack: tally.lines.takenBack - points },
  score: tally.score + points,
  minutes: tally.minutes + service.minutes,
  turns: tally.turns + service.turns,
})

/** What the month began with: what it ended with, and all its lines undone. */
export function openingOf({ closing, lines }: Pick<Tally, 'closing' | 'lines'>): number {
  const came = lines.earned + lines.returned + lines.got
  const went = lines.takenBack + lines.spent + lines.given + lines.deducted + lines.expired
  return closing - came + went
}
