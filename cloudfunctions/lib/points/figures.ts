import { monthPlus } from '@domain/kernel'
import type { Person } from '@domain/people'
import type { Place } from '@domain/place'
import { type BuildingFigures, HONOURS } from '@domain/points'
import type { TallySum } from '../store/honours'

/** The months up to one, that one last. */
export const monthsUpTo = (last: string, count: number): string[] =>
  Array.from({ length: count }, (_, i) => monthPlus(last, i + 1 - count))

/** The first and the last of the months without a deduction that stars ask for, up to one. */
export const cleanSpan = (last: string): [string, string] => [
  monthPlus(last, 1 - HONOURS.star.cleanMonths),
  last,
]

const isOf = (buildingId: string, { ownerId }: TallySum): boolean => ownerId.startsWith(`${buildingId}:`)

/** How many of a building's households earned, and in how many months. */
export function buildingFigures(
  { _id, name, householdCount }: Pick<Place, '_id' | 'name' | 'householdCount'>,
  earning: readonly TallySum[],
): BuildingFigures {
  const own = earning.filter(sum => isOf(_id, sum))
  return {
    building: name,
    households: householdCount,
    any: own.length,
    steady: own.filter(({ months }) => months >= HONOURS.head.steadyMonths).length,
  }
}

/** The buildings somebody is the head of. */
export const headedBy = ({ posts }: Pick<Person, 'posts'>, compoundId: string): string[] =>
  posts.flatMap(({ role, path }) =>
    role === 'buildingHead' && path.compound === compoundId && path.building ? [path.building] : [],
  )
