import * as z from 'zod/mini'
import { Amount, type Contract as AnyContract, Day, Fen, FileId, Id, keysOf, Skip, Words } from '../kernel'
import { FUNDS } from '../menu'
import { HomeActedFor, HomesLookedAt } from '../people'
import { VERDICTS } from './checking'
import { BookRef } from './ledger'
import { SHORTFALLS } from './life'
import { Contract, Milestone } from './project'
import { EntryView, PledgeView, ProjectView, VerdictView, WorksHead, WorkToDo } from './views'

const projectId = Id
const pledgeId = Id
const fund = z.enum(keysOf(FUNDS))
const why = Words(2, 200)
const Photos = (least: number) => z.array(FileId).check(z.minLength(least), z.maxLength(9))
const seen = z.strictObject({ projectId })
const householdId = HomeActedFor
const homes = HomesLookedAt
const page = z.strictObject({ projectId, skip: Skip })
const given = { kind: 'command', output: ProjectView, allow: 'works.manage' } as const

export const worksContract = {
  /** The projects of a compound, or of one round of it. */
  projects: {
    kind: 'query',
    input: z.strictObject({ compoundId: Id, roundId: z.nullable(Id), skip: Skip }),
    output: z.strictObject({ projects: z.array(WorksHead), more: z.boolean(), canManage: z.boolean() }),
    allow: 'works.read',
  },
  project: {
    kind: 'query',
    input: z.strictObject({ projectId, homes }),
    output: ProjectView,
    allow: 'works.read',
  },
  /** Money in and out, the latest first. */
  entries: {
    kind: 'query',
    input: page,
    output: z.strictObject({ entries: z.array(EntryView), more: z.boolean() }),
    allow: 'works.read',
  },
  pledges: {
    kind: 'query',
    input: page,
    output: z.strictObject({ pledges: z.array(PledgeView), more: z.boolean() }),
    allow: 'works.manage',
  },
  /** What households found unfit, the latest first. */
  verdicts: {
    kind: 'query',
    input: page,
    output: z.strictObject({ verdicts: z.array(VerdictView), more: z.boolean() }),
    allow: 'works.read',
  },

  /** Projects that wait for the caller's households: to be judged, or pledged to in the last days. */
  todo: {
    kind: 'query',
    input: z.strictObject({}),
    output: z.strictObject({ projects: z.array(WorkToDo) }),
    allow: 'member',
  },

  /** Makes the projects of a round's adopted plan, once. */
  begin: {
    kind: 'command',
    input: z.strictObject({ roundId: Id }),
    output: z.strictObject({ projects: z.int() }),
    allow: 'works.manage',
  },
  openFunding: {
    ...given,
    input: z.strictObject({
      projectId,
      shares: z
        .array(z.strictObject({ fund, targetFen: Fen.check(z.nonnegative()) }))
        .check(z.minLength(1), z.maxLength(5)),
      untilOn: Day,
      onShort: z.enum(keysOf(SHORTFALLS)),
      coverer: Words(0, 40),
      words: Words(0, 200),
    }),
  },
  /** Ends it before its day, where it is full. */
  closeFunding: { ...given, input: seen },
  /** What the caller's household gives in all; 0 takes it back. `revision` is the one that was looked at. */
  pledge: {
    kind: 'command',
    input: z.strictObject({ projectId, householdId, fen: Fen.check(z.nonnegative()), revision: z.int() }),
    output: ProjectView,
    allow: 'works.give',
  },
  /** A unit's pledge, by its paper. */
  pledgeFor: {
    ...given,
    input: z.strictObject({ projectId, fund, name: Words(2, 40), fen: Amount, photos: Photos(1) }),
  },
  /** What a household without a phone gives in all, by the paper it signed. */
  pledgeHome: {
    ...given,
    input: z.strictObject({ projectId, householdId: Id, fen: Amount, photos: Photos(1) }),
  },
  /** Takes a unit's pledge back, as far as it has not arrived. */
  release: { ...given, input: z.strictObject({ pledgeId, why }) },
  receive: { ...given, input: z.strictObject({ pledgeId, fen: Amount, on: Day, photos: Photos(0) }) },
  refund: { ...given, input: z.strictObject({ pledgeId, fen: Amount, on: Day, why }) },
  pay: {
    ...given,
    input: z.strictObject({ projectId, fund, fen: Amount, on: Day, words: why, photos: Photos(1) }),
  },
  /** A giver pays the builder directly. */
  draw: {
    ...given,
    input: z.strictObject({ pledgeId, fen: Amount, on: Day, words: why, photos: Photos(1) }),
  },
  /** The same out of the public-income books, by the entry that stands there. */
  drawBooks: { ...given, input: z.strictObject({ pledgeId, ref: BookRef }) },
  /** Takes a wrong entry back. */
  reverse: { ...given, input: z.strictObject({ entryId: Id, why }) },
  decide: {
    ...given,
    input: z.strictObject({
      projectId,
      by: z.discriminatedUnion('kind', [
        z.strictObject({
          kind: z.literal('vote'),
          voteId: Id,
          questionNo: z.int().check(z.gte(1), z.lte(5)),
        }),
        z.strictObject({ kind: z.literal('paper'), words: why, on: Day, photos: Photos(1) }),
      ]),
    }),
  },
  /** Takes a decision that was noted wrongly off again; `no` is how many had been before it. */
  undecide: { ...given, input: z.strictObject({ projectId, no: z.int(), why }) },
  start: {
    ...given,
    input: z.strictObject({
      projectId,
      contract: Contract,
      milestones: z
        .array(z.pick(Milestone, { name: true, dueOn: true }))
        .check(z.minLength(1), z.maxLength(12)),
    }),
  },
  reach: {
    kind: 'command',
    input: z.strictObject({ projectId, no: z.int(), on: Day, words: Words(0, 200), photos: Photos(1) }),
    output: ProjectView,
    allow: 'works.report',
  },
  finish: {
    kind: 'command',
    input: z.strictObject({ projectId, words: Words(2, 200) }),
    output: ProjectView,
    allow: 'works.report',
  },
  /** What the caller's household says of what was built. */
  judge: {
    kind: 'command',
    input: z.strictObject({
      projectId,
      householdId,
      verdict: z.enum(keysOf(VERDICTS)),
      words: Words(0, 200),
      photos: z.array(FileId).check(z.maxLength(3)),
    }),
    output: ProjectView,
    allow: 'works.give',
  },
  answer: {
    kind: 'command',
    input: z.strictObject({ projectId, ref: Id, words: Words(2, 200) }),
    output: ProjectView,
    allow: 'works.report',
  },
  stop: { ...given, input: z.strictObject({ projectId, why }) },
  resume: { ...given, input: z.strictObject({ projectId, why }) },
} as const satisfies AnyContract
export type WorksContract = typeof worksContract
