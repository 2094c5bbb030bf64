import { accept, type Decision, refuse } from '@domain/kernel'
import { type Home, homeInCompound } from '@domain/people'
import { buildingIn, householdIn, type PlacePath } from '@domain/place'
import type { Tariff } from '@domain/points'
import type { RefusalCode } from '@domain/refusals'
import type { Store } from '../store'
import type { MemberCall } from '../useCase'
import type { Earner } from './earning'

type Verdict<T> = Decision<T, RefusalCode>

/** The caller's home in a compound: whose points they are. No look-up: it is known with the caller. */
export function homeHere({ compoundId }: { readonly compoundId: string }, { me }: MemberCall): Verdict<Home> {
  const home = homeInCompound(me, { compound: compoundId })
  return home ? accept(home) : refuse('points.noHome')
}

/** «3号楼 2单元»: where in the compound a home is, and no nearer. */
export const stairwellOf = (label: string): string => label.split(' ').slice(1, 3).join(' ')

/** A person as one who earns at home. */
export const earnerOf = ({ me }: Pick<MemberCall, 'me'>, { path, householdId, label }: Home): Earner => ({
  compoundId: path.compound ?? '',
  path,
  personId: me._id,
  householdId,
  name: me.name,
  place: stairwellOf(label),
})

/** A household as one that earns, for those of it who have no phone of their own. */
export async function householdEarner(
  { householdId }: { readonly householdId: string },
  { store }: { readonly store: Store },
): Promise<Verdict<Earner & { readonly label: string }>> {
  const building = await store.places.get(buildingIn(householdId))
  const found = building && householdIn(building, householdId)
  const compoundId = found?.path.compound
  if (!found || !compoundId) return refuse('points.notHousehold')
  const place = stairwellOf(found.label)
  const name = `${found.label.split(' ').at(-1) ?? ''}住户`
  return accept({
    compoundId,
    path: found.path,
    personId: null,
    householdId,
    name,
    place,
    label: found.label,
  })
}

/** Is the caller of that household? Who confirms is never who earns. */
export const isOwnHome = ({ me }: MemberCall, householdId: string): boolean =>
  me.homes.some(home => home.householdId === householdId)

export const tariffAt = ({ path }: { readonly path: PlacePath }, store: Store): Promise<Tariff> =>
  store.points.tariff(path.compound ?? '', path)
