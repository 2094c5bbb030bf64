import { accept, type Decision, leadsTo, mayHappen, refuse } from '../kernel'
import { WISH_LIFECYCLE } from './lifecycle'
import type { WishRefusal } from './refusals'
import {
  WISH_EVENTS,
  WISH_STATES,
  type Wish,
  type WishActor,
  type WishEventName,
  type WishState,
} from './wish'

export type WishOutcome = Decision<Wish, WishRefusal>

/** One step to be taken: what a rule has decided, before it becomes history. */
export type WishStep = {
  readonly event: WishEventName
  readonly by: WishActor
  readonly at: number
  readonly to?: { readonly state?: WishState; readonly level?: Wish['level'] }
  readonly why: string
  readonly photos?: readonly string[]
  readonly dueAt: number | null
  /** The other fields it changes. */
  readonly changes?: Partial<Wish>
}

/** May this happen to the wish now, as far as its state goes? */
export function checkWish(wish: Pick<Wish, 'state'>, event: WishEventName): Decision<void, WishRefusal> {
  if (mayHappen(WISH_LIFECYCLE, wish.state, event)) return accept(undefined)
  if (event === 'claim' && (wish.state === 'claimed' || wish.state === 'delivered'))
    return refuse('wish.claimedAlready')
  return refuse('wish.notNow', { state: WISH_STATES[wish.state], event: WISH_EVENTS[event] })
}

/**
 * Takes a step: the one place where state, deadline, revision and history change, so they cannot differ. A step the lifecycle table does not know
 * throws: rules check before they get here.
 */
export function takeWish(wish: Wish, step: WishStep): Wish {
  const to = { state: step.to?.state ?? wish.state, level: step.to?.level ?? wish.level }
  if (!leadsTo(WISH_LIFECYCLE, wish.state, step.event, to.state))
    throw new Error(`${step.event} leads from ${wish.state} to ${to.state} in no row of the lifecycle`)
  const { event, at, by, why, photos = [], dueAt } = step
  const from = { state: wish.state, level: wish.level }
  const seq = wish.history.length
  return {
    ...wish,
    ...step.changes,
    ...to,
    dueAt,
    revision: wish.revision + 1,
    history: [...wish.history, { seq, event, at, by, from, to, why, photos: [...photos], nextDueAt: dueAt }],
  }
}
