import * as z from 'zod/mini'
import { At, DAY_MS, Day, FileId, Id, keysOf } from '../../kernel'
import { PlacePath } from '../../place'

/** Where a deduction stands; «taken» is the only one in which points have left the account. */
export const DEDUCTION_STATES = {
  noticed: '已通知',
  appealed: '申诉中',
  taken: '已扣分',
  withdrawn: '不扣分',
  givenBack: '已退回',
} as const
export type DeductionState = keyof typeof DEDUCTION_STATES
/** Where lists find them. */
export const DEDUCTION_GROUPS = {
  noticed: { name: '已通知', states: ['noticed'] },
  appealed: { name: '申诉中', states: ['appealed'] },
  taken: { name: '已扣分', states: ['taken'] },
  over: { name: '已了结', states: ['withdrawn', 'givenBack'] },
} as const satisfies Record<string, { name: string; states: readonly DeductionState[] }>
export type DeductionGroup = keyof typeof DEDUCTION_GROUPS
export const DeductionStateSchema = z.enum(keysOf(DEDUCTION_STATES))

export const DeductionGroupSchema = z.enum(keysOf(DEDUCTION_GROUPS))

export const DEDUCTION_EVENTS = {
  notice: '发出扣分通知',
  appeal: '提出申诉',
  withdraw: '撤回通知，不扣分',
  uphold: '申诉不成立，扣分',
  overturn: '申诉成立，不扣分',
  lapse: '到期没有答复申诉，不扣分',
  take: '没有人申诉，到期扣分',
  giveBack: '退回积分',
} as const
export type DeductionEvent = keyof typeof DEDUCTION_EVENTS

export const DeductionStep = z.strictObject({
  event: z.enum(keysOf(DEDUCTION_EVENTS)),
  at: At,
  /** «system» where time did it. */
  byId: Id,
  byName: z.string(),
  words: z.string(),
  photos: z.array(FileId),
})

/** A deduction by a clause of the covenant: from its notice on, whatever became of it. */
export const Deduction = z.strictObject({
  _id: Id,
  compoundId: Id,
  path: PlacePath,
  householdId: Id,
  label: z.string(),
  /** Whose account: a person's where the person is known, else the household's. */
  personId: z.nullable(Id),
  holder: z.strictObject({ name: z.string(), place: z.string() }),
  /** The rule as it was when notice was given: what is changed later changes nothing here. */
  rule: z.strictObject({ key: z.string(), version: z.int(), name: z.string(), clause: z.string() }),
  points: z.int().check(z.positive()),
  /** The day on which it happened. */
  on: Day,
  state: DeductionStateSchema,
  noticedAt: At,
  /** The last day on which it may be appealed. */
  appealUntil: Day,
  /** The last day on which the appeal may be decided. */
  decideUntil: z.nullable(Day),
  taken: z.nullable(z.strictObject({ points: z.int(), at: At, entryId: z.nullable(Id) })),
  /** The last day before time itself decides; null where nothing is due. */
  dueOn: z.nullable(Day),
  history: z.array(DeductionStep).check(z.minLength(1)),
})
export type Deduction = z.output<typeof Deduction>

/** How many points by each rule a household has been given notice of in a month: what the month's most is asked of. */
export const ConductMonth = z.strictObject({
  _id: Id,
  compoundId: Id,
  byRule: z.record(z.string(), z.int()),
})
export type ConductMonth = z.output<typeof ConductMonth>

export const conductMonthId = (householdId: string, on: string): string => `${householdId}:${on.slice(0, 7)}`
/** One for a household, a rule and a day: two who saw the same give one notice. */
export const deductionIdOf = (householdId: string, ruleKey: string, on: string): string =>
  `${householdId}:${ruleKey}:${on}`

/** The month with points of a rule added, or (less than nothing) taken away again. */
export function countedIn(month: ConductMonth, ruleKey: string, points: number): ConductMonth {
  const after = Math.max(0, (month.byRule[ruleKey] ?? 0) + points)
  return { ...month, byRule: { ...month.byRule, [ruleKey]: after } }
}

/** Days of a deduction (all ours, said on the screens). */
export const DEDUCTION_DAYS = {
  /** It may be noticed so many days after it happened. */
  back: 30,
  /** So many days after the notice it may be appealed. */
  appeal: 7,
  /** So many days an appeal may wait; then it is decided for the household. */
  decide: 15,
  /** So many days after it was taken it may be given back. */
  giveBack: 30,
} as const

/** How many days there still are until the end of a last day: 0 on the day itself, less once it has passed. */
export const daysLeft = (today: string, last: string): number =>
  (Date.parse(last) - Date.parse(today)) / DAY_MS
