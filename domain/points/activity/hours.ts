import { DAY_MS, dayOf, dayPlus, MINUTE_MS, momentOf } from '../../kernel'

/** When one serves: between two days, from one minute of the day until another. An activity of one day begins and ends on it. */
export type Hours = {
  readonly firstOn: string
  readonly lastOn: string
  readonly from: number
  readonly until: number
}
export type Session = { readonly day: string; readonly startsAt: number; readonly endsAt: number }

/** Check-in opens so long before it begins; check-out closes so long after it has ended. Ours, said on the screen. */
export const OPENS_BEFORE_MINUTES = 30
export const CLOSES_AFTER_MINUTES = 60
/** Who comes or goes within so many minutes of the hour has served from, or until, the hour. */
export const GRACE_MINUTES = 10
/** A turn is at least so long, so that a code passed on for a moment brings nothing. */
export const LEAST_MINUTES = 15
export const MOST_HOURS = 12
export const MOST_DAYS = 92
/** What somebody forgot may be confirmed so many days later, and not after. */
export const CONFIRM_WITHIN_DAYS = 31

/** Is it a post that is manned day by day, or an activity of one day? */
export const formOf = ({ firstOn, lastOn }: Hours): 'once' | 'daily' =>
  firstOn === lastOn ? 'once' : 'daily'

export const startOf = ({ firstOn, from }: Hours): number => momentOf(firstOn, from)
export const endOf = ({ lastOn, until }: Hours): number => momentOf(lastOn, until)
export const lengthOf = ({ from, until }: Pick<Hours, 'from' | 'until'>): number => until - from

/** The session of a day; null on a day that is none of it. */
export const sessionOn = ({ firstOn, lastOn, from, until }: Hours, day: string): Session | null =>
  day < firstOn || day > lastOn ? null : { day, startsAt: momentOf(day, from), endsAt: momentOf(day, until) }

export const opensAt = ({ startsAt }: Session): number => startsAt - OPENS_BEFORE_MINUTES * MINUTE_MS
export const closesAt = ({ endsAt }: Session): number => endsAt + CLOSES_AFTER_MINUTES * MINUTE_MS

/** The session people check in to or out of at a moment; after midnight it may still be yesterday's. */
export function sessionAt(hours: Hours, at: number): Session | null {
  const today = dayOf(at)
  for (const day of [today, dayPlus(today, -1), dayPlus(today, 1)]) {
    const session = sessionOn(hours, day)
    if (session && at >= opensAt(session) && at <= closesAt(session)) return session
  }
  return null
}

/** The next session that has not ended; null where none comes any more. */
export function nextSession(hours: Hours, at: number): Session | null {
  const day = dayOf(at)
  if (day < hours.firstOn) return sessionOn(hours, hours.firstOn)
  const session = sessionOn(hours, day)
  if (session && session.endsAt > at) return session
  return sessionOn(hours, dayPlus(day, 1))
}

/** The minutes of a session between coming and going: no more than it lasts, and nobody loses a quarter by a few minutes. */
export function minutesServed({ startsAt, endsAt }: Session, arrivedAt: number, leftAt: number): number {
  const grace = GRACE_MINUTES * MINUTE_MS
  const from = arrivedAt <= startsAt + grace ? startsAt : arrivedAt
  const until = leftAt >= endsAt - grace ? endsAt : leftAt
  return Math.max(0, Math.floor((until - from) / MINUTE_MS))
}

const DAYS_OF = (firstOn: string, lastOn: string): number =>
  (momentOf(lastOn) - momentOf(firstOn)) / DAY_MS + 1

/** May an activity be published for these hours? It has not ended, lasts as long as a turn can, and is not laid out over half a year. */
export const areFitHours = (hours: Hours, now: number): boolean =>
  hours.lastOn >= hours.firstOn &&
  lengthOf(hours) >= LEAST_MINUTES &&
  lengthOf(hours) <= MOST_HOURS * 60 &&
  endOf(hours) > now &&
  DAYS_OF(hours.firstOn, hours.lastOn) <= MOST_DAYS &&
  momentOf(hours.firstOn) <= now + 2 * MOST_DAYS * DAY_MS
