import { DAY_MS, dayOf, dayPlus, momentOf } from '../kernel'

/** How long a wish waits for what; whose figure it is stands beside it. The articles name three pools and no days. */
export const WISH_DAYS = {
  /** In one pool without anybody taking it on, before it rises to the next. */
  rise: { days: 7, source: 'ours' },
  /** The latest day a claimer may promise, from the day they take it on. */
  promise: { days: 14, source: 'ours' },
  /** At least this long to bring again what was not received. */
  again: { days: 3, source: 'ours' },
  /** From delivery until somebody is reminded of the thanks. */
  thanks: { days: 7, source: 'ours' },
} as const

/** How many wishes at once: taken on by a person, and not yet fulfilled of a household. */
export const WISH_LIMITS = {
  claims: { most: 3, source: 'ours' },
  wishes: { most: 3, source: 'ours' },
} as const

/** The moment so many days from now. */
export const inDays = (now: number, { days }: { readonly days: number }): number => now + days * DAY_MS

/** The days a claimer may promise. */
export function promiseDays(now: number): { from: string; until: string } {
  const from = dayOf(now)
  return { from, until: dayPlus(from, WISH_DAYS.promise.days) }
}

/** The end of a promised day. */
export const endOfDay = (day: string): number => momentOf(dayPlus(day, 1))
