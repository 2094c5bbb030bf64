import type { Household, Place, PlacePath } from './place'
import { householdLabel, placeLabel } from './tree'

/** A door of a building, with where it is and how it is called. */
export type Doorway = {
  readonly household: Household
  readonly unitId: string
  readonly unitName: string
  readonly label: string
}
/** A building, a unit of it or one household: what a stack of papers is printed for. */
export type PlacePart = {
  readonly path: PlacePath
  readonly label: string
  readonly doorways: readonly Doorway[]
}

const doorwaysOf = (building: Place): Doorway[] =>
  (building.units ?? []).flatMap(unit =>
    unit.households.map(household => ({
      household,
      unitId: unit.id,
      unitName: unit.name,
      label: householdLabel(building, unit, household),
    })),
  )

/** The part of a building that an id names; undefined where there is none such in it. */
export function partOfBuilding(building: Place, placeId: string): PlacePart | undefined {
  const all = doorwaysOf(building)
  if (placeId === building._id) return { path: building.path, label: placeLabel(building), doorways: all }
  const ofUnit = all.filter(({ unitId }) => unitId === placeId)
  const [first] = ofUnit
  if (first)
    return {
      path: { ...building.path, unit: placeId },
      label: `${placeLabel(building)} ${first.unitName}`,
      doorways: ofUnit,
    }
  const one = all.find(({ household }) => household.id === placeId)
  return (
    one && {
      path: { ...building.path, unit: one.unitId, household: placeId },
      label: one.label,
      doorways: [one],
    }
  )
}
