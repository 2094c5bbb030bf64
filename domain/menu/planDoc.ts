import * as z from 'zod/mini'
import { At, accept, type Decision, Fen, Hash, Id, keysOf, refuse } from '../kernel'
import { PlacePath } from '../place'
import { ItemKey } from './item'
import type { MenuRefusal } from './refusals'

/** The three plans that stand side by side. */
export const PLAN_RULES = {
  majority: { name: '过半数', note: '超过一半的户点了的才做，票多的先做' },
  greedy: { name: '按票数', note: '票多的先做，做到钱用完' },
  mes: { name: '均等份额', note: '每户手里一样多的钱，合起来够一项就做一项，少数人的楼道也轮得到' },
} as const
export type PlanRule = keyof typeof PLAN_RULES
export const PlanRuleSchema = z.enum(keysOf(PLAN_RULES))

/** A building is shown by figures only where at least so many households stand behind them. */
export const FEWEST_SHOWN = 5

export const PlanWinner = z.strictObject({
  key: ItemKey,
  costFen: Fen,
  households: z.int(),
  /** In which turn it was bought, from 1. */
  turn: z.int(),
  by: z.enum(['ticks', 'shares']),
  /** The most a household that ticked it pays, in fen, rounded up; null where it was bought by ticks. */
  mostFen: z.nullable(Fen),
})
export type PlanWinner = z.output<typeof PlanWinner>

export const PlanLoser = z.strictObject({
  key: ItemKey,
  costFen: Fen,
  households: z.int(),
  /** What its supporters lacked at the end, under equal shares. */
  lacksFen: z.nullable(Fen),
  /** How many households more would have brought it in, under a rule of ticks; null where not even all of them. */
  lacksHouseholds: z.nullable(z.int()),
  /** Left out because it does not go with what was chosen: the other item. */
  without: z.nullable(ItemKey),
})
export type PlanLoser = z.output<typeof PlanLoser>

export const PlanResult = z.strictObject({
  rule: PlanRuleSchema,
  costFen: Fen,
  winners: z.array(PlanWinner),
  losers: z.array(PlanLoser),
  /** Households that ticked something and get nothing of it, in all and by building (buildings with few are left out). */
  nothing: z.strictObject({
    households: z.int(),
    ofHouseholds: z.int(),
    buildings: z.array(z.strictObject({ name: z.string(), households: z.int(), ofHouseholds: z.int() })),
  }),
})
export type PlanResult = z.output<typeof PlanResult>

/** Which of the three plans was taken forward, and why. */
const Adoption = z.strictObject({ rule: PlanRuleSchema, why: z.string(), byName: z.string(), at: At })
type Adoption = z.output<typeof Adoption>

/** What came of a round: made once from its lists, and the same whenever it is made of the same lists. */
export const PlanDoc = z.strictObject({
  /** The round's id. */
  _id: Id,
  compoundId: Id,
  path: PlacePath,
  at: At,
  byName: z.string(),
  budgetFen: Fen,
  /** Basic items done by the survey of their condition, before anything else. */
  basic: z.array(z.strictObject({ key: ItemKey, costFen: Fen, why: z.string() })),
  leftFen: Fen,
  households: z.int(),
  orders: z.int(),
  /** The hash of all lists without names, as they are exported: who has the export can see that the plan is of it. */
  ballotsHash: Hash,
  results: z.array(PlanResult),
  adopted: z.nullable(Adoption),
  /** What was adopted before and given up for another, in order: a change stays on record. */
  earlier: z.array(Adoption),
})
export type PlanDoc = z.output<typeof PlanDoc>

/** Takes one of the plans forward; another one later, with its reason, but not the same once more. */
export const adoptedPlan = (plan: PlanDoc, adoption: Adoption): Decision<PlanDoc, MenuRefusal> =>
  plan.adopted?.rule === adoption.rule
    ? refuse('menu.adoptedSame')
    : accept({
        ...plan,
        adopted: adoption,
        earlier: [...plan.earlier, ...(plan.adopted ? [plan.adopted] : [])],
      })
