import type { Instance } from './instance'
import { type Plan, type PlanOptions, planOf } from './plan'

/** A winner that cannot stand with the other winners, and the one it lacks or clashes with. */
export type Clash = { readonly drop: string; readonly other: string }
export type FittingPlan = { readonly plan: Plan; readonly without: ReadonlyMap<string, string> }

/**
 * A plan whose winners all go together: while one of them does not, it is left out and the plan made anew without it. At most one run for each project.
 * @param clashOf finds one that does not go with the others, given the winners in the order in which they were bought
 * @returns the plan, and what was left out because of which other project
 */
export function planThatFits(
  instance: Instance,
  options: PlanOptions,
  clashOf: (winners: readonly string[]) => Clash | null,
): FittingPlan {
  const without = new Map<string, string>()
  for (;;) {
    const projects = instance.projects.filter(({ id }) => !without.has(id))
    const known = new Set(projects.map(({ id }) => id))
    const ballots = instance.ballots.map(ballot => ({
      ...ballot,
      ticks: ballot.ticks.filter(id => known.has(id)),
    }))
    const lot = instance.lot?.filter(id => known.has(id))
    const plan = planOf({ budget: instance.budget, projects, ballots, ...(lot && { lot }) }, options)
    const clash = clashOf(plan.winners.map(({ id }) => id))
    if (!clash || without.has(clash.drop)) return { plan, without }
    without.set(clash.drop, clash.other)
  }
}
