import type * as z from 'zod/mini'
import type { RollReport } from './contract'
import type { Household, Place } from './place'
import { type Bad, badRow, type Roll, type RollBuilding } from './roll'
import { householdsOf } from './tree'

/** Bad rows told at once; a sheet with more needs another look anyway. */
export const MAX_BAD_ROWS = 1_000

export type RollChange = {
  readonly added: number
  readonly changed: number
  /** Households of the present roll that the new one lacks. */
  readonly removed: readonly { readonly id: string; readonly label: string }[]
  /** Building documents to write: new ones and those that differ. */
  readonly put: readonly Place[]
  readonly removedBuildings: readonly Place[]
  readonly householdCount: number
}

const countOf = (building: RollBuilding): number =>
  building.units.reduce((sum, unit) => sum + unit.households.length, 0)

/** The building's document as the roll has it. */
function placeOf(compound: Place, building: RollBuilding, present: Place | undefined): Place {
  return {
    _id: building.id,
    kind: 'building',
    name: building.name,
    within: [...compound.within, compound.name],
    parentId: compound._id,
    path: { ...compound.path, building: building.id },
    units: [...building.units],
    householdCount: countOf(building),
    revision: (present?.revision ?? 0) + 1,
  }
}

const same = (one: Household, other: Household): boolean =>
  one.areaCentiM2 === other.areaCentiM2 && one.floor === other.floor && one.room === other.room

/** The new roll against the present one: what comes, what changes, what goes, and the documents that say so. */
export function compareRoll(compound: Place, present: readonly Place[], roll: Roll): RollChange {
  const known = new Map(
    householdsOf(present).map(({ household, label }) => [household.id, { household, label }]),
  )
  const presentById = new Map(present.map(building => [building._id, building]))
  let added = 0
  let changed = 0
  const put: Place[] = []
  for (const building of roll.buildings) {
    const before = presentById.get(building.id)
    let differs = !before || before.householdCount !== countOf(building) || before.name !== building.name
    for (const { households } of building.units) {
      for (const household of households) {
        const old = known.get(household.id)
        known.delete(household.id)
        if (!old) added += 1
        else if (!same(old.household, household)) changed += 1
        else continue
        differs = true
      }
    }
    if (differs) put.push(placeOf(compound, building, before))
  }
  const kept = new Set(roll.buildings.map(building => building.id))
  return {
    added,
    changed,
    removed: [...known.values()].map(({ household, label }) => ({ id: household.id, label })),
    put,
    removedBuildings: present.filter(building => !kept.has(building._id)),
    householdCount: roll.buildings.reduce((sum, building) => sum + countOf(building), 0),
  }
}

/** Households with members cannot go silently: each is a fault of the roll. */
export const inUseFaults = (removed: RollChange['removed'], inUse: ReadonlySet<string>): Bad[] =>
  removed
    .filter(household => inUse.has(household.id))
    .map(({ label }) => badRow(0, null, { code: 'place.householdInUse', facts: { label } }))

/** What the clerk is told of a roll, applied or not. Areas are of the new roll, in 0.01 m². */
export function reportOf(
  roll: Roll,
  change: RollChange,
  inUse: readonly Bad[],
  applied: boolean,
): z.output<typeof RollReport> {
  const bad = [...roll.bad, ...inUse]
  const more = bad.length - MAX_BAD_ROWS
  const told = bad.slice(0, MAX_BAD_ROWS)
  if (more > 0) told.push(badRow(0, null, { code: 'place.moreBadRows', facts: { more } }))
  const units = roll.buildings.flatMap(building => building.units)
  const households = units.flatMap(unit => unit.households)
  return {
    rows: roll.rows,
    good: roll.good,
    bad: told,
    buildings: roll.buildings.length,
    households: households.length,
    areaCentiM2: households.reduce((sum, household) => sum + household.areaCentiM2, 0),
    added: change.added,
    changed: change.changed,
    removed: change.removed.length,
    applied,
  }
}

/** A building's roll as rows again: what a clerk may correct and import anew. Areas with two decimals. */
export const rowsOf = (buildings: readonly Pick<Place, 'name' | 'units'>[]): string[][] =>
  buildings.flatMap(building =>
    (building.units ?? []).flatMap(unit =>
      unit.households.map(({ room, floor, areaCentiM2 }) => {
        const area = `${Math.floor(areaCentiM2 / 100)}.${String(areaCentiM2 % 100).padStart(2, '0')}`
        return [building.name, unit.name, room, String(floor), area]
      }),
    ),
  )
