import { accept, type Decision, refuse } from '../kernel'
import type { PlacePath } from '../place'
import { inDays, WISH_DAYS, WISH_LIMITS } from './days'
import type { WishRefusal } from './refusals'
import type { WishOutcome } from './step'
import type { Wish, WishActor, WishKind } from './wish'

/** What a wish begins with. */
export type NewWish = {
  readonly id: string
  readonly path: PlacePath
  readonly compoundName: string
  readonly kind: WishKind
  readonly title: string
  readonly words: string
  readonly photo: string | null
  readonly for: Wish['for']
  readonly contact: string
}

/** May the household have one more wish? @param unfulfilled how many it has already */
export const checkWishes = (unfulfilled: number): Decision<void, WishRefusal> =>
  unfulfilled < WISH_LIMITS.wishes.most
    ? accept(undefined)
    : refuse('wish.tooManyWishes', { count: unfulfilled })

/** A wish enters its compound's pool. */
export function makeWish(made: NewWish, by: WishActor, unfulfilled: number, now: number): WishOutcome {
  const room = checkWishes(unfulfilled)
  if (!room.ok) return room
  const { id, ...rest } = made
  const risesAt = inDays(now, WISH_DAYS.rise)
  const to = { state: 'open', level: 'compound' } as const
  const first = {
    seq: 0,
    event: 'make',
    at: now,
    by,
    from: null,
    to,
    why: '',
    photos: [],
    nextDueAt: risesAt,
  }
  return accept({
    ...rest,
    ...to,
    _id: id,
    by,
    madeAt: now,
    risesAt,
    dueAt: risesAt,
    claimer: null,
    delivery: null,
    sentBack: false,
    remindedAt: null,
    thanks: null,
    revision: 0,
    history: [{ ...first, event: 'make' }],
  })
}
