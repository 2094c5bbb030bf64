import * as z from 'zod/mini'
import { At, Hash, Id, keysOf, Words } from '../kernel'
import { PlacePath } from '../place'
import {
  CHOICES,
  type Choice,
  DECISIONS,
  type DecisionKind,
  KEEPS,
  type Keeps,
  MODES,
  type Mode,
  SILENTS,
  type Silent,
} from './law'
import { VOTE_EVENTS, VOTE_STATES, type VoteEvent, type VoteState } from './lifecycle'
import { Count } from './owners'
import { Tally } from './tally'

export const ChoiceSchema = z.enum(keysOf<Choice>(CHOICES))
/** One choice a question. */
export const Choices = z.array(ChoiceSchema).check(z.minLength(1), z.maxLength(5))

export const Question = z.strictObject({
  words: Words(4, 200),
  decision: z.enum(keysOf<DecisionKind>(DECISIONS)),
})
export type Question = z.output<typeof Question>

/** What is fixed of a vote before its roll is opened. */
export const VoteDraft = z.strictObject({
  title: Words(4, 40),
  words: Words(0, 1000),
  mode: z.enum(keysOf<Mode>(MODES)),
  questions: z.array(Question).check(z.minLength(1), z.maxLength(5)),
  keeps: z.enum(keysOf<Keeps>(KEEPS)),
  silents: z.enum(keysOf<Silent>(SILENTS)),
})
export type VoteDraft = z.output<typeof VoteDraft>

export const VoteStep = z.strictObject({
  event: z.enum(keysOf<VoteEvent>(VOTE_EVENTS)),
  at: At,
  byName: z.string(),
  why: z.string(),
})

/** What came of it, published all at once. */
export const Result = z.strictObject({
  tally: Tally,
  /** Ballots of owners who said different things in several ways; each was counted once, by the vote's rule. */
  conflicts: z.int(),
  /** Papers that never became a ballot: entered once only, or never decided. */
  papersAside: z.int(),
  /** The fingerprint of the published list of receipts. */
  listHash: Hash,
})
export type Result = z.output<typeof Result>

/** A vote of a compound's owners. */
export const Vote = z.extend(VoteDraft, {
  _id: Id,
  compoundId: Id,
  compoundName: z.string(),
  path: PlacePath,
  state: z.enum(keysOf<VoteState>(VOTE_STATES)),
  /** Each roll drawn or imported is a new one; 0 where there is none yet. */
  rollNo: z.int(),
  roll: z.nullable(Count),
  rollUntil: z.nullable(At),
  rollHash: z.nullable(Hash),
  noticedAt: z.nullable(At),
  opensAt: z.nullable(At),
  closesAt: z.nullable(At),
  /** When something of it falls due by time alone. */
  dueAt: z.nullable(At),
  result: z.nullable(Result),
  history: z.array(VoteStep),
  createdAt: At,
  revision: z.int(),
})
export type Vote = z.output<typeof Vote>

/** Had somebody their name before the roll was laid open? Whoever takes another one afterwards may have taken it from the roll. */
export function isNameOlder({ history }: Pick<Vote, 'history'>, renamedAt: number | undefined): boolean {
  const laidOpen = history.find(({ event }) => event === 'openRoll')
  return renamedAt === undefined || laidOpen === undefined || renamedAt < laidOpen.at
}

/** The state by the clock: a vote is open from its moment on, and closed from its moment on, whether or not a timer has written it down. */
export function stateAt(
  { state, opensAt, closesAt }: Pick<Vote, 'state' | 'opensAt' | 'closesAt'>,
  now: number,
) {
  const begun = state === 'noticed' && opensAt !== null && now >= opensAt ? 'open' : state
  return begun === 'open' && closesAt !== null && now >= closesAt ? 'closed' : begun
}
