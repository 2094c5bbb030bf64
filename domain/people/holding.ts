import type { PlacePath } from '../place'
import type { HeldRole } from './permissions'
import type { Me, Person } from './person'

/** Every role a person holds: their posts, and one `resident` in each home. */
export const rolesOf = (person: Pick<Person, 'homes' | 'posts'>): HeldRole[] => [
  ...person.posts.map(({ role, path }) => ({ role, path })),
  ...person.homes.map(({ path }) => ({ role: 'resident' as const, path })),
]

/** What a person may see of themselves. */
export function meOf({ openid: _, revision: __, ...me }: Person): Me {
  return me
}

/** The person's home in a household, if they are one of its members. */
export const homeIn = (person: Pick<Person, 'homes'>, householdId: string) =>
  person.homes.find(home => home.householdId === householdId)

/** The person's homes in a compound. */
export const homesInCompound = (person: Pick<Person, 'homes'>, path: Pick<PlacePath, 'compound'>) =>
  person.homes.filter(home => home.path.compound !== undefined && home.path.compound === path.compound)

/**
 * The person's home in a compound: the household they support and rate for.
 * @param preferred the households they would look at where they have several; one counts only where it is theirs
 */
export function homeInCompound(
  person: Pick<Person, 'homes'>,
  path: Pick<PlacePath, 'compound'>,
  preferred: readonly string[] = [],
) {
  const homes = homesInCompound(person, path)
  return homes.find(({ householdId }) => preferred.includes(householdId)) ?? homes[0]
}

/** The same person with some fields changed, one revision later. */
export const revised = (person: Person, changes: Partial<Person>): Person => ({
  ...person,
  ...changes,
  revision: person.revision + 1,
})
