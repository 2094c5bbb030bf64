import { sha256Of } from '@domain/kernel'
import {
  costFenOf,
  FEWEST_SHOWN,
  type MenuItem,
  type Order,
  PLAN_RULES,
  type PlanDoc,
  type PlanResult,
  type PlanRule,
  type Round,
  unfitOf,
} from '@domain/menu'
import {
  type Ballot,
  type Clash,
  ceilOf,
  type FittingPlan,
  type Instance,
  planThatFits,
  toPabulib,
  whoGotNothing,
} from '@domain/plan'

/** One yuan, in fen: by how much Add1 raises, and what a Pabulib file's amounts are in. */
const YUAN = 100

/** What may be bought by orders, numbered by the lot: the numbers are the projects' ids, here and in the exported file alike. */
export type Numbered = { readonly item: MenuItem; readonly id: string }

/** The lot that ties are decided by: the items in the order of a hash with the round's id, so it is fixed from the moment the round is drafted. */
export function numbered(
  { _id, items }: Pick<Round, '_id' | 'items'>,
  basic: ReadonlySet<string>,
): Numbered[] {
  return items
    .filter(({ key, class: kind }) => kind !== 'basic' && !basic.has(key))
    .map(item => ({ item, place: sha256Of(`${_id} ${item.key}`) }))
    .sort((a, b) => (a.place < b.place ? -1 : 1))
    .map(({ item }, index) => ({ item, id: String(index + 1) }))
}

/** Every household's list without its name; whoever ordered nothing is a voter too. */
export function instanceOf(
  round: Round,
  orders: readonly Order[],
  leftFen: number,
  projects: readonly Numbered[],
  buildings: ReadonlyMap<string, string>,
): Instance {
  const idOf = new Map(projects.map(({ item, id }) => [item.key, id]))
  const ballots: Ballot[] = orders.flatMap(({ ticks, buildingId }) =>
    ticks
      ? [{ ticks: ticks.flatMap(key => idOf.get(key) ?? []), group: buildings.get(buildingId) ?? '' }]
      : [],
  )
  const silent = Math.max(0, round.roll.households - ballots.length)
  return {
    budget: leftFen,
    projects: projects.map(({ item, id }) => ({ id, name: item.name, cost: costFenOf(item) })),
    ballots: silent > 0 ? [...ballots, { ticks: [], weight: silent }] : ballots,
  }
}

/** The lists in Pabulib's format: whoever has the file can make the plans again. */
export const pabulibOf = (round: Round, instance: Instance): string =>
  toPabulib({
    instance,
    unit: YUAN,
    meta: {
      description: `${round.compoundName} ${round.title}`,
      country: 'China',
      unit: round.compoundName,
      rule: 'mes',
    },
  })

/** Winners that do not go together: one whose need is not met goes, and of two that exclude each other the one bought later. */
const clashIn =
  (round: Round, projects: readonly Numbered[], basic: ReadonlySet<string>) =>
  (winners: readonly string[]): Clash | null => {
    const keyOf = new Map(projects.map(({ item, id }) => [id, item.key]))
    const idOf = new Map(projects.map(({ item, id }) => [item.key, id]))
    const keys = winners.map(id => keyOf.get(id) ?? '')
    const unfit = unfitOf(round.items, new Set(keys), basic)
    if (!unfit) return null
    const later = unfit.kind === 'excludes' && keys.indexOf(unfit.other) > keys.indexOf(unfit.key)
    const [drop, other] = later ? [unfit.other, unfit.key] : [unfit.key, unfit.other]
    return { drop: idOf.get(drop) ?? '', other }
  }

function resultOf(
  rule: PlanRule,
  { plan, without }: FittingPlan,
  instance: Instance,
  projects: readonly Numbered[],
): PlanResult {
  const byId = new Map(projects.map(({ item, id }) => [id, item]))
  const keyOf = (id: string) => byId.get(id)?.key ?? ''
  const left = whoGotNothing(instance, plan.winners)
  const nothing = left.map(({ group, voters, tickedNothing, gotNothing }) => ({
    name: group,
    households: gotNothing - tickedNothing,
    ofHouseholds: voters - tickedNothing,
  }))
  const ticksOf = (id: string) =>
    instance.ballots.reduce((sum, { ticks, weight = 1 }) => sum + (ticks.includes(id) ? weight : 0), 0)
  return {
    rule,
    costFen: plan.cost,
    winners: plan.winners.map(({ id, cost, supporters, round, by, maxPayment }) => ({
      key: keyOf(id),
      costFen: cost,
      households: supporters,
      turn: round,
      by,
      mostFen: maxPayment && Number(ceilOf(maxPayment)),
    })),
    losers: [
      ...plan.losers.map(({ id, cost, supporters, lacksMoney, lacksTicks }) => ({
        key: keyOf(id),
        costFen: cost,
        households: supporters,
        lacksFen: lacksMoney,
        lacksHouseholds: lacksTicks,
        without: null,
      })),
      ...[...without].map(([id, other]) => ({
        key: keyOf(id),
        costFen: costFenOf(byId.get(id) as MenuItem),
        households: ticksOf(id),
        lacksFen: null,
        lacksHouseholds: null,
        without: other,
      })),
    ],
    nothing: {
      households: nothing.reduce((sum, one) => sum + one.households, 0),
      ofHouseholds: nothing.reduce((sum, one) => sum + one.ofHouseholds, 0),
      buildings: nothing
        .filter(({ name, ofHouseholds }) => name !== '' && ofHouseholds >= FEWEST_SHOWN)
        .sort((a, b) => b.households * a.ofHouseholds - a.households * b.ofHouseholds),
    },
  }
}

/** The three plans of a round, side by side, after the basic items are paid. */
export function plansOf(
  round: Round,
  orders: readonly Order[],
  basic: PlanDoc['basic'],
  buildings: ReadonlyMap<string, string>,
): Pick<PlanDoc, 'leftFen' | 'households' | 'orders' | 'ballotsHash' | 'results'> {
  const done = new Set(basic.map(({ key }) => key))
  const leftFen = round.budgetFen - basic.reduce((sum, { costFen }) => sum + costFen, 0)
  const projects = numbered(round, done)
  const instance = instanceOf(round, orders, leftFen, projects, buildings)
  const clashOf = clashIn(round, projects, done)
  return {
    leftFen,
    households: round.roll.households,
    orders: orders.filter(({ ticks }) => ticks !== null).length,
    ballotsHash: sha256Of(pabulibOf(round, instance)),
    results: (Object.keys(PLAN_RULES) as PlanRule[]).map(rule =>
      resultOf(
        rule,
        planThatFits(instance, { rule, completion: 'add1u', step: YUAN }, clashOf),
        instance,
        projects,
      ),
    ),
  }
}
