import * as z from 'zod/mini'
import { Amount, At, accept, Day, type Decision, FileId, Id, keysOf, refuse, Words, yuanOf } from '../kernel'
import { PlacePath } from '../place'
import type { IncomeRefusal } from './refusals'

/** What money may rest on: the party branch's recorded discussion (LC: 大额经费支出必须经党支部讨论通过), or the owners' own decision. */
export const DECISION_KINDS = {
  branch: { name: '党支部讨论', short: '支部' },
  owners: { name: '业主共同决定', short: '业主决定' },
  covenant: { name: '管理规约约定', short: '管理规约' },
} as const
export type DecisionKind = keyof typeof DECISION_KINDS
export const DecisionKindSchema = z.enum(keysOf(DECISION_KINDS))

/** A decision as it was recorded: who met, when, what they said and what came of it. Never changed; only what has been drawn on it counts up. */
export const DecisionRecord = z.strictObject({
  _id: Id,
  compoundId: Id,
  path: PlacePath,
  kind: DecisionKindSchema,
  /** «3号», «2026年第2次业主大会第1项», «第18条»: how a statement names it. */
  no: Words(1, 30),
  subject: Words(2, 60),
  heldOn: Day,
  /** Who led it, and how many took part. */
  chair: Words(1, 20),
  attended: z.int().check(z.gte(1), z.lte(10_000)),
  minutes: Words(10, 2000),
  papers: z.array(FileId).check(z.maxLength(9)),
  agreed: z.boolean(),
  /** Up to how much may be spent on it; null where it is a standing rule. */
  limitFen: z.nullable(Amount),
  spentFen: z.int(),
  byId: Id,
  byName: z.string(),
  at: At,
})
export type DecisionRecord = z.output<typeof DecisionRecord>

/** How rows and statements name a decision: «支部 2026-09-12 3号». */
export const decisionInWords = ({
  kind,
  heldOn,
  no,
}: Pick<DecisionRecord, 'kind' | 'heldOn' | 'no'>): string => `${DECISION_KINDS[kind].short} ${heldOn} ${no}`

export const leftOf = ({
  limitFen,
  spentFen,
}: Pick<DecisionRecord, 'limitFen' | 'spentFen'>): number | null =>
  limitFen === null ? null : limitFen - spentFen

/** Draws an amount on a decision: it must be a yes, of that compound, not later than the payment, and have that much left. */
export function drawOn<D extends Omit<DecisionRecord, 'path'>>(
  decision: D,
  compoundId: string,
  on: string,
  fen: number,
): Decision<D, IncomeRefusal> {
  if (decision.compoundId !== compoundId) return refuse('income.decisionElsewhere')
  const no = decisionInWords(decision)
  if (!decision.agreed) return refuse('income.decisionNotAgreed', { no })
  if (decision.heldOn > on) return refuse('income.decisionLater', { no })
  const left = leftOf(decision)
  if (left !== null && left < fen) return refuse('income.decisionSpent', { no, left: yuanOf(left) })
  return accept({ ...decision, spentFen: decision.spentFen + fen })
}

/** Gives an amount back to a decision when the spending is taken back. */
export const giveBack = (decision: DecisionRecord, fen: number): DecisionRecord => ({
  ...decision,
  spentFen: decision.spentFen - fen,
})
