import type { WishKind } from '@domain/wish'
import type { PhotoName } from '../photos'

/** What somebody does to a wish, so many days ago: claims it (for a day so many days on), brings it, says thank you, gives it up … */
export type WishMove =
  | readonly [daysAgo: number, does: 'claim', who: string, promisedIn: number]
  | readonly [daysAgo: number, does: 'deliver', who: string, words: string, photo: PhotoName]
  | readonly [
      daysAgo: number,
      does: 'thank' | 'giveUp' | 'notReceived' | 'withdraw',
      who: string,
      words: string,
    ]

/** A wish of the demo world: whose, who made it for them, and what became of it. What time does comes by itself. */
export type WishStory = {
  /** The person who wishes, or the name of somebody without a phone. */
  readonly who: string
  /** Where somebody without a phone lives. */
  readonly householdId?: string
  /** Who entered it for them. */
  readonly by?: string
  readonly kind: WishKind
  readonly title: string
  readonly words: string
  readonly contact: string
  readonly photo?: PhotoName
  readonly daysAgo: number
  readonly moves: readonly WishMove[]
}
