import { accept, type Decision, refuse } from '@domain/kernel'
import type { GrantPlace } from '@domain/people'
import { buildingIn, householdIn, type Place, placeLabel, unitIn } from '@domain/place'
import type { Store, Transaction } from '../lib/store'

export type FoundHousehold = {
  readonly building: Place
  readonly household: NonNullable<ReturnType<typeof householdIn>>
}

/** A household with the building that holds it, or a refusal. */
export async function householdOf(
  store: Store,
  householdId: string,
): Promise<Decision<FoundHousehold, 'people.householdGone'>> {
  const building = await store.places.get(buildingIn(householdId))
  const household = building && householdIn(building, householdId)
  return household ? accept({ building, household }) : refuse('people.householdGone')
}

/**
 * The same inside a transaction, and written: a roll imported at the same moment cannot take the household away under
 * the person who is being admitted to it.
 */
export async function heldHousehold(
  tx: Transaction,
  store: Store,
  householdId: string,
): Promise<Decision<FoundHousehold['household'], 'people.householdGone'>> {
  const building = await store.places.getIn(tx, buildingIn(householdId))
  const household = building && householdIn(building, householdId)
  if (!household) return refuse('people.householdGone')
  await store.places.touchIn(tx, building)
  return accept(household)
}

/** Any place a post can be held in; a unit is found in its building. */
export async function grantPlace(
  store: Store,
  placeId: string,
): Promise<Decision<GrantPlace, 'call.notFound'>> {
  const place = await store.places.head(placeId)
  if (place) return accept({ id: placeId, kind: place.kind, path: place.path, label: placeLabel(place) })
  const building = await store.places.get(buildingIn(placeId))
  const found = building && unitIn(building, placeId)
  return found
    ? accept({ id: placeId, kind: 'unit', path: found.path, label: found.label })
    : refuse('call.notFound')
}
