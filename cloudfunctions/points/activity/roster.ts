import { accept } from '@domain/kernel'
import {
  type Activity,
  codesFrom,
  lengthOf,
  mayConfirmOn,
  minutesSeen,
  pointsContract,
  type RosterRow,
  sessionAt,
  sessionOn,
  standingOf,
  type Turn,
} from '@domain/points'
import { whereItIs } from '../../lib/places'
import { isOwnHome } from '../../lib/points/about'
import { type MemberCall, useCase } from '../../lib/useCase'
import { activityHere, dayNow, lastDayBegun, rowOf, sessionView, turnRowOf } from './about'

/** The screen at the place asks once for so many minutes. */
const CODE_MINUTES = 20

/** The codes for the screen at the place; none while nobody can use them. */
export const placeCodes = useCase(pointsContract.placeCodes)({
  load: activityHere,
  where: whereItIs,
  run: async (activity, _, { store, now }) => {
    const isOpen = activity.state === 'open' && sessionAt(activity, now) !== null
    const day = dayNow(activity, now)
    const turns = isOpen ? await store.activities.turnsOn(activity._id, day) : []
    const count = (state: Turn['state']) => turns.filter(turn => turn.state === state).length
    return accept({
      at: now,
      title: activity.title,
      session: sessionView(activity, day),
      isOpen,
      codes: isOpen ? codesFrom(activity.secret, now, CODE_MINUTES) : [],
      arrived: count('arrived'),
      done: count('done'),
    })
  },
})

/** Everybody with a place or waiting, in the order of the queue; then who has left but came. */
function peopleOf(activity: Activity, turns: readonly Turn[], call: MemberCall): RosterRow[] {
  const came = turns.filter(({ state }) => state !== 'awaited').map(({ key }) => key)
  const keys = [...activity.queue, ...came.filter(key => !activity.queue.includes(key))]
  return keys.flatMap(key => {
    const signUp = activity.signUps[key]
    if (!signUp) return []
    const turn = turns.find(one => one.key === key)
    return {
      key,
      name: signUp.name,
      place: signUp.place,
      isNamed: signUp.personId === null,
      byName: signUp.byId === signUp.personId ? '' : signUp.byName,
      standing: standingOf(activity, key),
      turn: turn ? turnRowOf(turn) : null,
      isOwn: signUp.personId === call.me._id || isOwnHome(call, signUp.householdId),
    }
  })
}

/** How many minutes of a day may be confirmed by now. */
function mostMinutes(activity: Activity, day: string, now: number): number {
  const session = sessionOn(activity, day)
  return session ? minutesSeen(activity, session, now) : lengthOf(activity)
}

/** Who signed up, and how their turn of a day stands. */
export const roster = useCase(pointsContract.roster)({
  load: activityHere,
  where: whereItIs,
  run: async (activity, input, call) => {
    const asked = input.day !== null && sessionOn(activity, input.day) ? input.day : null
    const day = asked ?? lastDayBegun(activity, call.now)
    const turns = await call.store.activities.turnsOn(activity._id, day)
    return accept({
      at: call.now,
      row: rowOf(activity, call),
      day,
      most: mostMinutes(activity, day, call.now),
      mayConfirm: mayConfirmOn(activity, day, call.now).ok,
      people: peopleOf(activity, turns, call),
    })
  },
})
