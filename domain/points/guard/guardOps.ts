import * as z from 'zod/mini'
import { At, type Contract, Day, Id, Skip, Words } from '../../kernel'
import { PointEntry } from '../entry'
import { Flag, MOST_EVIDENCE } from './flag'

const count = z.int()
const why = Words(4, 200)

export const FlagHead = z.pick(Flag, {
  _id: true,
  rule: true,
  on: true,
  words: true,
  points: true,
  state: true,
})
export type FlagHead = z.output<typeof FlagHead>

/** An entry as evidence: what for, for whom, and who confirmed it. */
export const EvidenceLine = z.strictObject({
  id: Id,
  on: Day,
  at: At,
  kind: PointEntry.shape.kind,
  words: z.string(),
  points: count,
  earner: z.string(),
  byName: z.string(),
  isReversed: z.boolean(),
})
export type EvidenceLine = z.output<typeof EvidenceLine>

export const FlagView = z.strictObject({
  flag: z.omit(Flag, { path: true, homes: true, verifiers: true, subject: true, evidence: true }),
  lines: z.array(EvidenceLine),
  /** False for who confirmed it, and for the households concerned. */
  mayDecide: z.boolean(),
})
export type FlagView = z.output<typeof FlagView>

export const guardOps = {
  /** A page of a compound's flags, the latest first. */
  flags: {
    kind: 'query',
    input: z.strictObject({ compoundId: Id, isOpen: z.boolean(), skip: Skip }),
    output: z.strictObject({ flags: z.array(FlagHead), more: z.boolean() }),
    allow: 'points.guard',
  },
  flag: { kind: 'query', input: z.strictObject({ flagId: Id }), output: FlagView, allow: 'points.guard' },
  /** Somebody looked, and it was in order. */
  clearFlag: {
    kind: 'command',
    input: z.strictObject({ flagId: Id, why }),
    output: z.strictObject({ state: Flag.shape.state }),
    allow: 'points.guard',
  },
  /** Takes the chosen entries back, all or none of them. */
  takeBack: {
    kind: 'command',
    input: z.strictObject({
      flagId: Id,
      entryIds: z.array(Id).check(z.minLength(1), z.maxLength(MOST_EVIDENCE)),
      why,
    }),
    output: z.strictObject({ state: Flag.shape.state, points: count }),
    allow: 'points.guard',
  },
} as const satisfies Contract
