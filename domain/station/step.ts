import type { Level } from '../escalation'
import { accept, type Decision, leadsTo, mayHappen, refuse } from '../kernel'
import { LIFECYCLE, PHASE_OF, WHILE_PAUSED } from './lifecycle'
import {
  type Actor,
  MATTER_EVENTS,
  MATTER_STATES,
  type Matter,
  type MatterEvent,
  type MatterEventName,
  type MatterState,
} from './matter'
import type { StationRefusal } from './refusals'

export type Outcome = Decision<Matter, StationRefusal>

/** One step to be taken: what a rule has decided, before it becomes history. */
export type Step = {
  readonly event: MatterEventName
  readonly by: Actor
  readonly at: number
  readonly to?: { readonly state?: MatterState; readonly level?: Level }
  readonly why: string
  readonly rule: string
  readonly facts?: MatterEvent['facts']
  readonly photos?: readonly string[]
  /** When the clock acts next; left out where the step does not change it. */
  readonly dueAt?: number | null
  readonly requestId: string | null
  /** The other fields it changes. */
  readonly changes?: Partial<Matter>
}

/** May this happen to the matter now, as far as its state and its clock go? */
export function checkState(matter: Matter, event: MatterEventName): Decision<void, StationRefusal> {
  if (!mayHappen(LIFECYCLE, matter.state, event)) {
    return refuse('station.notNow', { state: MATTER_STATES[matter.state], event: MATTER_EVENTS[event] })
  }
  if (matter.pause && !WHILE_PAUSED.includes(event))
    return refuse('station.paused', { why: matter.pause.why })
  return accept(undefined)
}

/**
 * Takes a step: the next matter with the step at the end of its history. The one place where state, phase, deadline, revision and history
 * change, so they cannot differ. A step the lifecycle table does not know throws: rules check before they get here.
 */
export function take(matter: Matter, step: Step): Matter {
  const to = { state: step.to?.state ?? matter.state, level: step.to?.level ?? matter.level }
  if (!leadsTo(LIFECYCLE, matter.state, step.event, to.state)) {
    throw new Error(`${step.event} leads from ${matter.state} to ${to.state} in no row of the lifecycle`)
  }
  const dueAt = step.dueAt === undefined ? matter.dueAt : step.dueAt
  const event: MatterEvent = {
    seq: matter.history.length,
    event: step.event,
    at: step.at,
    by: step.by,
    from: { state: matter.state, level: matter.level },
    to,
    why: step.why,
    rule: step.rule,
    facts: step.facts ?? {},
    photos: [...(step.photos ?? [])],
    nextDueAt: dueAt,
    requestId: step.requestId,
  }
  return {
    ...matter,
    ...step.changes,
    ...to,
    phase: PHASE_OF[to.state],
    dueAt,
    revision: matter.revision + 1,
    history: [...matter.history, event],
  }
}

/** Has this person's request already been done to the matter? Then doing it again would do it twice. */
export const alreadyDone = (matter: Matter, requestId: string, personId: string): boolean =>
  matter.history.some(event => event.requestId === requestId && event.by.personId === personId)

/** Where a history leads, step by step. Throws where a step does not follow from the one before: the proof that state is history. */
export function replay(history: readonly MatterEvent[]): {
  state: MatterState
  level: Level
  dueAt: number | null
} {
  const [first, ...rest] = history
  if (!first || first.from !== null || first.seq !== 0) throw new Error('a history begins with its raising')
  let standing = first.to
  rest.forEach((event, i) => {
    const follows =
      event.seq === i + 1 && event.from?.state === standing.state && event.from.level === standing.level
    if (!follows || !leadsTo(LIFECYCLE, standing.state, event.event, event.to.state)) {
      throw new Error(`step ${event.seq} (${event.event}) does not follow`)
    }
    standing = event.to
  })
  return { ...standing, dueAt: history.at(-1)?.nextDueAt ?? null }
}
