import { accept, refuse } from '@domain/kernel'
import { can } from '@domain/people'
import { placeContract } from '@domain/place'
import { useCase } from '../lib/useCase'

export const showBuilding = useCase(placeContract.building)({
  load: async ({ buildingId }, { store }) => {
    const building = await store.places.get(buildingId)
    return building?.kind === 'building' ? accept(building) : refuse('call.notFound')
  },
  run: (building, _, { roles }) => {
    const readsAreas = can(roles, 'place.read', building.path)
    const units = (building.units ?? []).map(unit => ({
      ...unit,
      households: unit.households.map(household => ({
        ...household,
        areaCentiM2: readsAreas ? household.areaCentiM2 : null,
      })),
    }))
    return accept({ building: { ...building, units } })
  },
})
