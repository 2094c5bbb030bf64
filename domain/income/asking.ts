import * as z from 'zod/mini'
import {
  At,
  accept,
  addWorkingDays,
  type Decision,
  dayOf,
  endOfWorkingDay,
  Id,
  Month,
  refuse,
  Words,
} from '../kernel'
import { PlacePath } from '../place'
import type { IncomeRules } from './incomeRules'
import type { IncomeRefusal } from './refusals'

/** A resident's question about a line of a published month, with its clock and its answer beside it. `no` 0 is about the statement as a whole. */
export const Question = z.strictObject({
  _id: Id,
  compoundId: Id,
  path: PlacePath,
  month: Month,
  no: z.int(),
  words: Words(4, 300),
  /** «3号楼住户»: published without a name. */
  from: z.string(),
  personId: Id,
  askedAt: At,
  dueAt: At,
  answer: z.nullable(z.strictObject({ words: Words(2, 600), by: z.string(), role: z.string(), at: At })),
})
export type Question = z.output<typeof Question>

/** By when a question asked now must be answered (聊城 §35: three days; counted as working days). */
export const answerDueAt = (now: number, rules: IncomeRules): number =>
  endOfWorkingDay(addWorkingDays(dayOf(now), rules.answerWorkingDays))

/** Questions one person may have open in a compound: enough for every real doubt, too few to drown the others. */
export const OPEN_QUESTIONS_AT_MOST = 5

export const QUESTION_STANDINGS = {
  waiting: '等待答复',
  overdue: '逾期未答复',
  answered: '已答复',
  late: '逾期后答复',
} as const
export type QuestionStanding = keyof typeof QUESTION_STANDINGS

/** How a question stands: unanswered is shown as unanswered, and late as late. */
export function questionStanding(
  { answer, dueAt }: Pick<Question, 'answer' | 'dueAt'>,
  now: number,
): QuestionStanding {
  if (answer) return answer.at <= dueAt ? 'answered' : 'late'
  return now <= dueAt ? 'waiting' : 'overdue'
}

/** Answers a question, once. */
export const answer = (
  question: Question,
  by: { readonly name: string; readonly role: string },
  words: string,
  now: number,
): Decision<Question, IncomeRefusal> =>
  question.answer
    ? refuse('income.answeredAlready')
    : accept({ ...question, answer: { words, by: by.name, role: by.role, at: now } })

/** The households that demand an audit, each once, with the area it has on the roll. */
export const AuditDemand = z.strictObject({
  /** The compound's id: one demand at a time. */
  _id: Id,
  path: PlacePath,
  households: z.array(z.strictObject({ householdId: Id, areaCentiM2: z.int(), at: At })),
  /** When both shares were reached. */
  reachedAt: z.nullable(At),
  /** What there was on the roll altogether when the last voice was added. */
  roll: z.strictObject({ households: z.int(), areaCentiM2: z.int() }),
  revision: z.int(),
})
export type AuditDemand = z.output<typeof AuditDemand>
export type RollSums = AuditDemand['roll']

/** A demand that nobody has joined yet. */
export const newAuditDemand = (
  compoundId: string,
  path: AuditDemand['path'],
  roll: RollSums,
): AuditDemand => ({
  _id: compoundId,
  path,
  households: [],
  reachedAt: null,
  roll,
  revision: 0,
})

/** How far a demand is: both shares with what they are made of. */
export function auditCount(
  demand: Pick<AuditDemand, 'households'> | null,
  roll: RollSums,
  { auditPerMille }: IncomeRules,
) {
  const households = demand?.households.length ?? 0
  const areaCentiM2 = demand?.households.reduce((sum, one) => sum + one.areaCentiM2, 0) ?? 0
  // «20 %以上» includes the number itself (民法典 §1259).
  const isReached =
    roll.households > 0 &&
    households * 1000 >= roll.households * auditPerMille &&
    areaCentiM2 * 1000 >= roll.areaCentiM2 * auditPerMille
  return {
    households,
    areaCentiM2,
    ofHouseholds: roll.households,
    ofAreaCentiM2: roll.areaCentiM2,
    isReached,
  }
}

/** Adds an owner's voice to the demand for an audit: all the households they own, each once. */
export function demandAudit(
  demand: AuditDemand,
  owned: readonly { readonly id: string; readonly areaCentiM2: number }[],
  roll: RollSums,
  rules: IncomeRules,
  now: number,
): Decision<AuditDemand, IncomeRefusal> {
  const added = owned.filter(({ id }) => !demand.households.some(one => one.householdId === id))
  if (added.length === 0) return refuse('income.demandedAlready')
  const households = [
    ...demand.households,
    ...added.map(({ id, areaCentiM2 }) => ({ householdId: id, areaCentiM2, at: now })),
  ]
  const isReached = auditCount({ households }, roll, rules).isReached
  return accept({
    ...demand,
    households,
    reachedAt: demand.reachedAt ?? (isReached ? now : null),
    roll,
    revision: demand.revision + 1,
  })
}
