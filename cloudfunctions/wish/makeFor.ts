import { accept, refuse } from '@domain/kernel'
import { buildingIn, doorOf, householdIn } from '@domain/place'
import { asInCharge, wishContract } from '@domain/wish'
import { useCase } from '../lib/useCase'
import { doerOf } from './doer'
import { compoundOf, putWish } from './make'

/** A wish of somebody without a phone, entered by who is in charge at their door. */
export const makeFor = useCase(wishContract.makeFor)({
  load: async ({ householdId }, { store }) => {
    const building = await store.places.get(buildingIn(householdId))
    const household = building && householdIn(building, householdId)
    return household ? accept(household) : refuse('wish.notHousehold')
  },
  where: household => household.path,
  run: ({ id, path, label }, { residentName, householdId: _, ...said }, call) => {
    const by = asInCharge(doerOf(call), path)
    if (!by) return refuse('call.forbidden')
    const whose = { householdId: id, personId: null, name: residentName, place: doorOf(label) }
    return putWish(said, { path, compoundName: compoundOf(label), for: whose }, by, call)
  },
})
