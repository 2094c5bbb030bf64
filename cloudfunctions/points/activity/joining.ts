import { accept, type Decision, type Parsed, refuse } from '@domain/kernel'
import { can, homeIn, homeInCompound } from '@domain/people'
import {
  type Activity,
  keyOf,
  mayJoin,
  mayLeave,
  pointsContract,
  type SignUp,
  standingOf,
} from '@domain/points'
import type { RefusalCode } from '@domain/refusals'
import { actBy } from '../../lib/act'
import { unsafe } from '../../lib/contentGuard'
import { whereItIs } from '../../lib/places'
import { householdEarner } from '../../lib/points/about'
import type { Earner } from '../../lib/points/earning'
import { WriteConflict } from '../../lib/store'
import { type MemberCall, useCase } from '../../lib/useCase'
import { activityHere, ownSignUp } from './about'

/** Puts some into the queue who are not in it; gives the activity as it is then. */
async function joinAll(
  activity: Activity,
  signUps: readonly SignUp[],
  { store, now }: MemberCall,
): Promise<Decision<Activity, RefusalCode>> {
  const fresh = signUps.filter(({ key }) => !activity.queue.includes(key))
  const may = mayJoin(
    activity,
    signUps.map(({ key }) => key),
    now,
  )
  if (!may.ok) return may
  if (fresh.length === 0) return accept(activity)
  if (!(await store.activities.join(activity, fresh, now))) throw new WriteConflict('activity')
  const after = await store.activities.get(activity._id)
  return after ? accept(after) : refuse('call.notFound')
}

/** Signs the caller up. The order of the queue is decided by the write itself, so the number one reads is the true one. */
export const signUp = useCase(pointsContract.signUp)({
  load: activityHere,
  where: whereItIs,
  run: async (activity, _, call) => {
    const act = actBy(call, 'points.signUp', activity.path, { activityId: activity._id })
    return call.store.audit.after(act, async () => {
      const home = homeInCompound(call.me, activity.path)
      if (!home) return refuse('points.noHome')
      const done = await joinAll(activity, [ownSignUp(home, call)], call)
      return done.ok ? accept({ standing: standingOf(done.value, call.me._id) }) : done
    })
  },
})

/** Gives a place back: one's own, that of somebody one signed up, or any in an activity one organises. */
export const leave = useCase(pointsContract.leave)({
  load: activityHere,
  where: whereItIs,
  run: async (activity, input, call) => {
    const { store, me, roles, now } = call
    const key = input.key ?? me._id
    const signUp = activity.signUps[key]
    const isTheirs = key === me._id || signUp?.byId === me._id || can(roles, 'points.organise', activity.path)
    if (!isTheirs) return refuse('points.notYourSignUp')
    const act = actBy(call, 'points.leave', activity.path, { activityId: activity._id, key })
    return store.audit.after(act, async () => {
      const may = mayLeave(activity, now)
      if (!may.ok) return may
      if (signUp) await store.activities.leave(activity._id, key, me._id, now)
      return accept({ standing: { state: 'none' as const } })
    })
  },
})

export const householdPeople = useCase(pointsContract.householdPeople)({
  load: householdEarner,
  where: whereItIs,
  run: async ({ householdId }, _, { store }) => {
    const people = await store.people.ofHouseholds([householdId])
    return accept({ people: people.map(({ _id, name }) => ({ personId: _id, name })) })
  },
})

type Asked = Parsed<typeof pointsContract.signUpFor>['people']

/**
 * Each of a household who is to be signed up, once; refused where one is said to be registered there and is not. A name that somebody registered there
 * bears is theirs: else one person could serve once and earn twice.
 */
async function signUpsOf(
  { householdId, path, place }: Earner,
  people: Asked,
  { store, me, now }: MemberCall,
): Promise<Decision<SignUp[], RefusalCode>> {
  const members = await store.people.ofHouseholds([householdId])
  const whose = { householdId, path, place, byId: me._id, byName: me.name, at: now, leftAt: null }
  const signUps: SignUp[] = []
  for (const { personId, name } of people) {
    const member = members.find(one => (personId === null ? one.name === name : one._id === personId))
    if (personId !== null && !(member && homeIn(member, householdId))) return refuse('points.notOfHousehold')
    const who = { personId: member?._id ?? null, householdId, name: member?.name ?? name }
    const key = keyOf(who)
    if (!signUps.some(other => other.key === key)) signUps.push({ ...whose, ...who, key })
  }
  return accept(signUps)
}

/** Signs up several of a household: who is registered there by themselves, who is not by their name, for the household's account. */
export const signUpFor = useCase(pointsContract.signUpFor)({
  load: async (input, call) => {
    const [household, activity] = await Promise.all([householdEarner(input, call), activityHere(input, call)])
    if (!household.ok) return household
    if (!activity.ok) return activity
    return accept({ household: household.value, activity: activity.value })
  },
  where: ({ household }) => household.path,
  run: async ({ household, activity }, { people }, call) => {
    const { householdId, path, compoundId } = household
    if (compoundId !== activity.compoundId) return refuse('points.notHousehold')
    const whom = { activityId: activity._id, householdId, personIds: people.map(({ personId }) => personId) }
    return call.store.audit.after(actBy(call, 'points.signUpFor', path, whom), async () => {
      const names = people.map(({ name }) => name)
      const isUnsafe = await unsafe(call.openid, names)
      if (isUnsafe) return refuse(isUnsafe)
      const signUps = await signUpsOf(household, people, call)
      if (!signUps.ok) return signUps
      const done = await joinAll(activity, signUps.value, call)
      if (!done.ok) return done
      const states = signUps.value.map(({ key }) => standingOf(done.value, key).state)
      const count = (state: 'in' | 'waiting') => states.filter(one => one === state).length
      return accept({ in: count('in'), waiting: count('waiting') })
    })
  },
})
