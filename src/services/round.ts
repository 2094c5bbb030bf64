import { useParams } from './params'

/** The round a page is about, as its address names it; empty where it names none. */
export const useRoundId = (): string => useParams().round ?? ''
