import * as z from 'zod/mini'
import { At, accept, Day, type Decision, dayInWords, Id, refuse, sha256Of, Words } from '../../kernel'
import { PlacePath } from '../../place'
import type { PointRefusal } from '../refusals'
import { PointRule } from '../tariff'
import { areFitHours, endOf, type Hours, startOf } from './hours'
import type { ActivityState } from './life'

export const MOST_PLACES = 200
/** So many may wait besides those who have a place. */
export const MOST_WAITING = 200

/** One who signed up: a person, or (where somebody has no phone) a name in a household. */
export const SignUp = z.strictObject({
  key: Id,
  personId: z.nullable(Id),
  householdId: Id,
  path: PlacePath,
  name: z.string(),
  place: z.string(),
  byId: Id,
  byName: z.string(),
  at: At,
  leftAt: z.nullable(At),
  /** Who gave the place back: oneself, who signed one up, or an organiser. */
  leftById: z.optional(Id),
})
export type SignUp = z.output<typeof SignUp>

const Minute = z.int().check(z.nonnegative(), z.lte(24 * 60))

/** What whoever publishes an activity writes. */
export const ActivityDraft = z.strictObject({
  title: Words(4, 30),
  words: Words(0, 500),
  where: Words(2, 40),
  ruleKey: PointRule.shape.key,
  firstOn: Day,
  lastOn: Day,
  from: Minute,
  until: Minute,
  limit: z.int().check(z.positive(), z.lte(MOST_PLACES)),
})
export type ActivityDraft = z.output<typeof ActivityDraft>

/**
 * An activity, or a post that is manned day by day, with everybody who signed up. Places go by the order of `queue`: the first `limit` of it have one, the
 * rest wait. So there are never more than places, and whoever leaves makes room for the first who waits.
 */
export const Activity = z.strictObject({
  _id: Id,
  compoundId: Id,
  path: PlacePath,
  ...ActivityDraft.shape,
  ruleKey: PointRule.shape.key,
  /** The rule as it was when people were asked: what they were promised. */
  rule: z.strictObject({ ...PointRule.shape, version: z.int() }),
  /** The building it is for; null where it is for the whole compound. */
  building: z.nullable(z.strictObject({ id: Id, name: z.string() })),
  startsAt: At,
  endsAt: At,
  organiserId: Id,
  organiserName: z.string(),
  /** The households of the organiser: their turns are confirmed by another. */
  organiserHomes: z.array(Id),
  state: z.enum(['open', 'cancelled']),
  cancelled: z.nullable(z.strictObject({ at: At, byName: z.string(), why: z.string() })),
  /** What the codes at the place are made of. Never leaves. */
  secret: z.string(),
  queue: z.array(Id),
  signUps: z.record(z.string(), SignUp),
  createdAt: At,
})
export type Activity = z.output<typeof Activity>
/** What there is to an activity besides who signed up and its secret. */
export type ActivityHead = Omit<Activity, 'signUps' | 'secret'>

export type SignUpStanding =
  | { readonly state: 'in' }
  | { readonly state: 'waiting'; readonly number: number }
  | { readonly state: 'none' }

/** Where one stands: with a place, as the so many-th who waits, or not signed up. */
export function standingOf({ queue, limit }: Pick<Activity, 'queue' | 'limit'>, key: string): SignUpStanding {
  const position = queue.indexOf(key)
  if (position < 0) return { state: 'none' }
  return position < limit ? { state: 'in' } : { state: 'waiting', number: position - limit + 1 }
}
export const placesLeft = ({ queue, limit }: Pick<Activity, 'queue' | 'limit'>): number =>
  Math.max(0, limit - queue.length)
export const waitingOf = ({ queue, limit }: Pick<Activity, 'queue' | 'limit'>): number =>
  Math.max(0, queue.length - limit)

export const stateOf = ({ state, endsAt }: Pick<Activity, 'state' | 'endsAt'>, now: number): ActivityState =>
  state === 'open' && now >= endsAt ? 'over' : state

/** How somebody is known in a queue: a person by themselves, a name by its household. */
export const keyOf = (who: {
  readonly personId: string | null
  readonly householdId: string
  readonly name: string
}) => who.personId ?? `n-${sha256Of(`${who.householdId}\n${who.name}`).slice(0, 16)}`

type Verdict<T> = Decision<T, PointRefusal>

const stillOn = (activity: Pick<Activity, 'state' | 'endsAt' | 'cancelled'>, now: number): Verdict<null> => {
  const state = stateOf(activity, now)
  if (state === 'cancelled') return refuse('points.activityCancelled', { why: activity.cancelled?.why ?? '' })
  return state === 'over' ? refuse('points.activityOver') : accept(null)
}

/** May they sign up? Whoever is in the queue already is so: signing up twice is signing up once. */
export function mayJoin(
  activity: Pick<Activity, 'state' | 'endsAt' | 'cancelled' | 'queue' | 'limit'>,
  keys: readonly string[],
  now: number,
): Verdict<null> {
  const on = stillOn(activity, now)
  if (!on.ok) return on
  const fresh = keys.filter(key => !activity.queue.includes(key))
  const room = activity.limit + MOST_WAITING - activity.queue.length
  return fresh.length > room ? refuse('points.waitingFull') : on
}
export const mayLeave = stillOn
export const mayCancel = stillOn

/** The activity with one more who signed up. */
export const joined = (activity: Activity, signUp: SignUp): Activity =>
  activity.queue.includes(signUp.key)
    ? activity
    : {
        ...activity,
        queue: [...activity.queue, signUp.key],
        signUps: { ...activity.signUps, [signUp.key]: signUp },
      }

/** The activity without one who left. */
export function leftBy(activity: Activity, key: string, at: number): Activity {
  const signUp = activity.signUps[key]
  if (!signUp || !activity.queue.includes(key)) return activity
  return {
    ...activity,
    queue: activity.queue.filter(other => other !== key),
    signUps: { ...activity.signUps, [key]: { ...signUp, leftAt: at } },
  }
}

/** A wish brings its points when it is thanked for, so no activity is held by its rule. */
const isForActivities = ({ kind, key, isOn }: PointRule): boolean =>
  kind === 'service' && key !== 'wish' && isOn
/** The rules of a tariff by which activities may bring points. */
export const activityRules = (rules: readonly PointRule[]): PointRule[] => rules.filter(isForActivities)

/** Publishes an activity by a rule of the tariff in force. */
export function published(
  draft: ActivityDraft,
  about: Pick<
    Activity,
    '_id' | 'compoundId' | 'path' | 'building' | 'organiserId' | 'organiserName' | 'organiserHomes' | 'secret'
  >,
  tariff: { readonly version: number; readonly rules: readonly PointRule[] },
  now: number,
): Verdict<Activity> {
  const rule = activityRules(tariff.rules).find(({ key }) => key === draft.ruleKey)
  if (!rule) return refuse('points.ruleUnknown')
  if (!areFitHours(draft, now)) return refuse('points.badHours')
  return accept({
    ...about,
    ...draft,
    rule: { ...rule, version: tariff.version },
    startsAt: startOf(draft),
    endsAt: endOf(draft),
    state: 'open',
    cancelled: null,
    queue: [],
    signUps: {},
    createdAt: now,
  })
}

const clock = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

/** «11月23日 09:00–11:00», or «11月21日至12月20日，每天 19:00–21:00». */
export function hoursInWords({ firstOn, lastOn, from, until }: Hours): string {
  const hours = `${clock(from)}–${clock(until)}`
  return firstOn === lastOn
    ? `${dayInWords(firstOn)} ${hours}`
    : `${dayInWords(firstOn)}至${dayInWords(lastOn)}，每天 ${hours}`
}
