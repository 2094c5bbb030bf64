import type { Electorate } from './electorate'

/** More than half of all voters, also of those who ticked nothing. */
export const majorityOf = ({ voters }: Electorate): number => (voters - (voters % 2)) / 2 + 1

/** Those projects that may be bought by a rule of ticks, in its order: most ticks, lowest cost, lot. */
export function inOrder(electorate: Electorate, least: number): number[] {
  return electorate.projects.flatMap((_, project) =>
    (electorate.ticks[project] as number) >= least ? [project] : [],
  )
}

/** Buys in that order what fits into the money left, and goes on past what does not. */
export function bought({ projects }: Electorate, order: readonly number[], money: number): number[] {
  let left = money
  return order.filter(project => {
    const { cost } = projects[project] as { cost: number }
    if (cost > left) return false
    left -= cost
    return true
  })
}

/**
 * How many more voters would have had to tick a project for it to be bought, everything else as it was; null where all of them would not
 * have been enough. It is bought from where the money left covers its cost, so it has to come before the purchase that leaves less.
 */
export function ticksLacking(electorate: Electorate, loser: number, least: number): number | null {
  const { projects, ticks, drawn, budget, voters } = electorate
  const { cost } = projects[loser] as { cost: number }
  if (cost > budget) return null
  const others = inOrder(electorate, least).filter(project => project !== loser)
  let left = budget
  const last = bought(electorate, others, budget).find(project => {
    left -= projects[project]?.cost as number
    return left < cost
  })
  let needed = least
  if (last !== undefined) {
    const lastCost = projects[last]?.cost as number
    const isAheadOfEqual =
      cost < lastCost || (cost === lastCost && (drawn[loser] as number) < (drawn[last] as number))
    needed = Math.max(least, (ticks[last] as number) + (isAheadOfEqual ? 0 : 1))
  }
  return needed > voters ? null : needed - (ticks[loser] as number)
}
