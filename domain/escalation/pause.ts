import {
  addWorkingDays,
  addWorkingMinutes,
  dayOf,
  endOfWorkingDay,
  isWorkingDay,
  workingMinutesBetween,
} from '../kernel'

/** A stopped clock: when it goes on by itself, why it stopped, and the working minutes that were left. */
export type Paused = {
  readonly at: number
  readonly untilAt: number
  readonly why: string
  readonly minutesLeft: number
}

/** A pause lasts at most this many working days, and one level may pause the same thing this often. */
export const PAUSE_AT_MOST_DAYS = 20
export const PAUSES_PER_LEVEL = 2

/** After a pause nobody is left with less than this, in working minutes. */
const LEAST_LEFT = 60

/** Days to choose one from, both ends included: the rule refuses what lies outside, the phone does not offer it. */
export type Days = { readonly from: string; readonly until: string }

/** Until when the clock may be stopped: after today, within the limit. */
export const pauseDays = (now: number): Days => ({
  from: addWorkingDays(dayOf(now), 1),
  until: addWorkingDays(dayOf(now), PAUSE_AT_MOST_DAYS),
})

/** May the clock stand still until the end of `untilOn`? It must be one of the working days to choose from. */
export function mayPauseUntil(untilOn: string, now: number): boolean {
  const { from, until } = pauseDays(now)
  return isWorkingDay(untilOn) && from <= untilOn && untilOn <= until
}

/** Stops the clock of something due at `dueAt`; a minute begun is kept whole. */
export const pauseAt = (dueAt: number, untilOn: string, why: string, now: number): Paused => ({
  at: now,
  untilAt: endOfWorkingDay(untilOn),
  why,
  minutesLeft: Math.max(LEAST_LEFT, Math.ceil(workingMinutesBetween(now, dueAt))),
})

/** The deadline once the clock goes on: what was left, counted from now. */
export const dueAfterPause = (pause: Paused, now: number): number => addWorkingMinutes(now, pause.minutesLeft)
