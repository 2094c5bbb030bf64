import {
  deadlineOf,
  ESCALATION_REASONS,
  type EscalationReason,
  LEVEL_NAMES,
  levelAbove,
  levelBelow,
} from '../escalation'
import { accept, type Decision, refuse } from '../kernel'
import { asInChargeOrAbove, type Doer } from './doer'
import { inCharge } from './handling'
import type { Actor, Matter } from './matter'
import type { StationRefusal } from './refusals'
import { checkState, type Outcome, take } from './step'

export type Climb = {
  readonly event: 'escalate' | 'timeOut' | 'reopen'
  readonly by: Actor
  readonly reason: EscalationReason
  readonly why: string
  readonly requestId: string | null
}

/** Where it arrives: what nobody accepted yet is still to be accepted there, all else is accepted and deliberated anew. */
const arrivalOf = (matter: Matter) =>
  (matter.state === 'raised' ? 'raised' : 'accepted') as 'raised' | 'accepted'

/**
 * Moves it up one level, with the reason and a fresh deadline there; at the top it stays and is supervised (督办). Deadlines
 * count from now, not from the passed one: after an outage nothing is thrown through all levels at once.
 */
export function climb(matter: Matter, { event, by, reason, why, requestId }: Climb, now: number): Matter {
  const above = levelAbove(matter.level)
  if (!above) return supervise(matter, { event, by, reason, why, requestId }, now)
  const state = arrivalOf(matter)
  return take(matter, {
    event,
    by,
    at: now,
    to: { state, level: above },
    why,
    rule: `escalation.${reason}`,
    facts: {
      reason,
      reasonName: ESCALATION_REASONS[reason],
      from: LEVEL_NAMES[matter.level],
      to: LEVEL_NAMES[above],
      ...(matter.dueAt !== null && { passedDueAt: matter.dueAt }),
    },
    dueAt: deadlineOf(state === 'raised' ? 'accept' : 'begin', matter.urgency, now),
    requestId,
    changes: {
      escalationCount: matter.escalationCount + 1,
      overdueCount: matter.overdueCount + (reason === 'timeout' ? 1 : 0),
      pause: null,
      task: null,
    },
  })
}

/** Nothing is above it: it stays in hand, is marked overdue and gets a short new deadline, again and again. */
export function supervise(matter: Matter, { event, by, reason, why, requestId }: Climb, now: number): Matter {
  const reopens = event === 'reopen'
  return take(matter, {
    event,
    by,
    at: now,
    to: { state: reopens ? 'accepted' : matter.state },
    why,
    rule: reopens ? 'escalation.reopened' : 'escalation.supervised',
    facts: {
      reason,
      level: LEVEL_NAMES[matter.level],
      isTop: levelAbove(matter.level) === null,
      ...(matter.dueAt !== null && { passedDueAt: matter.dueAt }),
    },
    dueAt: deadlineOf('supervised', matter.urgency, now),
    requestId,
    changes: {
      overdueCount: matter.overdueCount + (reason === 'timeout' ? 1 : 0),
      pause: null,
      ...(reopens && { task: null }),
    },
  })
}

function checkEscalate(matter: Matter, doer: Doer): Decision<Actor, StationRefusal> {
  const by = asInChargeOrAbove(doer, matter)
  if (!by.ok) return by
  const may = checkState(matter, 'escalate')
  if (!may.ok) return may
  return levelAbove(matter.level) ? by : refuse('station.topLevel')
}

/** The level in charge moves it up by one of the four criteria, or the level above pulls it up. */
export function escalate(
  matter: Matter,
  input: { reason: EscalationReason; why: string },
  doer: Doer,
  now: number,
): Outcome {
  const by = checkEscalate(matter, doer)
  if (!by.ok) return by
  return accept(
    climb(
      matter,
      { event: 'escalate', by: by.value, reason: input.reason, why: input.why, requestId: doer.requestId },
      now,
    ),
  )
}

/** May the level in charge send it back down? Each level once: what comes up again must be handled there (潍坊 12345 条例: 不得再退). */
export function checkSendDown(matter: Matter, doer: Doer): Decision<Actor, StationRefusal> {
  const by = inCharge(matter, 'sendDown', doer)
  if (!by.ok) return by
  if (!levelBelow(matter.level)) return refuse('station.bottomLevel')
  if (matter.sentDownFrom.includes(matter.level)) {
    return refuse('station.sentDownOnce', { level: LEVEL_NAMES[matter.level] })
  }
  return by
}

/** Back down one level, with a reason and a fresh deadline there. */
export function sendDown(matter: Matter, input: { why: string }, doer: Doer, now: number): Outcome {
  const by = checkSendDown(matter, doer)
  const below = levelBelow(matter.level)
  if (!by.ok || !below) return by.ok ? refuse('station.bottomLevel') : by
  const state = arrivalOf(matter)
  return accept(
    take(matter, {
      event: 'sendDown',
      by: by.value,
      at: now,
      to: { state, level: below },
      why: input.why,
      rule: 'escalation.sendDown',
      facts: { from: LEVEL_NAMES[matter.level], to: LEVEL_NAMES[below] },
      dueAt: deadlineOf(state === 'raised' ? 'accept' : 'begin', matter.urgency, now),
      requestId: doer.requestId,
      changes: { sentDownFrom: [...matter.sentDownFrom, matter.level], pause: null, task: null },
    }),
  )
}
