import { deadlineOf, isAbove, LEVEL_NAMES, type Level, SIZE_NAMES } from '../escalation'
import { accept, type Decision, dayInWords, dayOf, endOfWorkingDay, isWorkingDay, refuse } from '../kernel'
import type { Role } from '../people'
import { decideBy, meetingDays, taskDays } from './days'
import { actorAs, asInCharge, type Doer } from './doer'
import { type Actor, MATTER_EVENTS, type Matter, type MatterEventName, type Urgency } from './matter'
import { rankOf } from './raising'
import type { StationRefusal } from './refusals'
import { checkState, type Outcome, take } from './step'

/** In charge, and the state allows it: what every step of the level in charge begins with. */
export function inCharge(
  matter: Matter,
  event: MatterEventName,
  doer: Doer,
): Decision<Actor, StationRefusal> {
  const by = asInCharge(doer, matter)
  if (!by.ok) return by
  const may = checkState(matter, event)
  return may.ok ? by : may
}

/** Takes it on and sets its size: what is a major or hard matter goes straight to the level that handles those (小事小区办、大事社区办、难事街道办). */
export function acceptMatter(
  matter: Matter,
  input: { level: Level; urgency: Urgency; why: string },
  doer: Doer,
  now: number,
): Outcome {
  const by = inCharge(matter, 'accept', doer)
  if (!by.ok) return by
  if (isAbove(matter.level, input.level)) {
    return refuse('station.levelTooLow', { level: LEVEL_NAMES[matter.level] })
  }
  const urgencyRank = rankOf(input.urgency)
  return accept(
    take(matter, {
      event: 'accept',
      by: by.value,
      at: now,
      to: { state: 'accepted', level: input.level },
      why: input.why || `定为${SIZE_NAMES[input.level]}，由${LEVEL_NAMES[input.level]}办理`,
      rule: 'station.size',
      facts: { size: SIZE_NAMES[input.level], level: LEVEL_NAMES[input.level], urgency: input.urgency },
      dueAt: deadlineOf('begin', input.urgency, now),
      requestId: doer.requestId,
      changes: { acceptedAt: matter.acceptedAt ?? now, urgency: input.urgency, urgencyRank },
    }),
  )
}

/**
 * Calls the council together: when, where, who. May be called again while it deliberates, but never for a day after the deadline for deciding: it
 * would be taken up before it met. What needs longer is paused, with a reason.
 */
export function deliberate(
  matter: Matter,
  input: { meetingOn: string; where: string; who: string },
  doer: Doer,
  now: number,
): Outcome {
  const by = inCharge(matter, 'deliberate', doer)
  if (!by.ok) return by
  if (input.meetingOn < dayOf(now)) return refuse('station.dayPast', { day: input.meetingOn })
  const { until } = meetingDays(matter, now)
  if (input.meetingOn > until) return refuse('station.meetingTooLate', { day: dayInWords(until) })
  return accept(
    take(matter, {
      event: 'deliberate',
      by: by.value,
      at: now,
      to: { state: 'deliberating' },
      why: `${dayInWords(input.meetingOn)}在${input.where}协商，参加：${input.who}`,
      rule: 'station.deliberate',
      facts: { meetingOn: input.meetingOn, where: input.where, who: input.who },
      dueAt: decideBy(matter, now),
      requestId: doer.requestId,
    }),
  )
}

function checkDueOn(dueOn: string, matter: Matter, now: number): Decision<void, StationRefusal> {
  const latest = taskDays(matter, now).until
  if (endOfWorkingDay(dueOn) <= now) return refuse('station.dayPast', { day: dueOn })
  if (!isWorkingDay(dueOn)) return refuse('station.notWorkingDay', { day: dueOn })
  return dueOn > latest ? refuse('station.dayTooFar', { day: latest }) : accept(undefined)
}

/** The resolution: what is to be done, by whom, by which day. A small thing may be settled so at once (小事当场解决). */
export function assign(
  matter: Matter,
  input: { resolution: string; what: string; owner: string; dueOn: string },
  doer: Doer,
  now: number,
): Outcome {
  const by = inCharge(matter, 'assign', doer)
  if (!by.ok) return by
  const day = checkDueOn(input.dueOn, matter, now)
  if (!day.ok) return day
  const { what, owner, dueOn } = input
  return accept(
    take(matter, {
      event: 'assign',
      by: by.value,
      at: now,
      to: { state: 'working' },
      why: input.resolution,
      rule: 'station.assign',
      facts: { what, owner, dueOn },
      dueAt: endOfWorkingDay(dueOn),
      requestId: doer.requestId,
      changes: { task: { what, owner, dueOn } },
    }),
  )
}

/** Who may report how the work goes. */
export const REPORTERS: readonly Role[] = [
  'stationSecretary',
  'communityOfficer',
  'subdistrictOfficer',
  'gridWorker',
  'propertyManager',
  'propertyStaff',
  'ownersCommittee',
]

/** Progress in words and photos; changes neither state nor deadline. */
export function report(
  matter: Matter,
  input: { words: string; photos: readonly string[] },
  doer: Doer,
  now: number,
): Outcome {
  const by = actorAs(doer, REPORTERS, matter.path)
  if (!by) return refuse('station.notForYou', { event: MATTER_EVENTS.report })
  const may = checkState(matter, 'report')
  if (!may.ok) return may
  return accept(
    take(matter, {
      event: 'report',
      by,
      at: now,
      why: input.words,
      rule: 'station.report',
      photos: input.photos,
      requestId: doer.requestId,
    }),
  )
}

/** The result is published; the raiser and the supporters are asked. */
export function resolve(
  matter: Matter,
  input: { words: string; photos: readonly string[] },
  doer: Doer,
  now: number,
): Outcome {
  const by = inCharge(matter, 'resolve', doer)
  if (!by.ok) return by
  return accept(
    take(matter, {
      event: 'resolve',
      by: by.value,
      at: now,
      to: { state: 'resolved' },
      why: input.words,
      rule: 'station.resolve',
      photos: input.photos,
      dueAt: deadlineOf('rate', matter.urgency, now),
      requestId: doer.requestId,
      changes: { result: { words: input.words, photos: [...input.photos], at: now, by: by.value.name } },
    }),
  )
}

/** Was it moved up as a dispute, or does it stand above the compound? Then experts may be asked (谯城区 红色项目). */
export const mayHaveExpert = (matter: Matter): boolean =>
  matter.level !== 'compound' || matter.history.some(event => event.facts.reason === 'dispute')

/** A judge, lawyer or mediator joins: 法律释疑 + 情感疏导. */
export function inviteExpert(
  matter: Matter,
  input: { kind: 'judge' | 'lawyer' | 'mediator'; name: string; plan: string },
  doer: Doer,
  now: number,
): Outcome {
  const by = inCharge(matter, 'inviteExpert', doer)
  if (!by.ok) return by
  if (!mayHaveExpert(matter)) return refuse('station.notDispute')
  return accept(
    take(matter, {
      event: 'inviteExpert',
      by: by.value,
      at: now,
      why: input.plan,
      rule: 'station.expert',
      facts: { kind: input.kind, expert: input.name },
      requestId: doer.requestId,
      changes: { expert: { kind: input.kind, name: input.name, plan: input.plan, at: now } },
    }),
  )
}
