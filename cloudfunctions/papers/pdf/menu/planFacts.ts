import {
  type MenuItem,
  PLAN_RULES,
  type PlanDoc,
  type PlanLoser,
  type PlanResult,
  type PlanRule,
  type PlanWinner,
  type Round,
} from '@domain/menu'

/** What the sheet of a round's plans is made from. */
export type PlanFacts = { readonly round: Round; readonly plan: PlanDoc }

/** An item as the plans treat it: in or out of each, and why under the one that is looked at. */
export type PlanLine = {
  readonly name: string
  readonly costFen: number
  readonly households: number
  readonly isIn: Readonly<Record<PlanRule, boolean>>
  readonly chosen: PlanWinner | PlanLoser
}

/** The plan whose reasons are printed: the adopted one, else the one by which few are left with nothing. */
export function chosenResult({ plan }: PlanFacts): PlanResult | undefined {
  const rule: PlanRule = plan.adopted?.rule ?? 'mes'
  return plan.results.find(one => one.rule === rule) ?? plan.results[0]
}

const isIn = ({ results }: PlanDoc, rule: PlanRule, key: string): boolean =>
  results.some(one => one.rule === rule && one.winners.some(winner => winner.key === key))

export const nameIn = (items: readonly MenuItem[], key: string): string =>
  items.find(item => item.key === key)?.name ?? key

/** Every item that could be ordered: those of the plan looked at in the order they were bought, then the others. */
export function planLines(facts: PlanFacts): PlanLine[] {
  const { plan, round } = facts
  const result = chosenResult(facts)
  return [...(result?.winners ?? []), ...(result?.losers ?? [])].map(one => ({
    name: nameIn(round.items, one.key),
    costFen: one.costFen,
    households: one.households,
    isIn: Object.fromEntries(
      Object.keys(PLAN_RULES).map(rule => [rule, isIn(plan, rule as PlanRule, one.key)]),
    ) as Record<PlanRule, boolean>,
    chosen: one,
  }))
}
