import type { RoundView } from '@domain/menu'
import { useParams } from './params'

/** The round a page is about, as its address names it; empty where it names none. */
export const useRoundId = (): string => useParams().round ?? ''

/** The home whose list a round is shown with; null for somebody without one there. */
export const homeIn = ({ round, mine }: RoundView) =>
  mine && { compoundId: round.compoundId, householdId: mine.householdId }
