import { accept } from '@domain/kernel'
import { can, homeInCompound, reachOf } from '@domain/people'
import {
  type Activity,
  type ActivityStep,
  closesAt,
  mayJoin,
  mayLeave,
  opensAt,
  pointsContract,
  sessionOn,
  standingOf,
  type Turn,
  turnIdOf,
} from '@domain/points'
import { whereItIs } from '../../lib/places'
import { type MemberCall, useCase } from '../../lib/useCase'
import { activityHere, dayNow, isConfirmedByAnother, rowOf, sessionView, turnRowOf } from './about'

/** Does the caller answer for households of that compound? */
const signsUpOthers = ({ path }: Activity, { roles }: MemberCall): boolean =>
  roles.some(
    held =>
      reachOf([held], 'points.onBehalf').length > 0 &&
      (held.path.compound ? held.path.compound === path.compound : held.path.grid === path.grid),
  )

/** What the caller can do in it now, in the order in which it is offered. */
function stepsOf(activity: Activity, turn: Turn | null, isByCode: boolean, call: MemberCall): ActivityStep[] {
  const { me, roles, now } = call
  const { state } = standingOf(activity, me._id)
  const session = sessionOn(activity, dayNow(activity, now))
  const isOpen = session !== null && now >= opensAt(session) && now <= closesAt(session)
  const on = mayLeave(activity, now).ok
  const isBeforeTurn = turn === null || turn.state === 'awaited'
  const organises = can(roles, 'points.organise', activity.path)
  const steps: readonly (readonly [ActivityStep, boolean])[] = [
    [
      'checkIn',
      isByCode &&
        state === 'in' &&
        isOpen &&
        isBeforeTurn &&
        activity.state === 'open' &&
        now <= session.endsAt,
    ],
    ['checkOut', isByCode && isOpen && turn?.state === 'arrived'],
    [
      'signUp',
      state === 'none' &&
        homeInCompound(me, activity.path) !== undefined &&
        mayJoin(activity, [me._id], now).ok,
    ],
    ['leave', state !== 'none' && on && isBeforeTurn],
    ['organise', organises],
    ['signUpFor', on && signsUpOthers(activity, call)],
    ['cancel', organises && on],
  ]
  return steps.filter(([, may]) => may).map(([step]) => step)
}

/** One activity as the caller sees it: what it is, where they stand, and what they can do now. */
export const activity = useCase(pointsContract.activity)({
  load: activityHere,
  where: whereItIs,
  run: async (found, _, call) => {
    const { store, me, now } = call
    const day = dayNow(found, now)
    const [turn, needsAnother] = await Promise.all([
      store.activities.turn(turnIdOf(found._id, me._id, day)),
      isConfirmedByAnother(found, call),
    ])
    const others = Object.values(found.signUps).filter(
      ({ byId, key, leftAt }) => byId === me._id && key !== me._id && leftAt === null,
    )
    return accept({
      at: now,
      row: rowOf(found, call),
      words: found.words,
      session: sessionView(found, day),
      turn: turn && turnRowOf(turn),
      needsAnother,
      others: others.map(({ key, name, place }) => ({ key, name, place, standing: standingOf(found, key) })),
      can: stepsOf(found, turn, !needsAnother, call),
    })
  },
})
