import { accept, type Decision, dayOf, refuse } from '@domain/kernel'
import { can, type HeldRole, type Home, rolesOf } from '@domain/people'
import {
  type Activity,
  type ActivityHead,
  type ActivityRow,
  closesAt,
  needsAnother,
  nextSession,
  opensAt,
  type SignUp,
  sessionAt,
  sessionOn,
  standingOf,
  stateOf,
  type Turn,
  type TurnRow,
  waitingOf,
} from '@domain/points'
import type { RefusalCode } from '@domain/refusals'
import { stairwellOf } from '../../lib/points/about'
import type { MemberCall } from '../../lib/useCase'

/** The activity a call is about. */
export async function activityHere(
  { activityId }: { readonly activityId: string },
  { store }: Pick<MemberCall, 'store'>,
): Promise<Decision<Activity, RefusalCode>> {
  const activity = await store.activities.get(activityId)
  return activity ? accept(activity) : refuse('call.notFound')
}

/** The caller as one who signs up from their home. */
export const ownSignUp = ({ path, householdId, label }: Home, { me, now }: MemberCall): SignUp => ({
  key: me._id,
  personId: me._id,
  householdId,
  path,
  name: me.name,
  place: stairwellOf(label),
  byId: me._id,
  byName: me.name,
  at: now,
  leftAt: null,
})

/** Whoever can look the codes up, and everybody of their households, is confirmed by somebody else. */
export async function isConfirmedByAnother(
  activity: Activity,
  { me, roles, store }: Pick<MemberCall, 'me' | 'roles' | 'store'>,
): Promise<boolean> {
  const seesCodes = (held: readonly HeldRole[]) => can(held, 'points.organise', activity.path)
  const own = me.homes.map(({ householdId }) => householdId)
  if (seesCodes(roles) || own.some(householdId => needsAnother(activity, { personId: me._id, householdId })))
    return true
  const family = own.length > 0 ? await store.people.ofHouseholds(own) : []
  return family.some(person => seesCodes(rolesOf(person)))
}

/** An activity as the caller sees it in a list. */
export function rowOf(activity: ActivityHead, { me, now }: Pick<MemberCall, 'me' | 'now'>): ActivityRow {
  const { _id, title, where, building, firstOn, lastOn, from, until, rule, limit, queue } = activity
  return {
    id: _id,
    title,
    where,
    building: building?.name ?? '',
    isNear: building !== null && me.homes.some(({ path }) => path.building === building.id),
    firstOn,
    lastOn,
    from,
    until,
    rule: { name: rule.name, points: rule.points, per: rule.per },
    limit,
    taken: Math.min(queue.length, limit),
    waiting: waitingOf(activity),
    state: stateOf(activity, now),
    cancelledWhy: activity.cancelled?.why ?? '',
    organiserName: activity.organiserName,
    isMine: activity.organiserId === me._id,
    standing: standingOf(activity, me._id),
  }
}

export function turnRowOf(turn: Turn): TurnRow {
  const { activityId, title, rule, day, state, arrivedAt, leftAt, how } = turn
  const { minutes, points, cut, verifierName, rating, why } = turn
  const when = { day, state, arrivedAt, leftAt, how }
  return { id: turn._id, activityId, title, rule, ...when, minutes, points, cut, verifierName, rating, why }
}

/** The day an activity is about now: the session one checks in to, else the next, else its last. */
export const dayNow = (activity: Activity, now: number): string =>
  (sessionAt(activity, now) ?? nextSession(activity, now))?.day ?? activity.lastOn

/** The latest day of an activity that has come, else its first. */
export function lastDayBegun(activity: Activity, now: number): string {
  const open = sessionAt(activity, now)
  if (open) return open.day
  const today = dayOf(now)
  if (today < activity.firstOn) return activity.firstOn
  return sessionOn(activity, today)?.day ?? activity.lastOn
}

/** The session of a day with the times its doors open and close. */
export function sessionView(activity: Activity, day: string) {
  const session = sessionOn(activity, day)
  return session && { ...session, opensAt: opensAt(session), closesAt: closesAt(session) }
}
