import * as z from 'zod/mini'
import { Amount, At, Day, Fen, FileId, Id, keysOf, Words } from '../kernel'
import { MenuItem } from '../menu'
import { PlacePath } from '../place'
import { FundShare } from './ledger'
import { SHORTFALLS, WORK_EVENTS, WORK_STATES } from './life'
import { MOST_WARRANTY_MONTHS, WARRANTIES } from './warranty'

const Photos = z.array(FileId).check(z.maxLength(9))

/** One step on the way: until when, and when it was reached, with photos. */
export const Milestone = z.strictObject({
  no: z.int(),
  name: Words(2, 20),
  dueOn: Day,
  done: z.nullable(
    z.strictObject({ on: Day, words: z.string(), photos: Photos, byName: z.string(), at: At }),
  ),
})
export type Milestone = z.output<typeof Milestone>

/** How the owners decided, where the law asks for it: a vote held here, or one held on paper or in the city's own system. */
export const OwnersDecision = z.strictObject({
  kind: z.enum(['vote', 'paper']),
  voteId: z.nullable(Id),
  words: z.string(),
  on: Day,
  files: z.array(FileId),
})
export type OwnersDecision = z.output<typeof OwnersDecision>

/** One that was noted wrongly: it stays, with why it was taken off. */
export const TakenOff = z.extend(OwnersDecision, { why: z.string(), byName: z.string(), at: At })
export type TakenOff = z.output<typeof TakenOff>

export const Contract = z.strictObject({
  builder: Words(2, 40),
  phone: z.string().check(z.regex(/^[0-9-]{5,20}$/)),
  fen: Amount,
  startsOn: Day,
  endsOn: Day,
  warrantyMonths: z.int().check(z.gte(1), z.lte(MOST_WARRANTY_MONTHS)),
})
export type Contract = z.output<typeof Contract>

/** A time in which residents say whether what was built will do. */
export const Check = z.strictObject({
  no: z.int(),
  untilAt: At,
  fit: z.int(),
  unfit: z.int(),
  /** null while it runs. */
  isPassed: z.nullable(z.boolean()),
})
export type Check = z.output<typeof Check>

export const WorkStep = z.strictObject({
  event: z.enum(keysOf(WORK_EVENTS)),
  at: At,
  /** Empty where time did it. */
  byName: z.string(),
  to: z.enum(keysOf(WORK_STATES)),
  why: z.string(),
  nextDueAt: z.nullable(At),
})
export type WorkStep = z.output<typeof WorkStep>

/** One item of an adopted plan on its way to being built. */
export const Project = z.strictObject({
  /** `round:item` */
  _id: Id,
  compoundId: Id,
  compoundName: z.string(),
  path: PlacePath,
  roundId: Id,
  roundNo: z.int(),
  roundTitle: z.string(),
  no: z.int(),
  ...z.pick(MenuItem, { key: true, class: true, name: true, includes: true, decision: true, funds: true })
    .shape,
  /** What the plan counted for it. */
  plannedFen: Amount,
  /** Floor area of all households when the round was opened: what a household's share is reckoned by. */
  areaCentiM2: z.int(),
  why: z.string(),
  state: z.enum(keysOf(WORK_STATES)),
  shares: z.array(FundShare),
  funding: z.nullable(
    z.strictObject({
      /** Counts from 1: pledges belong to one raising of money. */
      no: z.int(),
      untilAt: At,
      onShort: z.enum(keysOf(SHORTFALLS)),
      coverer: Words(0, 40),
      words: Words(0, 200),
      isExtended: z.boolean(),
      /** How many households have pledged something. */
      households: z.int(),
      /** What was short at the end and covered. */
      coveredFen: Fen,
    }),
  ),
  decided: z.nullable(OwnersDecision),
  /** Decisions that were noted wrongly, the first taken off first; absent where none was. */
  takenOff: z.optional(z.array(TakenOff)),
  contract: z.nullable(Contract),
  milestones: z.array(Milestone),
  check: z.nullable(Check),
  warranty: z.nullable(z.strictObject({ kind: z.enum(keysOf(WARRANTIES)), fromOn: Day, untilOn: Day })),
  /** Why it was put off or given up, where it is. */
  offWhy: z.string(),
  history: z.array(WorkStep),
  /** When something of it falls due by time alone. */
  dueAt: z.nullable(At),
  revision: z.int(),
})
export type Project = z.output<typeof Project>

export const projectIdOf = (roundId: string, key: string): string => `${roundId}:${key}`
