import type { Tally } from './tally'
import type { PointRule } from './tariff'

/** What a service is worth by its rule: by the time, or by full quarters of an hour of it, rounded down to a point. */
export function worthOf({ points, per }: Pick<PointRule, 'points' | 'per'>, minutes: number): number {
  if (per === 'time') return points
  return Math.floor((points * Math.floor(minutes / 15)) / 4)
}

/** Why less was given than earned: the day's most, the month's most, or the compound's budget. */
export const CUTS = {
  day: '当天这一项已到上限',
  month: '本月这一项已到上限',
  budget: '本小区本月的积分已经发完',
} as const
export type Cut = keyof typeof CUTS
export type Allowed = { readonly points: number; readonly cut: Cut | null }

/**
 * How many of the points earned may be given: no more than the rule's most of the day and of the month, and no more than the compound has left to
 * issue. What a cap cuts off is lost; the service and its hours are recorded all the same.
 * @param before what was given for that day in months before this one: a day's most stays the day's, whenever it is confirmed
 */
export function allowed(
  wanted: number,
  rule: Pick<PointRule, 'key' | 'dayMost' | 'monthMost'>,
  tally: Pick<Tally, 'byRule'> | null,
  servedOn: string,
  budgetLeft: number,
  before: readonly Pick<Tally, 'byRule'>[] = [],
): Allowed {
  const used = tally?.byRule[rule.key]
  const inDay = [...before, ...(tally ? [tally] : [])].reduce(
    (sum, { byRule }) => sum + (byRule[rule.key]?.days[servedOn] ?? 0),
    0,
  )
  const most: readonly (readonly [Cut, number])[] = [
    ['day', rule.dayMost - inDay],
    ['month', rule.monthMost - (used?.points ?? 0)],
    ['budget', budgetLeft],
  ]
  let given: Allowed = { points: wanted, cut: null }
  for (const [cut, left] of most) if (left < given.points) given = { points: Math.max(0, left), cut }
  return given
}
