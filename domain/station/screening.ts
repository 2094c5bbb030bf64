import { deadlineOf, type Level, levelAbove } from '../escalation'
import { accept, type Decision, refuse } from '../kernel'
import { asInCharge, asThemselves, type Doer } from './doer'
import { inCharge } from './handling'
import { type Actor, MATTER_EVENTS, type Matter } from './matter'
import { isRaiser } from './raising'
import type { StationRefusal } from './refusals'
import type { ScopeEntry } from './scope'
import { checkState, type Outcome, take } from './step'

/** May the level in charge refuse it? Not what a second look has taken up. */
export function checkDecline(matter: Matter, doer: Doer): Decision<Actor, StationRefusal> {
  const by = inCharge(matter, 'decline', doer)
  if (!by.ok) return by
  return matter.secondLookUsed ? refuse('station.overturned') : by
}

/** The level in charge refuses it under an entry of the excluded list, which names the office that does handle it. */
export function decline(
  matter: Matter,
  input: { entry: ScopeEntry; why: string },
  doer: Doer,
  now: number,
): Outcome {
  const by = checkDecline(matter, doer)
  if (!by.ok) return by
  const { entry, why } = input
  if (entry.list !== 'excluded') return refuse('station.entryNotExcluded', { title: entry.title })
  return accept(
    take(matter, {
      event: 'decline',
      by: by.value,
      at: now,
      to: { state: 'declined' },
      why,
      rule: 'scope.excluded',
      facts: { entry: entry.title, office: entry.office },
      dueAt: null,
      requestId: doer.requestId,
      changes: { declined: { entryId: entry.id, title: entry.title, office: entry.office, words: why } },
    }),
  )
}

/** The raiser of a refused matter asks the level above to look again, once. */
export function askSecondLook(matter: Matter, input: { why: string }, doer: Doer, now: number): Outcome {
  if (!isRaiser(matter, doer.personId))
    return refuse('station.notYours', { event: MATTER_EVENTS.askSecondLook })
  const may = checkState(matter, 'askSecondLook')
  if (!may.ok) return may
  if (matter.secondLookUsed) return refuse('station.secondLookUsed')
  return accept(
    take(matter, {
      event: 'askSecondLook',
      by: asThemselves(doer, matter.path),
      at: now,
      to: { state: 'secondLook' },
      why: input.why,
      rule: 'scope.secondLook',
      dueAt: deadlineOf('secondLook', matter.urgency, now),
      requestId: doer.requestId,
      changes: { secondLookUsed: true },
    }),
  )
}

/** Takes it up after all: back among the raised, with a fresh deadline. Also what the clock does when nobody looked in time. */
export const overturned = (
  matter: Matter,
  by: Actor,
  why: string,
  rule: string,
  now: number,
  requestId: string | null,
): Matter =>
  take(matter, {
    event: 'overturnDecline',
    by,
    at: now,
    to: { state: 'raised' },
    why,
    rule,
    dueAt: deadlineOf('accept', matter.urgency, now),
    requestId,
    changes: { declined: null },
  })

/** Who looks a second time: never the level that refused, but for the highest, which has none above it. */
export const secondLookLevel = (refusing: Level): Level => levelAbove(refusing) ?? refusing

/** Is the doer the one to look a second time? */
export const asSecondLooker = (matter: Matter, doer: Doer): Decision<Actor, StationRefusal> =>
  asInCharge(doer, matter, secondLookLevel(matter.level))

/** The level above looks a second time: takes it up, or upholds the refusal, which is then final. */
export function decideSecondLook(
  matter: Matter,
  input: { takeUp: boolean; why: string },
  doer: Doer,
  now: number,
): Outcome {
  const event = input.takeUp ? 'overturnDecline' : 'upholdDecline'
  const by = asSecondLooker(matter, doer)
  if (!by.ok) return by
  const may = checkState(matter, event)
  if (!may.ok) return may
  if (input.takeUp)
    return accept(overturned(matter, by.value, input.why, 'scope.secondLook', now, doer.requestId))
  return accept(
    take(matter, {
      event,
      by: by.value,
      at: now,
      to: { state: 'declined' },
      why: input.why,
      rule: 'scope.secondLook',
      dueAt: null,
      requestId: doer.requestId,
    }),
  )
}
