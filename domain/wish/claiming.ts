import { LEVEL_NAMES } from '../escalation'
import { accept, type Decision, dayInWords, refuse } from '../kernel'
import { endOfDay, promiseDays, WISH_LIMITS } from './days'
import { asInPool, isClaimer, isMaker, isWisher, type WishDoer } from './doer'
import type { WishRefusal } from './refusals'
import { checkWish, takeWish, type WishOutcome } from './step'
import type { Wish, WishActor } from './wish'

/** May this person take it on, as far as who they are and where it stands go? */
export function checkClaim(wish: Wish, doer: WishDoer): Decision<WishActor, WishRefusal> {
  const may = checkWish(wish, 'claim')
  if (!may.ok) return may
  if (isWisher(wish, doer)) return refuse('wish.ownHome')
  if (isMaker(wish, doer)) return refuse('wish.ownMade')
  const by = asInPool(doer, 'wish.claim', wish)
  return by ? accept(by) : refuse('wish.notYourPool', { level: LEVEL_NAMES[wish.level] })
}

/**
 * Takes a wish on and promises a day.
 * @param inHand how many the person has taken on and not yet delivered
 */
export function claim(
  wish: Wish,
  { promisedOn }: { readonly promisedOn: string },
  doer: WishDoer,
  now: number,
  inHand: number,
): WishOutcome {
  const by = checkClaim(wish, doer)
  if (!by.ok) return by
  if (inHand >= WISH_LIMITS.claims.most) return refuse('wish.tooManyClaims', { count: inHand })
  const { from, until } = promiseDays(now)
  if (promisedOn < from || promisedOn > until) return refuse('wish.badDay', { until: dayInWords(until) })
  const { personId, name, householdIds } = doer
  const { role } = by.value
  return accept(
    takeWish(wish, {
      event: 'claim',
      by: by.value,
      at: now,
      to: { state: 'claimed' },
      why: `答应${dayInWords(promisedOn)}前送达`,
      dueAt: endOfDay(promisedOn),
      changes: { claimer: { personId, name, role, householdIds: [...householdIds], at: now, promisedOn } },
    }),
  )
}

/** The claimer as the actor of a step. */
export function asClaimer(wish: Wish, doer: WishDoer): Decision<WishActor, WishRefusal> {
  const { claimer } = wish
  if (!claimer || !isClaimer(wish, doer)) return refuse('wish.notClaimer')
  return accept({ personId: doer.personId, name: doer.name, role: claimer.role })
}

/** Gives it up with a reason: others may take it on again. What has waited long enough meanwhile rises at once. */
export function giveUp(
  wish: Wish,
  { why }: { readonly why: string },
  doer: WishDoer,
  now: number,
): WishOutcome {
  const may = checkWish(wish, 'giveUp')
  if (!may.ok) return may
  const by = asClaimer(wish, doer)
  if (!by.ok) return by
  const to = { state: 'open' } as const
  const changes = { claimer: null }
  return accept(
    takeWish(wish, { event: 'giveUp', by: by.value, at: now, to, why, dueAt: wish.risesAt, changes }),
  )
}
