import { type Action, can, type HeldRole, type Role } from '../people'
import type { PlacePath } from '../place'
import { inPool } from './pool'
import type { Wish, WishActor } from './wish'

/** Who acts or looks, as the rules need them: made by the caller from the known person. */
export type WishDoer = {
  readonly personId: string
  readonly name: string
  readonly roles: readonly HeldRole[]
  readonly householdIds: readonly string[]
}

/** Time itself as the actor of a step. */
export const TIME: WishActor = { personId: null, name: '系统', role: null }

/** The roles in which somebody in charge helps at a wisher's door, the nearest first. */
const IN_CHARGE: readonly Role[] = [
  'unitHead',
  'buildingHead',
  'gridWorker',
  'stationSecretary',
  'communityOfficer',
]

const actorIn = ({ personId, name }: WishDoer, role: Role | null): WishActor => ({ personId, name, role })

/** Somebody in charge at the wisher's door, or null: who may make wishes for others there and speak for them. */
export function asInCharge(doer: WishDoer, path: PlacePath): WishActor | null {
  const role = IN_CHARGE.find(one =>
    doer.roles.some(held => held.role === one && can([held], 'wish.makeFor', path)),
  )
  return role ? actorIn(doer, role) : null
}

export const asResident = (doer: WishDoer): WishActor => actorIn(doer, 'resident')

/** The role in which somebody may do `action` to a wish from the pool it is in; a resident first. Null where they may not. */
export function asInPool(
  doer: WishDoer,
  action: Action,
  wish: Pick<Wish, 'level' | 'path'>,
): WishActor | null {
  const may = doer.roles.filter(held => can([held], action, wish.path) && inPool(held, wish.level, wish.path))
  const first = may.find(({ role }) => role === 'resident') ?? may[0]
  return first ? actorIn(doer, first.role) : null
}

/** Is it the wish of the doer's household? */
export const isWisher = (wish: Pick<Wish, 'for'>, doer: WishDoer): boolean =>
  wish.for.personId === doer.personId || doer.householdIds.includes(wish.for.householdId)
export const isMaker = (wish: Pick<Wish, 'by'>, doer: WishDoer): boolean => wish.by.personId === doer.personId
export const isClaimer = (wish: Pick<Wish, 'claimer'>, doer: WishDoer): boolean =>
  wish.claimer?.personId === doer.personId
/** Is the doer the claimer, or of a household of theirs? Such a one never confirms. */
export const isOfClaimersHome = ({ claimer }: Pick<Wish, 'claimer'>, doer: WishDoer): boolean =>
  claimer !== null &&
  (claimer.personId === doer.personId || doer.householdIds.some(id => claimer.householdIds.includes(id)))
