import type { Lifecycle } from '../kernel'
import type { WishEventName, WishState } from './wish'

/** What may happen to a wish in each state, and where that leads. */
export const WISH_LIFECYCLE: Lifecycle<WishState, WishEventName> = {
  open: { claim: ['claimed'], rise: ['open'], withdraw: ['withdrawn'] },
  claimed: { deliver: ['delivered'], giveUp: ['open'], lapse: ['open'], withdraw: ['withdrawn'] },
  delivered: { thank: ['thanked'], notReceived: ['claimed'], remind: ['delivered'] },
  thanked: {},
  withdrawn: {},
}

/** What time does with a wish whose moment has passed. */
export const WHEN_WISH_DUE = {
  open: 'rise',
  claimed: 'lapse',
  delivered: 'remind',
} as const satisfies Partial<Record<WishState, WishEventName>>

/** Is its life over? */
export const isEnded = (state: WishState): boolean => state === 'thanked' || state === 'withdrawn'
