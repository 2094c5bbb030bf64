import { accept, type Decision, refuse } from '@domain/kernel'
import {
  type Activity,
  awaitedTurn,
  type Confirmed,
  confirmed,
  mayConfirmOn,
  pointsContract,
  ratedTurn,
  refusedTurn,
  type Session,
  type SignUp,
  standingOf,
  type Tariff,
  type Turn,
  turnIdOf,
} from '@domain/points'
import { type RefusalCode, sentenceOf } from '@domain/refusals'
import { actBy } from '../../lib/act'
import { unsafe } from '../../lib/contentGuard'
import { whereItIs } from '../../lib/places'
import { isOwnHome, tariffAt } from '../../lib/points/about'
import { type MemberCall, useCase } from '../../lib/useCase'
import { activityHere, turnRowOf } from './about'
import { payTurn } from './paying'

type Verdict<T> = Decision<T, RefusalCode>

/** Does the caller share a home with who earns: the one they earn for, or any other of theirs? */
async function sharesAHome(
  { personId, householdId }: Pick<SignUp, 'personId' | 'householdId'>,
  call: MemberCall,
): Promise<boolean> {
  if (personId === call.me._id || isOwnHome(call, householdId)) return true
  const person = personId === null ? null : await call.store.people.get(personId)
  return person?.homes.some(home => isOwnHome(call, home.householdId)) ?? false
}

/** Who signed up under a key, if the caller may speak for their turn: never for themselves, nor for their household. */
async function whoIs(activity: Activity, key: string, call: MemberCall): Promise<Verdict<SignUp>> {
  const signUp = Object.hasOwn(activity.signUps, key) ? activity.signUps[key] : undefined
  if (!signUp) return refuse('points.notSignedUp')
  return (await sharesAHome(signUp, call)) ? refuse('points.sameHome') : accept(signUp)
}

const me = ({ me }: MemberCall) => ({ id: me._id, name: me.name })

type Asked = { readonly day: string; readonly key: string; readonly minutes: number }

/** Confirms one and pays it, in a transaction of its own. Whoever is confirmed already is so. */
async function confirmOne(
  activity: Activity,
  session: Session,
  { day, key, minutes }: Asked,
  tariff: Tariff,
  call: MemberCall,
): Promise<Verdict<Turn>> {
  const { store, now } = call
  const who = await whoIs(activity, key, call)
  if (!who.ok) return who
  const act = actBy(call, 'points.confirmTurn', who.value.path, { activityId: activity._id, day, key })
  return store.audit.once({ ...act, requestId: `${act.requestId}:${key}` }, async tx => {
    const before =
      (await store.activities.turnIn(tx, turnIdOf(activity._id, key, day))) ??
      awaitedTurn(activity, who.value, day)
    if (before.state === 'done') return accept(before)
    if (activity.state === 'cancelled' && before.state !== 'arrived')
      return refuse('points.activityCancelled', { why: activity.cancelled?.why ?? '' })
    const standing = standingOf(activity, key)
    if (standing.state === 'waiting') return refuse('points.stillWaiting', { number: standing.number })
    if (standing.state === 'none' && before.state !== 'arrived') return refuse('points.notSignedUp')
    const after = confirmed(before, activity, session, minutes, me(call), now)
    return after.ok ? accept(await payTurn(tx, store, activity, after.value, tariff, now)) : after
  })
}

/** Confirms several who came, by the organiser's word. */
export const confirmTurns = useCase(pointsContract.confirmTurns)({
  load: activityHere,
  where: whereItIs,
  run: async (activity, { day, people }, call) => {
    const session = mayConfirmOn(activity, day, call.now)
    if (!session.ok) return session
    const tariff = await tariffAt(activity, call.store)
    const results: Confirmed[] = []
    // One after the other: they draw on the same month's budget, and would only get into each other's way.
    for (const { key, minutes } of people) {
      const done = await confirmOne(activity, session.value, { day, key, minutes }, tariff, call)
      results.push(
        done.ok
          ? { key, points: done.value.points, cut: done.value.cut, problem: null }
          : { key, points: 0, cut: null, problem: sentenceOf(done.refusal) },
      )
    }
    return accept({ results })
  },
})

/** Says that a turn does not count, and why. What is paid already is not refused any more. */
export const refuseTurn = useCase(pointsContract.refuseTurn)({
  load: activityHere,
  where: whereItIs,
  run: async (activity, { day, key, why }, call) => {
    const { store } = call
    const session = mayConfirmOn(activity, day, call.now)
    if (!session.ok) return session
    const who = await whoIs(activity, key, call)
    if (!who.ok) return who
    const isUnsafe = await unsafe(call.openid, [why])
    if (isUnsafe) return refuse(isUnsafe)
    const act = actBy(call, 'points.refuseTurn', who.value.path, { activityId: activity._id, day, key })
    return store.audit.once(act, async tx => {
      const before =
        (await store.activities.turnIn(tx, turnIdOf(activity._id, key, day))) ??
        awaitedTurn(activity, who.value, day)
      const after = refusedTurn(before, why, me(call))
      if (!after.ok) return after
      await store.activities.putTurnIn(tx, after.value)
      return accept({ turn: turnRowOf(after.value) })
    })
  },
})

/** How well somebody served; part of their record. */
export const rateTurn = useCase(pointsContract.rateTurn)({
  load: async ({ turnId }, { store }) => {
    const turn = await store.activities.turn(turnId)
    return turn ? accept(turn) : refuse('call.notFound')
  },
  where: whereItIs,
  run: async (turn: Turn, { turnId, rating }, call) => {
    const { store } = call
    if (await sharesAHome(turn, call)) return refuse('points.sameHome')
    return store.audit.once(actBy(call, 'points.rateTurn', turn.path, { turnId, rating }), async tx => {
      const before = (await store.activities.turnIn(tx, turnId)) ?? turn
      const after = ratedTurn(before, rating)
      if (!after.ok) return after
      await store.activities.putTurnIn(tx, after.value)
      return accept({ turn: turnRowOf(after.value) })
    })
  },
})
