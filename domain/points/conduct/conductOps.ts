import * as z from 'zod/mini'
import { At, type Contract, Day, FileId, Id, Skip, Words } from '../../kernel'
import { PointRule, Tariff } from '../tariff'
import { Deduction, DeductionGroupSchema, DeductionStateSchema, DeductionStep } from './deduction'

const compoundId = Id
const deductionId = Id
const why = Words(2, 200)
const words = Words(4, 300)
const photos = z.array(FileId).check(z.maxLength(9))
const count = z.int()
const files = z.record(z.string(), z.string())

export const DeductionView = z.strictObject({
  id: Id,
  label: z.string(),
  holder: z.string(),
  /** Is it a person's account, or the household's? */
  ofPerson: z.boolean(),
  rule: Deduction.shape.rule,
  points: count,
  on: Day,
  state: DeductionStateSchema,
  noticedAt: At,
  appealUntil: Day,
  decideUntil: z.nullable(Day),
  taken: z.nullable(z.strictObject({ points: count, at: At })),
  history: z.array(z.omit(DeductionStep, { byId: true })),
  /** What the viewer may do with it now. */
  may: z.array(z.enum(['appeal', 'decide', 'withdraw', 'giveBack'])),
})
export type DeductionView = z.output<typeof DeductionView>

const one = z.strictObject({ deduction: DeductionView, files })
const listed = z.strictObject({ deductions: z.array(DeductionView), more: z.boolean() })

/** Deductions by the covenant, their appeals, and the versions of the tariff. */
export const conductOps = {
  /** What whoever gives notice needs to know of a household: who lives there, and how far each clause may still go this month. */
  forDeducting: {
    kind: 'query',
    input: z.strictObject({ householdId: Id }),
    output: z.strictObject({
      label: z.string(),
      people: z.array(z.strictObject({ personId: Id, name: z.string() })),
      rules: z.array(z.strictObject({ rule: PointRule, left: count })),
      isOwnHome: z.boolean(),
    }),
    allow: 'points.deduct',
  },
  /** Gives a household notice of a deduction by a clause of the covenant. */
  deduct: {
    kind: 'command',
    input: z.strictObject({
      householdId: Id,
      personId: z.nullable(Id),
      ruleKey: PointRule.shape.key,
      on: Day,
      words,
      photos,
    }),
    output: one,
    allow: 'points.deduct',
  },
  deduction: { kind: 'query', input: z.strictObject({ deductionId }), output: one, allow: 'points.read' },
  /** Those of one's household, the latest first. */
  myDeductions: {
    kind: 'query',
    input: z.strictObject({ compoundId, skip: Skip }),
    output: listed,
    allow: 'points.use',
  },
  /** What waits for the caller: notices their household (or one without a phone that they answer for) may still appeal, appeals they may decide. */
  deductionsToDo: {
    kind: 'query',
    input: z.strictObject({}),
    output: z.strictObject({ deductions: z.array(DeductionView) }),
    allow: 'member',
  },
  /** A compound's by where they stand, the latest first: for those who give notice. */
  deductions: {
    kind: 'query',
    input: z.strictObject({ compoundId, group: DeductionGroupSchema, skip: Skip }),
    output: listed,
    allow: 'points.deduct',
  },
  /** Appeals that wait, the most pressing first; or what was taken and may still be given back. */
  appeals: {
    kind: 'query',
    input: z.strictObject({ compoundId, state: z.enum(['appealed', 'taken']), skip: Skip }),
    output: listed,
    allow: 'points.appeal',
  },
  appealDeduction: {
    kind: 'command',
    input: z.strictObject({ deductionId, words, photos }),
    output: one,
    allow: 'points.read',
  },
  withdrawDeduction: {
    kind: 'command',
    input: z.strictObject({ deductionId, why }),
    output: one,
    allow: 'points.deduct',
  },
  decideAppeal: {
    kind: 'command',
    input: z.strictObject({ deductionId, outcome: z.enum(['uphold', 'overturn']), why }),
    output: one,
    allow: 'points.appeal',
  },
  giveBackDeduction: {
    kind: 'command',
    input: z.strictObject({ deductionId, why }),
    output: one,
    allow: 'points.appeal',
  },
  /** The versions of the tariff, the newest first: who changed it, when and why. */
  tariffVersions: {
    kind: 'query',
    input: z.strictObject({ compoundId, skip: Skip }),
    output: z.strictObject({
      versions: z.array(
        z.pick(Tariff, { version: true, since: true, byName: true, why: true, budget: true }),
      ),
      more: z.boolean(),
    }),
    allow: 'points.read',
  },
} as const satisfies Contract
