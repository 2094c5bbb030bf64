import type { Person } from '@domain/people'
import { byName, householdLabel, type Place } from '@domain/place'
import { type Owner, ownersOf, type RollLine } from '@domain/vote'
import { chance, someName } from '../random'

const DEVELOPER = '亳州宏远置业'
const BUYER = { name: '周海生', mark: 'buyer' }

/** Whose the units are in which nobody is registered: four the developer has not sold, three that one person bought, a neighbour each. */
function strangers(ids: readonly string[]) {
  const random = chance(ids.length)
  const unsold = new Set(ids.slice(-4))
  const bought = new Set(ids.slice(1, 4))
  return (id: string) => {
    if (unsold.has(id)) return { isDeveloper: true, owners: [{ name: DEVELOPER, mark: '' }] }
    const owner = bought.has(id) ? BUYER : { name: someName(random), mark: id }
    return { isDeveloper: false, owners: [owner] }
  }
}

/** The owners' roll of a compound as its housing office would have it: everyone has a name, whether or not they use a phone. */
export function rollOf(compoundId: string, places: readonly Place[], people: readonly Person[]): Owner[] {
  const registered = new Map<string, { name: string; mark: string }[]>()
  for (const { _id, name, homes } of people)
    for (const { householdId, relation } of homes)
      if (relation === 'owner')
        registered.set(householdId, [...(registered.get(householdId) ?? []), { name, mark: _id }])
  const units = places
    .filter(place => place.kind === 'building' && place.path.compound === compoundId)
    .sort((a, b) => byName(a.name, b.name))
    .flatMap(building =>
      (building.units ?? []).flatMap(stairs =>
        stairs.households.map(household => ({
          householdId: household.id,
          buildingId: building._id,
          label: householdLabel(building, stairs, household),
          areaCentiM2: household.areaCentiM2,
        })),
      ),
    )
  const strangerOf = strangers(
    units.flatMap(({ householdId }) => (registered.has(householdId) ? [] : [householdId])),
  )
  const lines = units.map((unit): RollLine => {
    const owners = registered.get(unit.householdId)
    return { ...unit, ...(owners ? { isDeveloper: false, owners } : strangerOf(unit.householdId)) }
  })
  return ownersOf(lines)
}
