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

/** May the clock stand still until the end of `untilOn`? It must be a working day after today, within the limit. */
export const mayPauseUntil = (untilOn: string, now: number): boolean =>
  isWorkingDay(untilOn) && untilOn > dayOf(now) && untilOn <= addWorkingDays(dayOf(now), PAUSE_AT_MOST_DAYS)

/** Stops the clock of something due at `dueAt`; a minute begun is kept whole. */
export const pauseAt = (dueAt: number, untilOn: string, why: string, now: number): Paused => ({
  at: now,
  untilAt: endOfWorkingDay(untilOn),
  why,
  minutesLeft: Math.max(LEAST_LEFT, Math.ceil(workingMinutesBetween(now, dueAt))),
})

/** The deadline once the clock goes on: what was left, counted from now. */
export const dueAfterPause = (pause: Paused, now: number): number => addWorkingMinutes(now, pause.minutesLeft)
