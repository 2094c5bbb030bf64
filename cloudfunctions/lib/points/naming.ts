import { buildingIn, type Place } from '@domain/place'
import { type Account, shownHome, shownPerson, stairwellIn } from '@domain/points'
import type { Store } from '../store'

/** Who is not in any list: their own choice, and with them their household. */
export type Hidden = { readonly people: readonly string[]; readonly homes: readonly string[] }

export async function hiddenIn(compoundId: string, store: Store): Promise<Hidden> {
  const accounts = await store.honours.hidden(compoundId)
  return {
    people: accounts.map(({ ownerId }) => ownerId),
    homes: accounts.flatMap(({ path }) => path.household ?? []),
  }
}

/** The names of buildings' stairwells by id: «3号楼 2单元». */
export const stairwellsIn = (buildings: readonly Place[]): Record<string, string> =>
  Object.fromEntries(
    buildings.flatMap(building =>
      (building.units ?? []).map(unit => [unit.id, `${building.name} ${unit.name}`] as const),
    ),
  )

const stairwellsOf = async (householdIds: readonly string[], { places }: Store) =>
  stairwellsIn(await places.many([...new Set(householdIds.map(buildingIn))]))

/** How some people stand in a list, by their ids; who is not there has no account. */
export async function shownPeople(
  compoundId: string,
  personIds: readonly string[],
  { honours }: Store,
): Promise<Record<string, string | null>> {
  const accounts: Account[] =
    personIds.length === 0 ? [] : await honours.accountsOf(personIds.map(id => `person:${compoundId}:${id}`))
  return Object.fromEntries(
    accounts.map(({ ownerId, holder, shownAs }) => [ownerId, shownPerson(holder, shownAs)]),
  )
}

/** How some households stand in a list, by their ids. */
export async function shownHomes(
  householdIds: readonly string[],
  store: Store,
): Promise<Record<string, string | null>> {
  const stairwells = await stairwellsOf(householdIds, store)
  return Object.fromEntries(householdIds.map(id => [id, shownHome(stairwells[stairwellIn(id)] ?? '', false)]))
}
