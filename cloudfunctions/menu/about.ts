import {
  type MyOrder,
  type Order,
  ROUND_ACTS,
  type Round,
  type RoundView,
  roundStanding,
  tickableOf,
} from '@domain/menu'
import { type Action, can, type Home, homeInCompound, reachOf } from '@domain/people'
import { buildingIn, householdIn, type PlacePath } from '@domain/place'
import { addressesOf } from '../lib/files'
import type { Store } from '../lib/store'
import type { MemberCall } from '../lib/useCase'

export { roundOf } from '../lib/ordering'

/** A household of the roll, with its path, label and area; null where there is none. */
export async function householdOf(householdId: string, store: Store) {
  const building = await store.places.get(buildingIn(householdId))
  return (building && householdIn(building, householdId)) ?? null
}

/** A household's list as its people see it. */
export const myOrderOf = (
  home: Pick<Home, 'householdId' | 'label'>,
  areaCentiM2: number,
  order: Order | null,
): MyOrder => ({
  householdId: home.householdId,
  label: home.label,
  areaCentiM2,
  ticks: order?.ticks ?? null,
  source: order?.source ?? null,
  byName: order?.online?.byName ?? null,
  at: order?.online?.at ?? null,
  paperState: order?.paperState ?? null,
  revision: order?.revision ?? 0,
})

/** May the caller do that somewhere in the compound: in a building of it, a grid that holds it? */
const mayInPart = ({ roles }: MemberCall, action: Action, { path }: { readonly path: PlacePath }): boolean =>
  can(roles, action, path) ||
  roles.some(held => held.path.compound === path.compound && reachOf([held], action).length > 0)

const ACTIONS = { order: 'menu.order', collect: 'menu.collect', manage: 'menu.manage' } as const

/** A round as the caller sees it: their own household's list, and what they may do. @param homes which of their homes they would look at */
export async function roundView(
  round: Round,
  call: MemberCall,
  homes?: readonly string[],
): Promise<RoundView> {
  const { me, store, now } = call
  const home = homeInCompound(me, round.path, homes)
  const pictures = tickableOf(round.items).flatMap(({ photos }) => photos.slice(0, 1))
  const [order, household, counts, files] = await Promise.all([
    home ? store.menus.order(round._id, home.householdId) : null,
    home ? householdOf(home.householdId, store) : null,
    store.menus.orderCounts(round._id),
    addressesOf(pictures),
  ])
  const { path: _, ...shown } = round
  return {
    round: shown,
    standing: roundStanding(round, now),
    orders: [...counts.values()].reduce((sum, one) => sum + one, 0),
    mine: home ? myOrderOf(home, household?.household.areaCentiM2 ?? 0, order) : null,
    files,
    can: ROUND_ACTS.filter(act => mayInPart(call, ACTIONS[act], round)),
  }
}
