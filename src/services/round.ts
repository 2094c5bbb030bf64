import type { RoundView } from '@domain/menu'
import { useParams } from './params'

/** The round a page is about, as its address names it; empty where it names none. */
export const useRoundId = (): string => useParams().round ?? ''

/** A home in a round. */
export type RoundHome = { readonly roundId: string; readonly householdId: string }

/** Under which name what is written for a home in a round is kept on the phone. */
export const formOf = ({ roundId, householdId }: RoundHome): string => `${roundId} ${householdId}`

/** The home whose list a round is shown with; null for somebody without one there. */
export const homeIn = ({ round, mine }: RoundView) =>
  mine && { compoundId: round.compoundId, householdId: mine.householdId }
