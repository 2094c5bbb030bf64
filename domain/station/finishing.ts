import { deadlineOf } from '../escalation'
import { accept, addWorkingDays, type Decision, dayOf, endOfWorkingDay, refuse } from '../kernel'
import type { Role } from '../people'
import { climb } from './climbing'
import { actorAs, asThemselves, CLOCK, type Doer, homeIn } from './doer'
import { inCharge } from './handling'
import { type Actor, MATTER_EVENTS, type Matter, SATISFACTIONS, type Satisfaction } from './matter'
import type { StationRefusal } from './refusals'
import { reviewsSinceResult } from './reviewing'
import { checkState, type Outcome, take } from './step'

/** Working days a dissatisfied raiser has to have it reopened, before it may be closed out. */
const REOPEN_DAYS = 3

type Rated = { satisfaction: Satisfaction; words: string }

/** In which quality the doer may rate it: as its raiser, as one of the supporting households, or not at all. */
export function raterOf(
  matter: Matter,
  doer: Doer,
): Decision<{ byRaiser: boolean; householdId: string | null }, StationRefusal> {
  const householdId = homeIn(doer, matter.path)
  const byRaiser = matter.raiser.personId === doer.personId
  const supports = householdId !== null && matter.supporters.some(one => one.householdId === householdId)
  if (!byRaiser && !supports) return refuse('station.notRater')
  const since = matter.result?.at ?? 0
  const ratings = matter.ratings.filter(rating => rating.at >= since && !rating.byRaiser)
  const rated = byRaiser
    ? matter.satisfaction !== null
    : ratings.some(rating => rating.householdId === householdId)
  if (rated) return refuse('station.ratedAlready')
  return accept({ byRaiser, householdId })
}

function rated(
  matter: Matter,
  input: Rated,
  by: Actor,
  as: { byRaiser: boolean; householdId: string | null },
  requestId: string,
  now: number,
): Matter {
  const ends = as.byRaiser && matter.state === 'resolved'
  const { satisfaction, words } = input
  const rating = { personId: by.personId ?? 'nobody', ...as, satisfaction, words, at: now }
  return take(matter, {
    event: 'rate',
    by,
    at: now,
    to: { state: ends ? 'rated' : matter.state },
    why: input.words || SATISFACTIONS[input.satisfaction],
    rule: 'station.rate',
    facts: { satisfaction: input.satisfaction, byRaiser: as.byRaiser },
    ...(ends && { dueAt: deadlineOf('closeOut', matter.urgency, now) }),
    requestId,
    changes: {
      ratings: [...matter.ratings, rating],
      ...(as.byRaiser && { satisfaction: input.satisfaction }),
    },
  })
}

/** The raiser's rating moves it on; a supporting household's is counted beside it, one a household. */
export function rate(matter: Matter, input: Rated, doer: Doer, now: number): Outcome {
  const may = checkState(matter, 'rate')
  if (!may.ok) return may
  const as = raterOf(matter, doer)
  if (!as.ok) return as
  return accept(rated(matter, input, asThemselves(doer, matter.path), as.value, doer.requestId, now))
}

/** Who may speak for a resident without a phone. */
export const SPOKESPEOPLE = [
  'gridWorker',
  'buildingHead',
  'unitHead',
  'stationSecretary',
  'communityOfficer',
] as const satisfies readonly Role[]

/** May the doer enter what a raiser without a phone says of the result? Not of a result they published themselves. */
export function checkRateOnBehalf(matter: Matter, doer: Doer): Decision<Actor, StationRefusal> {
  const by = actorAs(doer, SPOKESPEOPLE, matter.path)
  if (!by) return refuse('station.notForYou', { event: '代为评价' })
  if (matter.raiser.personId !== null) return refuse('station.hasPhone')
  const result = matter.history.findLast(event => event.event === 'resolve')
  return result?.by.personId === doer.personId ? refuse('station.ownResult') : accept(by)
}

/** What a raiser without a phone said, entered by one who may raise for them. */
export function rateOnBehalf(matter: Matter, input: Rated, doer: Doer, now: number): Outcome {
  const by = checkRateOnBehalf(matter, doer)
  if (!by.ok) return by
  const may = checkState(matter, 'rate')
  if (!may.ok) return may
  if (matter.satisfaction !== null) return refuse('station.ratedAlready')
  const as = { byRaiser: true, householdId: matter.raiser.householdId }
  return accept(rated(matter, input, by.value, as, doer.requestId, now))
}

/** The rating window passed without the raiser's word: it goes on unrated, and counts as unrated. */
export const lapse = (matter: Matter, now: number): Matter =>
  take(matter, {
    event: 'lapse',
    by: CLOCK,
    at: now,
    to: { state: 'rated' },
    why: '评价期内没有收到提出人的评价，按未评价计',
    rule: 'station.lapse',
    dueAt: deadlineOf('closeOut', matter.urgency, now),
    requestId: null,
  })

/** May the doer have it done again? Only its raiser, or who speaks for one without a phone; dissatisfied, once. */
export function checkReopen(matter: Matter, doer: Doer): Decision<Actor, StationRefusal> {
  const { personId } = matter.raiser
  const spokesperson = personId === null ? actorAs(doer, SPOKESPEOPLE, matter.path) : null
  if (personId !== doer.personId && !spokesperson)
    return refuse('station.notYours', { event: MATTER_EVENTS.reopen })
  const may = checkState(matter, 'reopen')
  if (!may.ok) return may
  if (matter.satisfaction !== 'dissatisfied') return refuse('station.notDissatisfied')
  if (matter.reopened) return refuse('station.reopenedOnce')
  return accept(spokesperson ?? asThemselves(doer, matter.path))
}

/** A dissatisfied raiser has it done again, one level up (济南 12345: 不满意退回重办). */
export function reopen(matter: Matter, input: { why: string }, doer: Doer, now: number): Outcome {
  const by = checkReopen(matter, doer)
  if (!by.ok) return by
  const again = { ...matter, reopened: true, satisfaction: null, result: null }
  return accept(
    climb(
      again,
      { event: 'reopen', by: by.value, reason: 'reopened', why: input.why, requestId: doer.requestId },
      now,
    ),
  )
}

/** Until when the dissatisfied raiser may still reopen it; null where there is nothing to wait for. */
export function reopenableUntil(matter: Matter): number | null {
  if (matter.satisfaction !== 'dissatisfied' || matter.reopened) return null
  const rating = matter.ratings.findLast(one => one.byRaiser)
  return rating ? endOfWorkingDay(addWorkingDays(dayOf(rating.at), REOPEN_DAYS)) : null
}

/** Closing out asks for a result, the raiser's word or its lapse, a published review since the result, and no open right to reopen. */
export function checkCloseOut(matter: Matter, doer: Doer, now: number): Decision<Actor, StationRefusal> {
  const by = inCharge(matter, 'closeOut', doer)
  if (!by.ok) return by
  if (!reviewsSinceResult(matter).length) return refuse('station.notReviewed')
  const until = reopenableUntil(matter)
  return until !== null && now < until ? refuse('station.reopenWindow', { until: dayOf(until) }) : by
}

/** Off the list (销号): its result, rating and reviews stay published. */
export function closeOut(matter: Matter, input: { why: string }, doer: Doer, now: number): Outcome {
  const by = checkCloseOut(matter, doer, now)
  if (!by.ok) return by
  return accept(
    take(matter, {
      event: 'closeOut',
      by: by.value,
      at: now,
      to: { state: 'closed' },
      why: input.why || '有结果、有评价、已公示，予以销号',
      rule: 'station.closeOut',
      facts: { ...(matter.satisfaction && { satisfaction: matter.satisfaction }) },
      dueAt: null,
      requestId: doer.requestId,
      changes: { closedAt: now },
    }),
  )
}
