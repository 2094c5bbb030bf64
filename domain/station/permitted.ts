import { levelAbove } from '../escalation'
import { type Decision, eventsFrom } from '../kernel'
import { checkSendDown } from './climbing'
import { actorAs, asInChargeOrAbove, type Doer, homeIn } from './doer'
import { checkCloseOut, checkRateOnBehalf, checkReopen, raterOf } from './finishing'
import { inCharge, mayHaveExpert, REPORTERS } from './handling'
import { LIFECYCLE } from './lifecycle'
import type { Matter, MatterEventName } from './matter'
import { checkPause } from './pausing'
import { isRaiser } from './raising'
import { checkReview } from './reviewing'
import { asSecondLooker, checkDecline } from './screening'
import { checkState } from './step'

const ok = (decision: Decision<unknown>): boolean => decision.ok

/** Who may cause each event, beyond what state and clock allow; an event left out is caused by no person. */
const WHO: Partial<Record<MatterEventName, (matter: Matter, doer: Doer, now: number) => boolean>> = {
  accept: (matter, doer) => ok(inCharge(matter, 'accept', doer)),
  decline: (matter, doer) => ok(checkDecline(matter, doer)),
  merge: (matter, doer) => ok(inCharge(matter, 'merge', doer)),
  deliberate: (matter, doer) => ok(inCharge(matter, 'deliberate', doer)),
  assign: (matter, doer) => ok(inCharge(matter, 'assign', doer)),
  resolve: (matter, doer) => ok(inCharge(matter, 'resolve', doer)),
  resume: (matter, doer) => matter.pause !== null && ok(inCharge(matter, 'resume', doer)),
  pause: (matter, doer) => ok(checkPause(matter, doer)),
  inviteExpert: (matter, doer) => mayHaveExpert(matter) && ok(inCharge(matter, 'inviteExpert', doer)),
  escalate: (matter, doer) => levelAbove(matter.level) !== null && ok(asInChargeOrAbove(doer, matter)),
  sendDown: (matter, doer) => ok(checkSendDown(matter, doer)),
  closeOut: (matter, doer, now) => ok(checkCloseOut(matter, doer, now)),
  report: (matter, doer) => actorAs(doer, REPORTERS, matter.path) !== null,
  review: (matter, doer, now) => ok(checkReview(matter, doer, now)),
  withdraw: (matter, doer) => isRaiser(matter, doer.personId),
  askSecondLook: (matter, doer) => isRaiser(matter, doer.personId) && !matter.secondLookUsed,
  upholdDecline: (matter, doer) => ok(asSecondLooker(matter, doer)),
  overturnDecline: (matter, doer) => ok(asSecondLooker(matter, doer)),
  rate: (matter, doer) => ok(raterOf(matter, doer)) || mayRateOnBehalf(matter, doer),
  reopen: (matter, doer) => ok(checkReopen(matter, doer)),
}

const mayRateOnBehalf = (matter: Matter, doer: Doer): boolean =>
  matter.satisfaction === null && ok(checkRateOnBehalf(matter, doer))

/** What the doer may do to the matter now, in the order of its state's row: the phone greys by it what the functions refuse. */
export function permittedTo(matter: Matter, doer: Doer, now: number): MatterEventName[] {
  return eventsFrom(LIFECYCLE, matter.state).filter(
    event => ok(checkState(matter, event)) && (WHO[event]?.(matter, doer, now) ?? false),
  )
}

/** States in which households may support: while it is open and still to be settled. */
export const SUPPORTABLE = ['raised', 'accepted', 'deliberating', 'working'] as const

/** May the doer's household support it? */
export function maySupport(matter: Matter, doer: Doer): boolean {
  const householdId = homeIn(doer, matter.path)
  return (
    householdId !== null &&
    householdId !== matter.raiser.householdId &&
    SUPPORTABLE.some(state => state === matter.state) &&
    !matter.supporters.some(one => one.householdId === householdId || one.personId === doer.personId)
  )
}
