import { type Decision, eventsFrom } from '../kernel'
import { asClaimer, checkClaim } from './claiming'
import { asWithdrawer, voiceOf } from './delivering'
import type { WishDoer } from './doer'
import { WISH_LIFECYCLE } from './lifecycle'
import type { Wish, WishEventName } from './wish'

const ok = (decision: Decision<unknown>): boolean => decision.ok

/** Who may cause each event; one left out is time's. */
const WHO: Partial<Record<WishEventName, (wish: Wish, doer: WishDoer) => boolean>> = {
  claim: (wish, doer) => ok(checkClaim(wish, doer)),
  giveUp: (wish, doer) => ok(asClaimer(wish, doer)),
  deliver: (wish, doer) => ok(asClaimer(wish, doer)),
  thank: (wish, doer) => ok(voiceOf(wish, doer)),
  notReceived: (wish, doer) => !wish.sentBack && ok(voiceOf(wish, doer)),
  withdraw: (wish, doer) => ok(asWithdrawer(wish, doer)),
}

/** What somebody may do to the wish now, in the order of its state's row. */
export const permittedOn = (wish: Wish, doer: WishDoer): WishEventName[] =>
  eventsFrom(WISH_LIFECYCLE, wish.state).filter(event => WHO[event]?.(wish, doer) ?? false)
