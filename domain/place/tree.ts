import type { Household, Place, PlacePath, Unit } from './place'

/** A place with the one that holds it where that helps to find it: «天润花园 3号楼», «薛阁社区 第一网格», «薛阁街道». */
export function placeLabel(place: Pick<Place, 'kind' | 'name' | 'within'>): string {
  const holder = place.within[place.within.length - 1]
  return holder && (place.kind === 'building' || place.kind === 'grid')
    ? `${holder} ${place.name}`
    : place.name
}

export const unitLabel = (building: Place, unit: Unit): string => `${placeLabel(building)} ${unit.name}`

/** How screens name a household: «天润花园 3号楼 2单元 301». */
export const householdLabel = (building: Place, unit: Unit, household: Household): string =>
  `${unitLabel(building, unit)} ${household.room}`

/** «3号楼 2单元 301»: a home within its compound, of its label. */
export const doorOf = (label: string): string => label.split(' ').slice(1).join(' ')

/** A unit of a building, with the path and the label it has in the tree. */
export function unitIn(building: Place, unitId: string) {
  const unit = building.units?.find(one => one.id === unitId)
  return unit && { unit, path: { ...building.path, unit: unitId }, label: unitLabel(building, unit) }
}

/** A household of a building, with the path and the label it has in the tree. */
export function householdIn(
  building: Place,
  householdId: string,
): { id: string; household: Household; path: PlacePath; label: string } | undefined {
  for (const unit of building.units ?? []) {
    const household = unit.households.find(one => one.id === householdId)
    if (household) {
      const path = { ...building.path, unit: unit.id, household: householdId }
      return { id: householdId, household, path, label: householdLabel(building, unit, household) }
    }
  }
  return undefined
}

/** Every household of some buildings, with its label. */
export const householdsOf = (buildings: readonly Place[]) =>
  buildings.flatMap(building =>
    (building.units ?? []).flatMap(unit =>
      unit.households.map(household => ({
        household,
        label: householdLabel(building, unit, household),
      })),
    ),
  )
