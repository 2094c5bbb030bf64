import * as z from 'zod/mini'
import { At, Day, dayPlus, Fen, Hash, Id, keysOf, linkOf, Month, monthPlus, Words } from '../kernel'
import { PlacePath } from '../place'
import { OpenMonth } from './books'
import { Figures } from './figures'
import type { IncomeRules } from './incomeRules'
import { PROBLEMS, type Problem } from './problems'

/** What a lease owed and paid. An arrear below nothing is rent paid ahead. */
export const LeaseLine = z.strictObject({
  assetId: Id,
  leaseId: Id,
  assetName: z.string(),
  category: z.string(),
  contractNo: z.string(),
  payer: z.string(),
  untilOn: Day,
  beforeFen: Fen,
  dueFen: Fen,
  receivedFen: Fen,
  arrearFen: Fen,
})
export type LeaseLine = z.output<typeof LeaseLine>

export const TransitLine = z.strictObject({ ref: z.string(), on: Day, words: z.string(), fen: Fen })

export const ProblemSchema = z.enum(keysOf(PROBLEMS))

/** A month as it is drawn up: all that is published of it, but who signed it and when. Two who draw it up from the same entries get the same. */
export const StatementBody = z.strictObject({
  format: z.literal('haoyi-statement-1'),
  compoundId: Id,
  compoundName: z.string(),
  month: Month,
  figures: Figures,
  bank: z.strictObject({
    holder: z.string(),
    name: z.string(),
    tail: z.string(),
    bookFen: Fen,
    saysFen: z.nullable(Fen),
    transit: z.array(TransitLine),
  }),
  leases: z.array(LeaseLine),
  /** Assets that could bring income and have no lease. */
  idle: z.array(z.strictObject({ assetId: Id, name: z.string() })),
  expectedFen: Fen,
  arrearFen: Fen,
  taxes: z.array(z.strictObject({ name: z.string(), expectedFen: Fen, source: z.string() })),
  caps: z.array(
    z.strictObject({
      category: z.string(),
      capFen: Fen,
      spentFen: Fen,
      perMille: z.int(),
      source: z.string(),
    }),
  ),
  problems: z.array(ProblemSchema),
  complaint: z.string(),
  services: z.array(z.string()),
  rowCount: z.int(),
  rowHead: Hash,
})
export type StatementBody = z.output<typeof StatementBody>

/** A hand under a statement. */
export const Signature = z.strictObject({
  seat: z.enum(['committee', 'supervisor']),
  role: z.string(),
  name: z.string(),
  personId: Id,
  at: At,
  /** What the signer did not agree with; empty where nothing. */
  objection: Words(0, 300),
})
export type Signature = z.output<typeof Signature>

/** How it was published: part of what the month's link is of. */
export const Publication = z.strictObject({
  on: Day,
  until: Day,
  /** After the day it was due. */
  isLate: z.boolean(),
  /** The seats nobody signed from. */
  unsigned: z.array(z.enum(['committee', 'supervisor'])),
  signatures: z.array(z.omit(Signature, { personId: true })),
})
export type Publication = z.output<typeof Publication>

/** A month's statement as it is kept. */
export const Statement = z.strictObject({
  /** `compoundId:month` */
  _id: z.string(),
  path: PlacePath,
  month: Month,
  state: z.enum(['drawn', 'returned', 'published']),
  body: StatementBody,
  bodyHash: Hash,
  /** The month as the books had it when it closed: what they get back should it be opened again. */
  closed: OpenMonth,
  /** The last day for publishing it. */
  publishBy: Day,
  /** Not signed by then, it is published as it is. */
  waitsUntil: Day,
  drawnAt: At,
  signatures: z.array(Signature),
  /** Times it was given back to the clerk before it was published, and why. */
  returns: z.array(z.strictObject({ by: z.string(), role: z.string(), why: z.string(), at: At })),
  publication: z.nullable(Publication),
  /** The link before this month's; null for the first. */
  previousHash: z.nullable(Hash),
  hash: z.nullable(Hash),
  revision: z.int(),
})
export type Statement = z.output<typeof Statement>

/**
 * What is wrong with a statement, from what it says itself.
 * @param isReplayed its entries, one by one, come to the books' running sums
 */
export function problemsOf(body: Omit<StatementBody, 'problems'>, isReplayed: boolean): Problem[] {
  const { bank, figures, caps, rowCount } = body
  const onItsWay = bank.transit.reduce((sum, { fen }) => sum + fen, 0)
  const found: Record<Problem, boolean> = {
    ledgerDiffers: !isReplayed || bank.bookFen + onItsWay !== figures.closingFen,
    bankDiffers: bank.saysFen !== null && bank.saysFen !== bank.bookFen,
    bankUnsaid: bank.saysFen === null,
    overdrawn: figures.closingFen < 0 || bank.bookFen < 0,
    overCap: caps.some(({ capFen, spentFen }) => spentFen > capFen),
    noEntries: rowCount === 0,
  }
  return (Object.keys(PROBLEMS) as Problem[]).filter(problem => found[problem])
}

export const bodyHashOf = (body: StatementBody): string => linkOf('', body)

export const statementIdOf = (compoundId: string, month: string): string => `${compoundId}:${month}`

/** When the month after a drawn one is drawn up: on its own day, and not before the drawn one must have been published. */
export const nextDrawDay = (
  { month, waitsUntil }: Pick<Statement, 'month' | 'waitsUntil'>,
  rules: IncomeRules,
): string => {
  const due = drawDayOf(monthPlus(month, 1), rules)
  return due > waitsUntil ? due : dayPlus(waitsUntil, 1)
}
/** The day on which a month is drawn up. */
export const drawDayOf = (month: string, { calendar }: IncomeRules): string =>
  `${monthPlus(month, 1)}-${String(calendar.drawDay).padStart(2, '0')}`
/** The last day for publishing a month. */
export const publishDayOf = (month: string, { calendar }: IncomeRules): string =>
  `${monthPlus(month, 1)}-${String(calendar.publishDay).padStart(2, '0')}`
