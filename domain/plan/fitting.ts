import type { Instance, Project } from './instance'
import { type Plan, type PlanOptions, planOf } from './plan'

/** A project left out because it does not go with the winners: the one that it needs and that is not among them, or that it is not done beside. */
export type LeftOut = {
  readonly id: string
  readonly cost: number
  readonly supporters: number
  readonly kind: 'needs' | 'excludes'
  readonly other: string
}
export type FittingPlan = { readonly plan: Plan; readonly leftOut: readonly LeftOut[] }

/** The first of the winners, in the order in which they were bought, that does not go with the others; of two that exclude each other the later. */
function misfitOf(projects: ReadonlyMap<string, Project>, winners: readonly string[]) {
  const won = new Set(winners)
  for (const [at, id] of winners.entries()) {
    const { needs = [], excludes = [] } = projects.get(id) ?? {}
    const missing = needs.find(other => !won.has(other))
    if (missing !== undefined) return { id, kind: 'needs', other: missing } as const
    const beside = winners
      .slice(0, at)
      .find(other => excludes.includes(other) || projects.get(other)?.excludes?.includes(id))
    if (beside !== undefined) return { id, kind: 'excludes', other: beside } as const
  }
  return null
}

/** The same without one project. */
const withoutOne = ({ budget, projects, ballots, lot }: Instance, gone: string): Instance => ({
  budget,
  projects: projects.filter(({ id }) => id !== gone),
  ballots: ballots.map(ballot => ({ ...ballot, ticks: ballot.ticks.filter(id => id !== gone) })),
  ...(lot && { lot: lot.filter(id => id !== gone) }),
})

/** A plan whose winners all go together: while one of them does not, it is left out and the plan made anew without it. At most one run for each project. */
export function planThatFits(instance: Instance, options: PlanOptions): FittingPlan {
  const projects = new Map(instance.projects.map(project => [project.id, project]))
  const leftOut: LeftOut[] = []
  for (let left = instance; ; ) {
    const plan = planOf(left, options)
    const misfit = misfitOf(
      projects,
      plan.winners.map(({ id }) => id),
    )
    const winner = plan.winners.find(({ id }) => id === misfit?.id)
    if (!misfit || !winner) return { plan, leftOut }
    leftOut.push({ ...misfit, cost: winner.cost, supporters: winner.supporters })
    left = withoutOne(left, misfit.id)
  }
}
