import { sha256Of } from '@domain/kernel'
import {
  costFenOf,
  FEWEST_SHOWN,
  type Order,
  PLAN_RULES,
  type PlanDoc,
  type PlanLoser,
  type PlanResult,
  type PlanRule,
  type Round,
} from '@domain/menu'
import { ceilOf, type FittingPlan, planThatFits, whoGotNothing } from '@domain/plan'
import { type Impossible, madeOf, pabulibOf, YUAN } from './made'

/** Households that ticked something and have nothing of it, in all and by building, the worst first. */
function nothingOf(
  orders: readonly Order[],
  winners: readonly string[],
  buildings: ReadonlyMap<string, string>,
): PlanResult['nothing'] {
  const ballots = orders.flatMap(({ ticks, buildingId }) =>
    ticks ? [{ ticks, group: buildings.get(buildingId) ?? '' }] : [],
  )
  const nothing = whoGotNothing(
    { ballots },
    winners.map(id => ({ id })),
  ).map(({ group, voters, tickedNothing, gotNothing }) => ({
    name: group,
    households: gotNothing - tickedNothing,
    ofHouseholds: voters - tickedNothing,
  }))
  return {
    households: nothing.reduce((sum, one) => sum + one.households, 0),
    ofHouseholds: nothing.reduce((sum, one) => sum + one.ofHouseholds, 0),
    buildings: nothing
      .filter(({ name, ofHouseholds }) => name !== '' && ofHouseholds >= FEWEST_SHOWN)
      .sort((a, b) => b.households * a.ofHouseholds - a.households * b.ofHouseholds),
  }
}

/** Everything that was not bought: for want of ticks or money, because it does not go with what was, or because it was left out before. */
function losersOf(
  { plan, leftOut }: FittingPlan,
  impossible: readonly Impossible[],
  keyOf: (id: string) => string,
): PlanLoser[] {
  const nothingLacks = { lacksFen: null, lacksHouseholds: null, without: null }
  return [
    ...plan.losers.map(({ id, cost, supporters, lacksMoney, lacksTicks }) => ({
      key: keyOf(id),
      costFen: cost,
      households: supporters,
      lacksFen: lacksMoney,
      lacksHouseholds: lacksTicks,
      without: null,
    })),
    ...leftOut.map(({ id, cost, supporters, other }) => ({
      ...nothingLacks,
      key: keyOf(id),
      costFen: cost,
      households: supporters,
      without: keyOf(other),
    })),
    ...impossible.map(({ item, households, without }) => ({
      ...nothingLacks,
      key: item.key,
      costFen: costFenOf(item),
      households,
      without,
    })),
  ]
}

/** The three plans of a round, side by side, after the basic items are paid. */
export function plansOf(
  round: Round,
  orders: readonly Order[],
  basic: PlanDoc['basic'],
  buildings: ReadonlyMap<string, string>,
): Pick<PlanDoc, 'leftFen' | 'households' | 'orders' | 'ballotsHash' | 'results'> {
  const { leftFen, possible, impossible, instance } = madeOf(round, orders, basic, buildings)
  const keys = new Map(possible.map(({ item, id }) => [id, item.key]))
  const keyOf = (id: string) => keys.get(id) ?? ''
  const resultOf = (rule: PlanRule): PlanResult => {
    const fitting = planThatFits(instance, { rule, completion: 'add1u', step: YUAN })
    const winners = fitting.plan.winners.map(({ id, cost, supporters, round: turn, by, maxPayment }) => ({
      key: keyOf(id),
      costFen: cost,
      households: supporters,
      turn,
      by,
      mostFen: maxPayment && Number(ceilOf(maxPayment)),
    }))
    return {
      rule,
      costFen: fitting.plan.cost,
      winners,
      losers: losersOf(fitting, impossible, keyOf),
      nothing: nothingOf(
        orders,
        winners.map(({ key }) => key),
        buildings,
      ),
    }
  }
  return {
    leftFen,
    households: round.roll.households,
    orders: orders.filter(({ ticks }) => ticks !== null).length,
    ballotsHash: sha256Of(pabulibOf(round, instance)),
    results: (Object.keys(PLAN_RULES) as PlanRule[]).map(resultOf),
  }
}
