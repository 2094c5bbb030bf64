import * as z from 'zod/mini'
import { type Contract, Day, Fen, FileId, Hash, Id, keysOf, Month, Paper, Skip, Words } from '../kernel'
import { Question } from './asking'
import { Asset, Lease } from './asset'
import { SuggestedLine } from './bank/suggestion'
import { Books } from './books'
import { DecisionRecord } from './decisionRecord'
import { Draft } from './draft'
import { Entry, EntryRef, LinkedRow, Seal, Voucher } from './entry'
import { Figures } from './figures'
import { IncomeRules } from './incomeRules'
import { Recurring } from './recurring'
import { PERIOD_KEYS } from './rollUp'
import { CHECKLIST, type CheckKey, STANDINGS, type Standing } from './standing'
import { LeaseLine, Publication, Signature, Statement, StatementBody } from './statement'

const compoundId = Id
const why = Words(2, 300)
const Vouchers = z.array(z.omit(Voucher, { digest: true })).check(z.maxLength(9))
const More = { more: z.boolean() }
/** Addresses of papers by file id, good for an hour. */
const Files = z.record(z.string(), z.string())

/** What can be done to a statement by the caller now. */
export const STATEMENT_ACTS = ['draw', 'sign', 'return', 'ask', 'answer'] as const

/** A question as anyone of the compound may read it. */
export const QuestionView = z.extend(z.omit(Question, { personId: true, path: true }), { mine: z.boolean() })
export type QuestionView = z.output<typeof QuestionView>

/** A month's statement as one caller may see it. */
export const StatementView = z.strictObject({
  month: Month,
  standing: z.enum(keysOf<Standing>(STANDINGS)),
  body: StatementBody,
  bodyHash: Hash,
  hash: z.nullable(Hash),
  previousHash: z.nullable(Hash),
  publishBy: Day,
  publication: z.nullable(Publication),
  signatures: z.array(z.omit(Signature, { personId: true })),
  returns: Statement.shape.returns,
  lastMonth: z.nullable(Figures),
  lastYear: z.nullable(Figures),
  questions: z.array(QuestionView),
  can: z.array(z.enum(STATEMENT_ACTS)),
})
export type StatementView = z.output<typeof StatementView>

/** A month in a row of months: what a chart needs. */
export const MonthPoint = z.strictObject({
  month: Month,
  standing: z.enum(keysOf<Standing>(STANDINGS)),
  incomeFen: Fen,
  costFen: Fen,
  allocationFen: Fen,
  closingFen: Fen,
  expectedFen: Fen,
  hash: z.nullable(Hash),
})
export type MonthPoint = z.output<typeof MonthPoint>

/** What a compound's page of public income begins with. */
export const Overview = z.strictObject({
  compoundName: z.string(),
  /** Null where nothing has been published yet. */
  latest: z.nullable(
    z.strictObject({ month: Month, body: StatementBody, hash: Hash, publication: Publication }),
  ),
  /** The last thirteen months up to the last one that is over, the earliest first; months without books are left out. */
  months: z.array(MonthPoint),
  openQuestions: z.int(),
  audit: z.strictObject({
    households: z.int(),
    ofHouseholds: z.int(),
    areaCentiM2: z.int(),
    ofAreaCentiM2: z.int(),
    isReached: z.boolean(),
    mine: z.boolean(),
    perMille: z.int(),
    source: z.string(),
  }),
  rules: z.omit(IncomeRules, { since: true, by: true }),
})
export type Overview = z.output<typeof Overview>

/** A lease as the clerk works with it: what it owes until the end of the month. */
const Due = z.extend(LeaseLine, { payerName: z.string() })

/** The clerk's desk for a month. */
export const Desk = z.strictObject({
  books: z.omit(Books, { path: true, revision: true }),
  month: Month,
  openMonths: z.array(Month),
  bankFen: Fen,
  /** What may be paid out now. */
  freeFen: Fen,
  dues: z.array(Due),
  checklist: z.array(
    z.strictObject({ key: z.enum(keysOf<CheckKey>(CHECKLIST)), isDone: z.boolean(), count: z.int() }),
  ),
  waitingLines: z.int(),
  inTransit: z.array(Entry),
  rules: IncomeRules,
  can: z.array(z.enum(['keep', 'decide', 'sign', 'answer'])),
})
export type Desk = z.output<typeof Desk>

/** A row of a bank's file that was not understood: where, and what is wrong with it. */
export const BadBankRow = z.strictObject({
  row: z.int(),
  column: z.nullable(z.string()),
  sentence: z.string(),
})

const EntryAnswer = z.strictObject({ entry: Entry, freeFen: Fen })
const StatementAnswer = z.strictObject({ statement: StatementView })
const QuestionAnswer = z.strictObject({ question: QuestionView })
const keeping = { kind: 'command', output: EntryAnswer, allow: 'income.keep' } as const

export const incomeContract = {
  // — what everyone of the compound sees
  overview: { kind: 'query', input: z.strictObject({ compoundId }), output: Overview, allow: 'income.read' },
  /** A published month; one that is not, for those who may see the books. */
  statement: {
    kind: 'query',
    input: z.strictObject({ compoundId, month: Month }),
    output: StatementView,
    allow: 'income.read',
  },
  /** The entries of a month, a hundred at a time; of an open month only for those who may see the books. */
  rows: {
    kind: 'query',
    input: z.strictObject({ compoundId, month: Month, skip: Skip }),
    output: z.strictObject({
      rows: z.array(z.extend(LinkedRow, { reversedBy: z.nullable(EntryRef) })),
      ...More,
    }),
    allow: 'income.read',
  },
  /** Addresses of an entry's papers, by digest. */
  papersOf: {
    kind: 'query',
    input: z.strictObject({ compoundId, month: Month, no: z.int().check(z.positive()) }),
    output: z.strictObject({ vouchers: z.array(Seal), files: Files }),
    allow: 'income.read',
  },
  /** A quarter, half a year or a year, added up from what is published. */
  period: {
    kind: 'query',
    input: z.strictObject({ compoundId, period: z.enum(PERIOD_KEYS), month: Month }),
    output: z.strictObject({
      name: z.string(),
      months: z.array(Month),
      missing: z.array(Month),
      figures: Figures,
    }),
    allow: 'income.read',
  },
  /** The published months without their rows, twelve at a time, the earliest first: what the phone checks the chain with. */
  chain: {
    kind: 'query',
    input: z.strictObject({ compoundId, skip: Skip }),
    output: z.strictObject({
      months: z.array(
        z.strictObject({
          body: StatementBody,
          bodyHash: Hash,
          publication: Publication,
          previousHash: z.nullable(Hash),
          hash: Hash,
        }),
      ),
      ...More,
    }),
    allow: 'income.read',
  },
  /** Questions about a month's lines. */
  ask: {
    kind: 'command',
    input: z.strictObject({
      compoundId,
      month: Month,
      no: z.int().check(z.nonnegative()),
      words: Words(4, 300),
    }),
    output: QuestionAnswer,
    allow: 'income.question',
  },
  demandAudit: {
    kind: 'command',
    input: z.strictObject({ compoundId }),
    output: z.strictObject({ households: z.int(), isReached: z.boolean() }),
    allow: 'income.question',
  },
  /** The register 两房两共: rooms, common parts and facilities; the payers' names only for those who may see the books. */
  assets: {
    kind: 'query',
    input: z.strictObject({ compoundId }),
    output: z.strictObject({ assets: z.array(z.omit(Asset, { path: true })) }),
    allow: 'income.read',
  },

  // — who answers, signs and decides
  answer: {
    kind: 'command',
    input: z.strictObject({ questionId: Id, words: Words(2, 600) }),
    output: QuestionAnswer,
    allow: 'income.answer',
  },
  openQuestions: {
    kind: 'query',
    input: z.strictObject({ compoundId, skip: Skip }),
    output: z.strictObject({ questions: z.array(QuestionView), ...More }),
    allow: 'income.books',
  },
  sign: {
    kind: 'command',
    input: z.strictObject({ compoundId, month: Month, bodyHash: Hash, objection: Words(0, 300) }),
    output: StatementAnswer,
    allow: 'income.sign',
  },
  giveBack: {
    kind: 'command',
    input: z.strictObject({ compoundId, month: Month, why }),
    output: StatementAnswer,
    allow: 'income.sign',
  },
  decisions: {
    kind: 'query',
    input: z.strictObject({ compoundId, skip: Skip }),
    output: z.strictObject({
      decisions: z.array(z.omit(DecisionRecord, { path: true })),
      files: Files,
      ...More,
    }),
    allow: 'income.books',
  },
  recordDecision: {
    kind: 'command',
    input: z.omit(DecisionRecord, {
      _id: true,
      path: true,
      spentFen: true,
      byId: true,
      byName: true,
      at: true,
    }),
    output: z.strictObject({ decision: z.omit(DecisionRecord, { path: true }) }),
    allow: 'income.decide',
  },

  // — the clerk
  openBooks: {
    kind: 'command',
    input: z.strictObject({
      compoundId,
      account: Books.shape.account,
      complaint: Words(4, 60),
      services: z._default(z.array(Words(2, 60)).check(z.maxLength(20)), []),
      firstMonth: Month,
    }),
    output: z.strictObject({ desk: Desk }),
    allow: 'income.keep',
  },
  editBooks: {
    kind: 'command',
    input: z.strictObject({
      compoundId,
      account: Books.shape.account,
      complaint: Words(4, 60),
      services: z.array(Words(2, 60)).check(z.maxLength(20)),
    }),
    output: z.strictObject({ desk: Desk }),
    allow: 'income.keep',
  },
  desk: {
    kind: 'query',
    input: z.strictObject({ compoundId, month: z.nullable(Month) }),
    output: Desk,
    allow: 'income.books',
  },
  /** The books as they are kept, the latest entry first: with who entered it. */
  entries: {
    kind: 'query',
    input: z.strictObject({ compoundId, month: Month, skip: Skip }),
    output: z.strictObject({ entries: z.array(z.omit(Entry, { path: true })), ...More }),
    allow: 'income.books',
  },
  post: {
    ...keeping,
    input: z.strictObject({
      compoundId,
      draft: Draft,
      bankLineId: z.nullable(Id),
      recurringId: z.nullable(Id),
    }),
  },
  reverse: {
    ...keeping,
    input: z.strictObject({ compoundId, ref: EntryRef, on: Day, why, vouchers: Vouchers }),
  },
  clear: {
    ...keeping,
    input: z.strictObject({
      compoundId,
      ref: EntryRef,
      on: Day,
      vouchers: Vouchers,
      bankLineId: z.nullable(Id),
    }),
  },
  /** What the bank says was on the account when a month ended. */
  bankSays: {
    kind: 'command',
    input: z.strictObject({ compoundId, month: Month, fen: Fen }),
    output: z.strictObject({ desk: Desk }),
    allow: 'income.keep',
  },
  keepRecurring: {
    kind: 'command',
    input: z.strictObject({ compoundId, recurring: z.array(Recurring).check(z.maxLength(40)) }),
    output: z.strictObject({ desk: Desk }),
    allow: 'income.keep',
  },
  keepAsset: {
    kind: 'command',
    input: z.strictObject({
      compoundId,
      assetId: z.nullable(Id),
      revision: z.int(),
      asset: z.extend(
        z.pick(Asset, {
          class: true,
          use: true,
          name: true,
          spot: true,
          areaCentiM2: true,
          category: true,
          retired: true,
        }),
        {
          leases: z.array(Lease).check(z.maxLength(60)),
        },
      ),
    }),
    output: z.strictObject({ asset: z.omit(Asset, { path: true }) }),
    allow: 'income.keep',
  },
  /** Reads the bank's own statement (.csv, .xlsx): keeps the lines that are new, names the rows not understood. */
  importBank: {
    kind: 'command',
    input: z.strictObject({ compoundId, fileId: FileId }),
    output: z.strictObject({
      rows: z.int(),
      taken: z.int(),
      knownAlready: z.int(),
      bad: z.array(BadBankRow),
      /** The first row whose balance does not follow from the one before it. */
      gap: z.nullable(BadBankRow),
      /** Months whose last balance the file tells. */
      balances: z.array(z.strictObject({ month: Month, fen: Fen })),
    }),
    allow: 'income.keep',
  },
  /** The lines that wait: first those that can be posted at once, then those to be decided, then those entered by hand already. */
  bankLines: {
    kind: 'query',
    input: z.strictObject({ compoundId, skip: Skip }),
    output: z.strictObject({
      lines: z.array(SuggestedLine),
      ...More,
      /** All that wait; those of them that can be posted as they are suggested; those that have been entered by hand. */
      waiting: z.int(),
      sure: z.strictObject({ count: z.int(), inFen: Fen, outFen: Fen }),
      booked: z.int(),
    }),
    allow: 'income.books',
  },
  /** A line that needs no entry, with the reason. */
  ignoreBankLine: {
    kind: 'command',
    input: z.strictObject({ compoundId, bankLineId: Id, why }),
    output: z.strictObject({ left: z.int() }),
    allow: 'income.keep',
  },
  /** Draws a month up by hand, when it is over: also again after it was given back. */
  draw: {
    kind: 'command',
    input: z.strictObject({ compoundId, month: Month }),
    output: StatementAnswer,
    allow: 'income.keep',
  },

  // — who looks over many
  standings: {
    kind: 'query',
    input: z.strictObject({ placeId: Id, month: Month, skip: Skip }),
    output: z.strictObject({
      rows: z.array(
        z.strictObject({
          compoundId: Id,
          compoundName: z.string(),
          standing: z.enum(keysOf<Standing>(STANDINGS)),
          problems: StatementBody.shape.problems,
          incomeFen: Fen,
          arrearFen: Fen,
          closingFen: Fen,
          openQuestions: z.int(),
        }),
      ),
      ...More,
    }),
    allow: 'income.books',
  },
  rules: {
    kind: 'query',
    input: z.strictObject({ placeId: Id }),
    output: IncomeRules,
    allow: 'income.read',
  },
  editRules: {
    kind: 'command',
    input: z.strictObject({
      districtId: Id,
      baseVersion: z.int(),
      rules: z.omit(IncomeRules, { districtId: true, version: true, since: true, by: true }),
    }),
    output: IncomeRules,
    allow: 'income.rules',
  },
} as const satisfies Contract
export type IncomeContract = typeof incomeContract

/** Papers that are made, put into storage and handed out by address: the other function of this room, so that the books load without their tools. */
export const papersContract = {
  /** The sheet for the notice boards: one a building, or one alone. */
  sheet: {
    kind: 'query',
    input: z.strictObject({ compoundId, month: Month, size: z.enum(['A3', 'A4']), perBuilding: z.boolean() }),
    output: Paper,
    allow: 'income.read',
  },
  workbook: {
    kind: 'query',
    input: z.strictObject({ compoundId, period: z.enum(PERIOD_KEYS), month: Month }),
    output: Paper,
    allow: 'income.read',
  },
  /** All published entries as a plain-text accounting journal, as hledger and ledger read it. */
  journal: { kind: 'query', input: z.strictObject({ compoundId }), output: Paper, allow: 'income.read' },
  /** All published months with their rows, as `npm run verify` and any other checker read them. */
  file: { kind: 'query', input: z.strictObject({ compoundId }), output: Paper, allow: 'income.read' },
} as const satisfies Contract
export type PapersContract = typeof papersContract
