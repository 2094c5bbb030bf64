import type { OwnedUnit, Vote } from '@domain/vote'

/** One owner's ballot: what they own says whose it is; no name stands on it, and nothing of whether they voted. */
export type Ballot = { readonly units: OwnedUnit[]; readonly digits: string }

/** What ballots are made from. */
export type BallotFacts = {
  readonly vote: Vote
  /** The building, unit or home they are for, for the file's own title. */
  readonly title: string
  readonly ballots: readonly Ballot[]
}
