import * as z from 'zod/mini'
import {
  At,
  accept,
  Day,
  type Decision,
  dayOf,
  dayPlus,
  Id,
  keysOf,
  MINUTE_MS,
  Month,
  refuse,
} from '../../kernel'
import { PlacePath } from '../../place'
import { CUTS } from '../awarding'
import type { PointRefusal } from '../refusals'
import type { Activity, SignUp } from './activity'
import {
  CONFIRM_WITHIN_DAYS,
  GRACE_MINUTES,
  type Hours,
  LEAST_MINUTES,
  lengthOf,
  minutesServed,
  type Session,
  sessionOn,
} from './hours'
import { TURN_STATES } from './life'

/** How well somebody served, as the organiser saw it. */
export const RATINGS = { 1: '好', 2: '一般', 3: '差' } as const
export const RatingSchema = z.union([z.literal(1), z.literal(2), z.literal(3)])
export type Rating = z.output<typeof RatingSchema>

/** One person's service on one day of an activity. */
export const Turn = z.strictObject({
  _id: Id,
  activityId: Id,
  compoundId: Id,
  path: PlacePath,
  title: z.string(),
  rule: z.string(),
  key: Id,
  personId: z.nullable(Id),
  householdId: Id,
  name: z.string(),
  place: z.string(),
  day: Day,
  month: Month,
  state: z.enum(keysOf(TURN_STATES)),
  /** The requests by which codes were tried and not found good yet. */
  tries: z.array(z.string()),
  arrivedAt: z.nullable(At),
  leftAt: z.nullable(At),
  /** By what it was confirmed: the code at the place, or the organiser's word. */
  how: z.nullable(z.enum(['code', 'organiser'])),
  minutes: z.int(),
  points: z.int(),
  cut: z.nullable(z.enum(keysOf(CUTS))),
  entryId: z.nullable(Id),
  verifierId: z.nullable(Id),
  verifierName: z.string(),
  rating: z.nullable(RatingSchema),
  why: z.string(),
})
export type Turn = z.output<typeof Turn>

export const turnIdOf = (activityId: string, key: string, day: string): string =>
  `${activityId}:${key}:${day}`

type Whose = Pick<SignUp, 'key' | 'personId' | 'householdId' | 'path' | 'name' | 'place'>

/** A turn that nothing is known of yet. */
export const awaitedTurn = (
  { _id, compoundId, title, rule }: Pick<Activity, '_id' | 'compoundId' | 'title' | 'rule'>,
  { key, personId, householdId, path, name, place }: Whose,
  day: string,
): Turn => ({
  _id: turnIdOf(_id, key, day),
  activityId: _id,
  compoundId,
  path,
  title,
  rule: rule.name,
  key,
  personId,
  householdId,
  name,
  place,
  day,
  month: day.slice(0, 7),
  state: 'awaited',
  tries: [],
  arrivedAt: null,
  leftAt: null,
  how: null,
  minutes: 0,
  points: 0,
  cut: null,
  entryId: null,
  verifierId: null,
  verifierName: '',
  rating: null,
  why: '',
})

type Verdict<T> = Decision<T, PointRefusal>
type Verifier = { readonly id: string; readonly name: string }

/** Nothing happens any more to a turn that was refused; one that is done says so. */
export const stillOpen = ({ state, why }: Pick<Turn, 'state' | 'why'>): Verdict<null> =>
  state === 'refused'
    ? refuse('points.turnRefused', { why })
    : state === 'done'
      ? refuse('points.turnDone')
      : accept(null)

/** Comes to the place: whoever has come has come, however often they say so. */
export function checkedIn(turn: Turn, { endsAt }: Session, at: number): Verdict<Turn> {
  if (turn.state === 'arrived') return accept(turn)
  const open = stillOpen(turn)
  if (!open.ok) return open
  if (at > endsAt) return refuse('points.checkInClosed')
  return accept({ ...turn, state: 'arrived', tries: [], arrivedAt: at, how: 'code' })
}

/** Goes again: how long it was, to be paid by the rule. The organiser stands for it, whose code it was. */
export function checkedOut(turn: Turn, session: Session, at: number, by: Verifier): Verdict<Turn> {
  const open = stillOpen(turn)
  if (!open.ok) return open
  if (turn.arrivedAt === null) return refuse('points.notArrived')
  const minutes = minutesServed(session, turn.arrivedAt, at)
  if (minutes < LEAST_MINUTES) return refuse('points.tooSoon', { minutes, least: LEAST_MINUTES })
  return accept({
    ...turn,
    state: 'done',
    tries: [],
    leftAt: at,
    minutes,
    verifierId: by.id,
    verifierName: by.name,
  })
}

/** May a day's turns be confirmed now: it has begun, and is not too long ago? */
export function mayConfirmOn(hours: Hours, day: string, now: number): Verdict<Session> {
  const session = sessionOn(hours, day)
  if (!session) return refuse('points.noSuchDay')
  if (now < session.startsAt) return refuse('points.turnAhead')
  if (dayPlus(day, CONFIRM_WITHIN_DAYS) < dayOf(now))
    return refuse('points.turnTooLate', { days: CONFIRM_WITHIN_DAYS })
  return accept(session)
}

/** How many minutes of a session one can have seen at a moment: those that have passed, and some grace. */
export const minutesSeen = (hours: Hours, { startsAt }: Session, now: number): number =>
  Math.min(lengthOf(hours), Math.max(0, Math.floor((now - startsAt) / MINUTE_MS) + GRACE_MINUTES))

/** The organiser saw it: who forgot a code, or has no phone. Nobody has seen more than has passed. */
export function confirmed(
  turn: Turn,
  hours: Hours,
  session: Session,
  minutes: number,
  by: Verifier,
  now: number,
): Verdict<Turn> {
  const open = stillOpen(turn)
  if (!open.ok) return open
  if (minutes > lengthOf(hours)) return refuse('points.tooManyMinutes', { most: lengthOf(hours) })
  const seen = minutesSeen(hours, session, now)
  if (minutes > seen) return refuse('points.minutesAhead', { most: seen })
  const arrivedAt = turn.arrivedAt ?? session.startsAt
  return accept({
    ...turn,
    state: 'done',
    tries: [],
    arrivedAt,
    leftAt: arrivedAt + minutes * MINUTE_MS,
    how: 'organiser',
    minutes,
    verifierId: by.id,
    verifierName: by.name,
  })
}

/** The organiser says it does not count, and why. */
export function refusedTurn(turn: Turn, why: string, by: Verifier): Verdict<Turn> {
  const open = stillOpen(turn)
  return open.ok ? accept({ ...turn, state: 'refused', why, verifierId: by.id, verifierName: by.name }) : open
}

/** Its points are taken back as false: it counts no longer, and says why. Null where it is not done. */
export const takenBackTurn = (turn: Turn, why: string, by: Verifier): Turn | null =>
  turn.state === 'done' ? { ...turn, state: 'refused', why, verifierId: by.id, verifierName: by.name } : null

export const ratedTurn = (turn: Turn, rating: Rating): Verdict<Turn> =>
  turn.state === 'done' ? accept({ ...turn, rating }) : refuse('points.notRateable')

/** Must another than the activity's organiser confirm it: their own turn, or one of their household? */
export const needsAnother = (
  { organiserId, organiserHomes }: Pick<Activity, 'organiserId' | 'organiserHomes'>,
  { personId, householdId }: Pick<SignUp, 'personId' | 'householdId'>,
): boolean => personId === organiserId || organiserHomes.includes(householdId)
