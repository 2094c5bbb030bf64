import { accept, refuse } from '@domain/kernel'
import type { Place, PlacePath } from '@domain/place'
import { actorAs, SPOKESPEOPLE, stationContract } from '@domain/station'
import { useCase } from '../lib/useCase'
import { doerOf } from './doer'
import { raiseAt } from './raise'

/** The path of the household in its building, or the building's own where the resident's door is not known. */
function pathIn(building: Place, householdId: string | null): PlacePath | null {
  if (householdId === null) return building.path
  const unit = building.units?.find(one => one.households.some(household => household.id === householdId))
  return unit ? { ...building.path, unit: unit.id, household: householdId } : null
}

/** A resident without a phone told someone, or put a note in a box: who enters it says so, the resident keeps status and rating. */
export const raiseOnBehalf = useCase(stationContract.raiseOnBehalf)({
  load: async ({ buildingId, householdId }, { store }) => {
    const building = await store.places.get(buildingId)
    if (building?.kind !== 'building') return refuse('call.notFound')
    const path = pathIn(building, householdId)
    return path ? accept({ building, path }) : refuse('call.notFound')
  },
  where: ({ path }) => path,
  run: ({ building, path }, input, call) => {
    const doer = doerOf(call)
    const enteredBy = actorAs(doer, SPOKESPEOPLE, path)
    const { residentName: name, householdId, channel } = input
    const compoundName = building.within.at(-1) ?? ''
    return raiseAt(
      input,
      { path, compoundName, channel, raiser: { personId: null, householdId, name, enteredBy } },
      call,
    )
  },
})
