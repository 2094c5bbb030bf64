import { accept, type Decision, refuse } from '../kernel'
import { asClaimer } from './claiming'
import { inDays, WISH_DAYS } from './days'
import { asInCharge, asResident, isMaker, isOfClaimersHome, isWisher, type WishDoer } from './doer'
import type { WishRefusal } from './refusals'
import { checkWish, takeWish, type WishOutcome } from './step'
import type { Thanks, Wish, WishActor } from './wish'

/** The claimer has brought it, and shows it. */
export function deliver(
  wish: Wish,
  input: { readonly words: string; readonly photos: readonly string[] },
  doer: WishDoer,
  now: number,
): WishOutcome {
  const may = checkWish(wish, 'deliver')
  if (!may.ok) return may
  const by = asClaimer(wish, doer)
  if (!by.ok) return by
  const { words, photos } = input
  return accept(
    takeWish(wish, {
      event: 'deliver',
      by: by.value,
      at: now,
      to: { state: 'delivered' },
      why: words,
      photos,
      dueAt: inDays(now, WISH_DAYS.thanks),
      changes: { delivery: { words, photos: [...photos], at: now }, remindedAt: null },
    }),
  )
}

/** Who speaks for the wisher about what was brought, and whether in their place. */
type Voice = { readonly by: WishActor; readonly onBehalf: boolean }

/**
 * Who may say that it came, or did not: the wisher's household; for somebody without a phone who made the wish; and anybody in charge there once time
 * has reminded in vain. Never the claimer, nor one of their household.
 */
export function voiceOf(wish: Wish, doer: WishDoer): Decision<Voice, WishRefusal> {
  if (isOfClaimersHome(wish, doer)) return refuse('wish.sameHome')
  if (isWisher(wish, doer)) return accept({ by: asResident(doer), onBehalf: false })
  const by = asInCharge(doer, wish.path)
  if (!by) return refuse('wish.notWisher')
  const isTheirs = wish.for.personId === null && isMaker(wish, doer)
  if (!isTheirs && wish.remindedAt === null)
    return refuse('wish.notYetOnBehalf', { days: WISH_DAYS.thanks.days })
  return accept({ by, onBehalf: true })
}

/**
 * The wisher says thank you: the wish is fulfilled.
 * @param given what the claimer gets for it, as the tariff of their home allows
 */
export function thank(
  wish: Wish,
  { words }: { readonly words: string },
  doer: WishDoer,
  now: number,
  given: Pick<Thanks, 'points' | 'note'>,
): WishOutcome {
  const may = checkWish(wish, 'thank')
  if (!may.ok) return may
  const voice = voiceOf(wish, doer)
  if (!voice.ok) return voice
  const { by, onBehalf } = voice.value
  const thanks: Thanks = { words, at: now, by, onBehalf, ...given }
  const to = { state: 'thanked' } as const
  return accept(
    takeWish(wish, { event: 'thank', by, at: now, to, why: words, dueAt: null, changes: { thanks } }),
  )
}

/** It did not come: back to the claimer with a reason, once, with some days to bring it. */
export function notReceived(
  wish: Wish,
  { why }: { readonly why: string },
  doer: WishDoer,
  now: number,
): WishOutcome {
  const may = checkWish(wish, 'notReceived')
  if (!may.ok) return may
  const voice = voiceOf(wish, doer)
  if (!voice.ok) return voice
  if (wish.sentBack) return refuse('wish.sentBackBefore')
  const { by } = voice.value
  return accept(
    takeWish(wish, {
      event: 'notReceived',
      by,
      at: now,
      to: { state: 'claimed' },
      why,
      dueAt: inDays(now, WISH_DAYS.again),
      changes: { sentBack: true, delivery: null, remindedAt: null },
    }),
  )
}

/** Who may take a wish back: who made it, and the wisher's household. */
export function asWithdrawer(wish: Wish, doer: WishDoer): Decision<WishActor, WishRefusal> {
  if (isMaker(wish, doer)) return accept(wish.by)
  return isWisher(wish, doer) ? accept(asResident(doer)) : refuse('wish.notWisher')
}

/** The wish is taken back, with a reason; a claimer reads it. */
export function withdrawWish(
  wish: Wish,
  { why }: { readonly why: string },
  doer: WishDoer,
  now: number,
): WishOutcome {
  const may = checkWish(wish, 'withdraw')
  if (!may.ok) return may
  const by = asWithdrawer(wish, doer)
  if (!by.ok) return by
  const to = { state: 'withdrawn' } as const
  return accept(takeWish(wish, { event: 'withdraw', by: by.value, at: now, to, why, dueAt: null }))
}
