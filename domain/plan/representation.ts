import type { Instance } from './instance'

/** How many of a group's voters have nothing they ticked among the winners; who ticked nothing is one of them. */
export type Left = {
  readonly group: string
  readonly voters: number
  readonly tickedNothing: number
  readonly gotNothing: number
}

/** Who got nothing, by group; those without a group are in «». Groups in the order in which they first come. */
export function whoGotNothing(
  { ballots }: Pick<Instance, 'ballots'>,
  winners: readonly { readonly id: string }[],
): Left[] {
  const won = new Set(winners.map(({ id }) => id))
  const groups = new Map<string, { voters: number; tickedNothing: number; gotNothing: number }>()
  for (const { ticks, weight = 1, group = '' } of ballots) {
    const left = groups.get(group) ?? { voters: 0, tickedNothing: 0, gotNothing: 0 }
    left.voters += weight
    if (ticks.length === 0) left.tickedNothing += weight
    if (!ticks.some(id => won.has(id))) left.gotNothing += weight
    groups.set(group, left)
  }
  return [...groups].map(([group, left]) => ({ group, ...left }))
}
