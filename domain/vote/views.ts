import * as z from 'zod/mini'
import { At, Id } from '../kernel'
import { Deputy } from './ballot'
import { Correction } from './correcting'
import { Count, Owner } from './owners'
import { Paper } from './paper'
import { ChoiceSchema, Vote } from './vote'

/** A vote in a list; its state is the one by the clock. */
export const VoteHead = z.strictObject({
  id: Id,
  title: z.string(),
  mode: Vote.shape.mode,
  state: Vote.shape.state,
  opensAt: z.nullable(At),
  closesAt: z.nullable(At),
  /** Question by question, once it is published. */
  passed: z.nullable(z.array(z.boolean())),
})
export type VoteHead = z.output<typeof VoteHead>

/** One's own ballot, with what its receipt is made from. */
export const MyBallot = z.strictObject({
  at: At,
  by: z.enum(['online', 'paper']),
  /** Did the caller cast what counts? A co-owner may have, or it was a paper. */
  isByMe: z.boolean(),
  choices: z.array(ChoiceSchema),
  nonce: z.string(),
  receipt: z.string(),
  isConflicting: z.boolean(),
})
export type MyBallot = z.output<typeof MyBallot>

export const MAY_CAST = ['yes', 'notOwner', 'notNamed'] as const

/** The caller's own line of the roll. */
export const MyLine = z.strictObject({
  owner: Owner,
  areaCentiM2: z.int(),
  mayCast: z.enum(MAY_CAST),
  ballot: z.nullable(MyBallot),
  correction: z.nullable(z.pick(Correction, { kind: true, words: true, state: true, answer: true })),
})
export type MyLine = z.output<typeof MyLine>

/** A home of the caller that the roll has left out. */
export const MissingHome = z.strictObject({
  householdId: Id,
  label: z.string(),
  correction: MyLine.shape.correction,
})
export type MissingHome = z.output<typeof MissingHome>

export const VoteView = z.strictObject({
  vote: z.omit(Vote, { path: true, dueAt: true, revision: true }),
  noticeHash: z.nullable(z.string()),
  mine: z.array(MyLine),
  missing: z.array(MissingHome),
  tookPart: Count,
  canManage: z.boolean(),
  canEnter: z.boolean(),
  /** What waits for somebody in charge; nothing for others. */
  waiting: z.strictObject({ corrections: z.int(), once: z.int(), differ: z.int() }),
})
export type VoteView = z.output<typeof VoteView>

/** A paper as those see it who enter papers: what others read is shown only to whoever decides, and only where it differs. */
export const PaperView = z.strictObject({
  ...z.pick(Paper, { ownerKey: true, label: true, state: true, decision: true }).shape,
  enteredBy: z.array(z.string()),
  isMine: z.boolean(),
  readings: z.array(
    z.strictObject({
      byName: z.string(),
      choices: z.array(ChoiceSchema),
      proxy: z.nullable(Deputy),
      photos: z.array(z.string()),
    }),
  ),
})
export type PaperView = z.output<typeof PaperView>
