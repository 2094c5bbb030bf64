import * as z from 'zod/mini'
import { type Contract, Id, Paper, SlipDigits } from '../kernel'

/** So many ballots stand in one file at most: as many as a building may have homes; more are printed unit by unit. */
export const MOST_BALLOTS = 600

/** Papers of a vote, made by the function that makes papers. */
export const votePapers = {
  /** Ballots to be filled in by hand, one an owner. `placeId` is a building, a unit of it, or one household. */
  ballotForms: {
    kind: 'query',
    input: z.strictObject({ voteId: Id, placeId: Id }),
    output: Paper,
    allow: 'vote.paper',
  },
  /** The published result for the notice board; `withList` puts the list of receipts behind it. */
  resultPaper: {
    kind: 'query',
    input: z.strictObject({ voteId: Id, size: z.enum(['A3', 'A4']), withList: z.boolean() }),
    output: Paper,
    allow: 'vote.read',
  },
} as const satisfies Contract
export type VotePapers = typeof votePapers

export const ballotSlipOps = {
  /** Whose ballot a code is of, and of which vote: for whoever holds the paper. */
  slip: {
    kind: 'query',
    input: z.strictObject({ digits: SlipDigits }),
    output: z.strictObject({ voteId: Id, householdId: Id, label: z.string() }),
    allow: 'vote.paper',
  },
} as const satisfies Contract
