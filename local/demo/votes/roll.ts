import type { Person } from '@domain/people'
import { byName, householdLabel, type Place } from '@domain/place'
import { type Owner, ownersOf, type RollLine } from '@domain/vote'
import { chance, someName } from '../random'

/** Units the developer has not sold, and those of somebody who bought two. */
const UNSOLD: readonly string[] = [
  'tianrun:12:3:702',
  'tianrun:12:3:801',
  'tianrun:12:3:802',
  'tianrun:11:1:801',
]
const ONE_BUYER: readonly string[] = ['tianrun:8:1:102', 'tianrun:8:1:104', 'tianrun:8:2:102']
const DEVELOPER = '亳州宏远置业'

/** The owners' roll of a compound as its housing office would have it: everyone has a name, whether or not they use a phone. */
export function rollOf(compoundId: string, places: readonly Place[], people: readonly Person[]): Owner[] {
  const random = chance(compoundId.length * 7)
  const registered = new Map<string, { name: string; mark: string }[]>()
  for (const { _id, name, homes } of people)
    for (const { householdId, relation } of homes)
      if (relation === 'owner')
        registered.set(householdId, [...(registered.get(householdId) ?? []), { name, mark: _id }])
  const peopleOf = (id: string) => {
    if (UNSOLD.includes(id)) return [{ name: DEVELOPER, mark: '' }]
    if (ONE_BUYER.includes(id) && !registered.has(id)) return [{ name: '周海生', mark: 'one' }]
    return registered.get(id) ?? [{ name: someName(random), mark: id }]
  }
  const lines = places
    .filter(place => place.kind === 'building' && place.path.compound === compoundId)
    .sort((a, b) => byName(a.name, b.name))
    .flatMap(building =>
      (building.units ?? []).flatMap(stairs =>
        stairs.households.map(
          (household): RollLine => ({
            householdId: household.id,
            buildingId: building._id,
            label: householdLabel(building, stairs, household),
            areaCentiM2: household.areaCentiM2,
            isDeveloper: UNSOLD.includes(household.id) && !registered.has(household.id),
            owners: peopleOf(household.id),
          }),
        ),
      ),
    )
  return ownersOf(lines)
}
