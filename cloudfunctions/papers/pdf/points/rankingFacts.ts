/** A line of a ranking on paper: the place (none where there are no places), who, and by how much. */
export type PaperPlace = { readonly rank: number | null; readonly name: string; readonly value: string }

/** What a month's ranking for the notice board is made from. */
export type RankingFacts = {
  readonly compoundName: string
  readonly month: string
  /** The day it stood like that. */
  readonly on: string
  /** Drawn for good, or the month as it stands now? */
  readonly isFinal: boolean
  readonly homes: readonly PaperPlace[]
  readonly people: readonly PaperPlace[]
  /** Honours, each with those who have it, and what is said where nobody does. */
  readonly honours: readonly {
    readonly title: string
    readonly note: string
    readonly none: string
    readonly lines: readonly PaperPlace[]
  }[]
  readonly sums: string
}
