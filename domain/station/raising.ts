import { deadlineOf } from '../escalation'
import { accept, type Decision, refuse } from '../kernel'
import type { PlacePath } from '../place'
import { asThemselves, type Doer } from './doer'
import { PHASE_OF } from './lifecycle'
import type { Actor, Channel, Matter, Urgency } from './matter'
import type { StationRefusal } from './refusals'
import type { ScopeEntry, ScopeList } from './scope'
import { checkState, type Outcome, take } from './step'

const URGENCY_RANK = { long: 0, ordinary: 1, urgent: 2 } as const satisfies Record<Urgency, number>
export const rankOf = (urgency: Urgency): number => URGENCY_RANK[urgency]

/** What is raised, and where: words and files as the contract parsed them, places as their own documents have them. */
export type Raised = {
  readonly id: string
  readonly title: string
  readonly words: string
  readonly photos: readonly string[]
  readonly voice: Matter['voice']
  readonly spot: string
  readonly channel: Channel
  readonly urgency: Urgency
  readonly path: PlacePath
  readonly compoundName: string
  readonly entryId: string
  readonly raiser: Matter['raiser']
}

/** The entry of the lists in force that something was raised under. */
export function entryOf(scope: ScopeList, entryId: string): Decision<ScopeEntry, StationRefusal> {
  const entry = scope.entries.find(one => one.id === entryId)
  return entry ? accept(entry) : refuse('station.unknownEntry')
}

const NOTHING_YET = {
  pause: null,
  acceptedAt: null,
  secondLookUsed: false,
  reopened: false,
  overdueCount: 0,
  escalationCount: 0,
  supportCount: 0,
  mergedInto: null,
  task: null,
  expert: null,
  result: null,
  satisfaction: null,
  closedAt: null,
} as const

/** The first line of a history: nothing before it. */
function firstStep(
  raised: Raised,
  entry: ScopeEntry,
  by: Actor,
  now: number,
  requestId: string,
  dueAt: number | null,
) {
  const excluded = entry.list === 'excluded'
  return {
    seq: 0,
    event: 'raise' as const,
    at: now,
    by,
    from: null,
    to: { state: excluded ? ('declined' as const) : ('raised' as const), level: 'compound' as const },
    why: excluded ? `属于负面清单“${entry.title}”，请找：${entry.office}` : '',
    rule: excluded ? 'scope.excluded' : 'scope.negotiable',
    facts: { entry: entry.title, channel: raised.channel, ...(excluded && { office: entry.office }) },
    photos: [...raised.photos],
    nextDueAt: dueAt,
    requestId,
  }
}

/**
 * Raises a matter at compound level. One that falls under the excluded list is kept, refused at once with the entry and the
 * office that handles it: nothing is dropped silently, and its raiser may ask for a second look.
 * @param doer who enters it: the raiser, or someone on a resident's behalf
 */
export function raise(raised: Raised, scope: ScopeList, doer: Doer, now: number): Outcome {
  const found = entryOf(scope, raised.entryId)
  if (!found.ok) return found
  const entry = found.value
  const by = raised.raiser.enteredBy ?? asThemselves(doer, raised.path)
  const state = entry.list === 'excluded' ? 'declined' : 'raised'
  const dueAt = state === 'raised' ? deadlineOf('accept', raised.urgency, now) : null
  const { id, ...rest } = raised
  return accept({
    ...NOTHING_YET,
    ...rest,
    _id: id,
    photos: [...raised.photos],
    entryTitle: entry.title,
    scopeVersion: scope.version,
    urgencyRank: URGENCY_RANK[raised.urgency],
    raisedAt: now,
    state,
    phase: PHASE_OF[state],
    level: 'compound',
    dueAt,
    declined:
      state === 'declined'
        ? { entryId: entry.id, title: entry.title, office: entry.office, words: entry.explains }
        : null,
    sentDownFrom: [],
    supporters: [],
    absorbed: [],
    ratings: [],
    reviews: [],
    revision: 1,
    history: [firstStep(raised, entry, by, now, doer.requestId, dueAt)],
  })
}

/** Did this person raise it, or enter it for someone? */
export const isRaiser = (matter: Matter, personId: string): boolean =>
  matter.raiser.personId === personId || matter.raiser.enteredBy?.personId === personId

/** The raiser takes it back, as long as no task has been set. */
export function withdraw(matter: Matter, input: { why: string }, doer: Doer, now: number): Outcome {
  if (!isRaiser(matter, doer.personId)) return refuse('station.notYours', { event: '撤回' })
  const may = checkState(matter, 'withdraw')
  if (!may.ok) return may
  return accept(
    take(matter, {
      event: 'withdraw',
      by: asThemselves(doer, matter.path),
      at: now,
      to: { state: 'withdrawn' },
      why: input.why,
      rule: 'station.withdraw',
      dueAt: null,
      requestId: doer.requestId,
      changes: { closedAt: now, pause: null },
    }),
  )
}
