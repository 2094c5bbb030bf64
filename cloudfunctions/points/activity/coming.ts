import { accept, type Decision, refuse } from '@domain/kernel'
import {
  type Activity,
  awaitedTurn,
  checkedIn,
  checkedOut,
  isCodeGood,
  MOST_TRIES,
  mayLeave,
  type Purpose,
  pointsContract,
  type Session,
  sessionAt,
  standingOf,
  type Turn,
  turnIdOf,
} from '@domain/points'
import type { RefusalCode } from '@domain/refusals'
import { actBy } from '../../lib/act'
import { whereItIs } from '../../lib/places'
import { tariffAt } from '../../lib/points/about'
import { type MemberCall, useCase } from '../../lib/useCase'
import { activityHere, isConfirmedByAnother, turnRowOf } from './about'
import { payTurn } from './paying'

type Coming = { readonly activity: Activity; readonly session: Session; readonly turn: Turn }

/** The caller's turn now, and that they may use a code for it at all. */
async function turnNow(activity: Activity, call: MemberCall): Promise<Decision<Coming, RefusalCode>> {
  const { store, me, now } = call
  if (await isConfirmedByAnother(activity, call)) return refuse('points.needsAnother')
  const session = sessionAt(activity, now)
  if (!session) return refuse('points.notNow')
  const signUp = activity.signUps[me._id]
  if (!signUp) return refuse('points.notSignedUp')
  const turn = await store.activities.turn(turnIdOf(activity._id, me._id, session.day))
  return accept({ activity, session, turn: turn ?? awaitedTurn(activity, signUp, session.day) })
}

/** Counts the try, then looks at the code: so many at once are as many tries. */
async function mustKnow(
  purpose: Purpose,
  code: string,
  { activity, turn }: Coming,
  { store, now, requestId }: MemberCall,
): Promise<Decision<null, RefusalCode>> {
  if (!(await store.activities.countTry(turn, requestId))) return refuse('points.tooManyTries')
  if (isCodeGood(activity.secret, purpose, code, now)) return accept(null)
  const used = turn.tries.includes(requestId) ? turn.tries.length : turn.tries.length + 1
  return refuse('points.wrongCode', { left: Math.max(0, MOST_TRIES - used) })
}

/** Whoever has a place comes to it: those who wait cannot yet, and to what is cancelled nobody comes. */
function mayCome({ activity }: Coming, { me, now }: MemberCall): Decision<null, RefusalCode> {
  const standing = standingOf(activity, me._id)
  if (standing.state === 'none') return refuse('points.notSignedUp')
  if (standing.state === 'waiting') return refuse('points.stillWaiting', { number: standing.number })
  return activity.state === 'cancelled' ? mayLeave(activity, now) : accept(null)
}

/** Checks in by the code at the place; whoever has come and says so again has come once. */
export const checkIn = useCase(pointsContract.checkIn)({
  load: activityHere,
  where: whereItIs,
  run: async (activity, { code }, call) => {
    const { store, now } = call
    const coming = await turnNow(activity, call)
    if (!coming.ok) return coming
    const { session, turn } = coming.value
    const may = mayCome(coming.value, call)
    if (!may.ok) return may
    const first = checkedIn(turn, session, now)
    if (!first.ok) return first
    if (turn.state === 'arrived') return accept({ turn: turnRowOf(turn) })
    const known = await mustKnow('in', code, coming.value, call)
    if (!known.ok) return known
    const act = actBy(call, 'points.checkIn', turn.path, { activityId: activity._id, day: session.day })
    return store.audit.once(act, async tx => {
      const before = (await store.activities.turnIn(tx, turn._id)) ?? turn
      const after = checkedIn(before, session, now)
      if (!after.ok) return after
      await store.activities.putTurnIn(tx, after.value)
      return accept({ turn: turnRowOf(after.value) })
    })
  },
})

/** Checks out by the code at the place: the turn is done and its points given in one transaction. */
export const checkOut = useCase(pointsContract.checkOut)({
  load: activityHere,
  where: whereItIs,
  run: async (activity, { code }, call) => {
    const { store, now } = call
    const coming = await turnNow(activity, call)
    if (!coming.ok) return coming
    const { session, turn } = coming.value
    if (turn.state === 'done') return accept({ turn: turnRowOf(turn) })
    const by = { id: activity.organiserId, name: activity.organiserName }
    const first = checkedOut(turn, session, now, by)
    if (!first.ok) return first
    const known = await mustKnow('out', code, coming.value, call)
    if (!known.ok) return known
    const tariff = await tariffAt(activity, store)
    const act = actBy(call, 'points.checkOut', turn.path, { activityId: activity._id, day: session.day })
    return store.audit.once(act, async tx => {
      const before = (await store.activities.turnIn(tx, turn._id)) ?? turn
      if (before.state === 'done') return accept({ turn: turnRowOf(before) })
      const after = checkedOut(before, session, now, by)
      if (!after.ok) return after
      return accept({ turn: turnRowOf(await payTurn(tx, store, activity, after.value, tariff, now)) })
    })
  },
})
