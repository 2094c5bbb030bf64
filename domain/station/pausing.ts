import { dueAfterPause, mayPauseUntil, PAUSE_AT_MOST_DAYS, PAUSES_PER_LEVEL, pauseAt } from '../escalation'
import { accept, type Decision, refuse } from '../kernel'
import { CLOCK, type Doer } from './doer'
import { inCharge } from './handling'
import type { Actor, Matter } from './matter'
import type { StationRefusal } from './refusals'
import { type Outcome, take } from './step'

const pausesHere = (matter: Matter): number =>
  matter.history.filter(event => event.event === 'pause' && event.from?.level === matter.level).length

/** May the level in charge stop the clock? Not while it is stopped, and not more than twice at one level. */
export function checkPause(matter: Matter, doer: Doer): Decision<Actor, StationRefusal> {
  const by = inCharge(matter, 'pause', doer)
  if (!by.ok) return by
  return pausesHere(matter) < PAUSES_PER_LEVEL
    ? by
    : refuse('station.pausedTwice', { times: PAUSES_PER_LEVEL })
}

/** Stops the clock with a reason that everyone reads, until a day; the working minutes left are kept (潍坊 12345 条例 第24条 说明理由). */
export function pause(
  matter: Matter,
  input: { untilOn: string; why: string },
  doer: Doer,
  now: number,
): Outcome {
  const by = checkPause(matter, doer)
  if (!by.ok) return by
  if (!mayPauseUntil(input.untilOn, now)) return refuse('station.pauseTooLong', { days: PAUSE_AT_MOST_DAYS })
  const paused = pauseAt(matter.dueAt ?? now, input.untilOn, input.why, now)
  return accept(
    take(matter, {
      event: 'pause',
      by: by.value,
      at: now,
      why: input.why,
      rule: 'escalation.pause',
      facts: { untilOn: input.untilOn, minutesLeft: paused.minutesLeft },
      dueAt: paused.untilAt,
      requestId: doer.requestId,
      changes: { pause: paused },
    }),
  )
}

function resumed(matter: Matter, by: Actor, why: string, requestId: string | null, now: number): Outcome {
  if (!matter.pause) return refuse('station.notPaused')
  return accept(
    take(matter, {
      event: 'resume',
      by,
      at: now,
      why,
      rule: 'escalation.resume',
      facts: { minutesLeft: matter.pause.minutesLeft },
      dueAt: dueAfterPause(matter.pause, now),
      requestId,
      changes: { pause: null },
    }),
  )
}

/** The level in charge lets the clock go on before its day. */
export function resume(matter: Matter, input: { why: string }, doer: Doer, now: number): Outcome {
  const by = inCharge(matter, 'resume', doer)
  if (!by.ok) return by
  return resumed(matter, by.value, input.why, doer.requestId, now)
}

/** The clock goes on by itself when the pause is over. */
export const resumeByClock = (matter: Matter, now: number): Outcome =>
  resumed(matter, CLOCK, '暂停期满，自动恢复计时', null, now)
