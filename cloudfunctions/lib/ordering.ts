import { accept, type Decision, refuse } from '@domain/kernel'
import type { Door, Order, Round } from '@domain/menu'
import { can } from '@domain/people'
import { buildingIn, type Doorway, type Place, type PlacePath, partOfBuilding } from '@domain/place'
import type { RefusalCode } from '@domain/refusals'
import type { Store } from './store'
import type { MemberCall } from './useCase'

type Verdict<T> = Decision<T, RefusalCode>

/** A round of ordering by its id. */
export async function roundOf(
  { roundId }: { readonly roundId: string },
  { store }: { readonly store: Store },
): Promise<Verdict<Round>> {
  const round = await store.menus.round(roundId)
  return round ? accept(round) : refuse('menu.roundUnknown')
}

type CollectedBuilding = { readonly round: Round; readonly building: Place; readonly path: PlacePath }

/** A building of a round's compound; whoever collects in one unit of it is asked for that unit. */
export async function collectedBuilding(
  { roundId, buildingId }: { readonly roundId: string; readonly buildingId: string },
  call: MemberCall,
): Promise<Verdict<CollectedBuilding>> {
  const round = await roundOf({ roundId }, call)
  if (!round.ok) return round
  const building = await call.store.places.get(buildingId)
  if (building?.kind !== 'building' || building.path.compound !== round.value.compoundId)
    return refuse('call.notFound')
  const held = call.roles.find(
    one => one.path.building === buildingId && can([one], 'menu.collect', one.path),
  )
  return accept({ round: round.value, building, path: held?.path ?? building.path })
}

type CollectedDoors = {
  readonly round: Round
  readonly label: string
  readonly path: PlacePath
  readonly doorways: readonly Doorway[]
}

/** The doors of a building, a unit or one household, as far as the caller collects there. */
export async function collectedDoors(
  { roundId, placeId }: { readonly roundId: string; readonly placeId: string },
  call: MemberCall,
): Promise<Verdict<CollectedDoors>> {
  const found = await collectedBuilding({ roundId, buildingId: buildingIn(placeId) }, call)
  if (!found.ok) return found
  const { round, building, path } = found.value
  const part = partOfBuilding(building, placeId)
  if (!part) return refuse('call.notFound')
  const doorways = part.doorways.filter(({ unitId }) =>
    can(call.roles, 'menu.collect', { ...building.path, unit: unitId }),
  )
  return accept({ round, label: part.label, path: placeId === building._id ? path : part.path, doorways })
}

const doorState = (one: Order | undefined): Door['state'] => {
  if (!one) return 'none'
  if (one.paperState === 'differs' || one.paperState === 'once') return one.paperState
  return one.source ?? 'none'
}

/** The units of a building where the caller collects, door by door with who has ordered. */
export async function unitsWithDoors(
  { round, building }: Pick<CollectedBuilding, 'round' | 'building'>,
  { store, roles }: MemberCall,
): Promise<{ readonly name: string; readonly doors: Door[] }[]> {
  const orders = await store.menus.ordersOfBuilding(round._id, building._id)
  const of = new Map(orders.map(one => [one.householdId, one]))
  const units = (building.units ?? []).filter(({ id }) =>
    can(roles, 'menu.collect', { ...building.path, unit: id }),
  )
  return units.map(({ name, households }) => ({
    name,
    doors: households.map(({ id, room, floor }) => ({
      householdId: id,
      room,
      floor,
      state: doorState(of.get(id)),
    })),
  }))
}
