import type { PlaceKind, PlacePath } from '../place'
import type { Role } from './roles'

/** Everything that asks for a permission. `matter.handle` is refined by the matter's level (see the station's rules). */
export const ACTIONS = [
  'place.read',
  'roll.import',
  'household.invite',
  'household.approve',
  'role.grant',
  'matter.read',
  'matter.raise',
  'matter.raiseOnBehalf',
  'matter.support',
  'matter.report',
  'matter.handle',
  'matter.review',
  'matter.secondLook',
  'scope.edit',
  'income.read',
  'income.question',
  'income.books',
  'income.keep',
  'income.decide',
  'income.sign',
  'income.answer',
  'income.rules',
  'points.read',
  'points.use',
  'points.organise',
  'points.award',
  'points.onBehalf',
  'points.shop',
  'points.manage',
  'points.deduct',
  'points.appeal',
  'points.guard',
  'wish.read',
  'wish.make',
  'wish.makeFor',
  'wish.claim',
  'menu.read',
  'menu.order',
  'menu.collect',
  'menu.manage',
  'works.read',
  'works.give',
  'works.report',
  'works.manage',
  'vote.read',
  'vote.cast',
  'vote.manage',
  'vote.paper',
  'audit.read',
] as const
export type Action = (typeof ACTIONS)[number]

/**
 * How far a role's permission reaches, seen from the place where the role is held: `compound` on a building head
 * means the whole compound that holds the building. A missing entry is a no.
 */
export type Reach = PlaceKind

const READS_COMPOUND = {
  'place.read': 'compound',
  'matter.read': 'compound',
  'income.read': 'compound',
  'points.read': 'compound',
  'menu.read': 'compound',
  'works.read': 'compound',
  'vote.read': 'compound',
  // How far a wish is open to others is the pool's own rule (wish room); this is how far it may ever be.
  'wish.read': 'subdistrict',
  'wish.claim': 'subdistrict',
} as const

export const PERMISSIONS = {
  resident: {
    ...READS_COMPOUND,
    'household.invite': 'household',
    'matter.raise': 'compound',
    'matter.support': 'compound',
    'income.question': 'compound',
    'points.use': 'compound',
    'wish.make': 'compound',
    'menu.order': 'compound',
    'works.give': 'compound',
    'vote.cast': 'compound',
  },
  unitHead: {
    ...READS_COMPOUND,
    'matter.raiseOnBehalf': 'unit',
    'points.onBehalf': 'unit',
    'wish.makeFor': 'unit',
    'menu.collect': 'unit',
  },
  buildingHead: {
    ...READS_COMPOUND,
    'household.invite': 'building',
    'household.approve': 'building',
    'matter.raiseOnBehalf': 'building',
    'points.organise': 'compound',
    'points.award': 'building',
    'points.onBehalf': 'building',
    'wish.makeFor': 'building',
    'menu.collect': 'building',
    'vote.paper': 'building',
  },
  gridWorker: {
    'place.read': 'grid',
    'matter.read': 'grid',
    'household.invite': 'grid',
    'household.approve': 'grid',
    'matter.raiseOnBehalf': 'grid',
    'matter.report': 'grid',
    'income.read': 'grid',
    'points.read': 'grid',
    'points.organise': 'grid',
    'points.award': 'grid',
    'points.onBehalf': 'grid',
    'wish.read': 'subdistrict',
    'wish.makeFor': 'grid',
    'wish.claim': 'subdistrict',
    'menu.read': 'grid',
    'works.read': 'grid',
    'menu.collect': 'grid',
    'vote.read': 'grid',
    'vote.paper': 'grid',
  },
  propertyStaff: {
    ...READS_COMPOUND,
    'matter.report': 'compound',
    'income.books': 'compound',
    'income.keep': 'compound',
  },
  propertyManager: {
    ...READS_COMPOUND,
    'matter.report': 'compound',
    'income.books': 'compound',
    'income.keep': 'compound',
    'income.answer': 'compound',
    'works.report': 'compound',
  },
  ownersCommittee: {
    ...READS_COMPOUND,
    'matter.report': 'compound',
    'income.books': 'compound',
    'income.sign': 'compound',
    'income.answer': 'compound',
    'works.report': 'compound',
    'vote.manage': 'compound',
    'vote.paper': 'compound',
  },
  supervisor: {
    ...READS_COMPOUND,
    'matter.review': 'compound',
    'income.books': 'compound',
    'income.sign': 'compound',
    'points.appeal': 'compound',
    'points.guard': 'compound',
  },
  shopkeeper: { ...READS_COMPOUND, 'points.shop': 'compound' },
  stationSecretary: {
    ...READS_COMPOUND,
    'roll.import': 'compound',
    'household.invite': 'compound',
    'household.approve': 'compound',
    'role.grant': 'compound',
    'matter.raiseOnBehalf': 'compound',
    'matter.report': 'compound',
    'matter.handle': 'compound',
    'income.books': 'compound',
    'income.decide': 'compound',
    'income.answer': 'compound',
    'points.organise': 'compound',
    'points.award': 'compound',
    'points.onBehalf': 'compound',
    'points.shop': 'compound',
    'points.manage': 'compound',
    'points.deduct': 'compound',
    'wish.makeFor': 'compound',
    'menu.collect': 'compound',
    'menu.manage': 'compound',
    'works.report': 'compound',
    'works.manage': 'compound',
    'vote.manage': 'compound',
    'vote.paper': 'compound',
  },
  communityOfficer: {
    'place.read': 'community',
    'roll.import': 'community',
    'role.grant': 'community',
    'matter.read': 'community',
    'matter.raiseOnBehalf': 'community',
    'matter.report': 'community',
    'matter.handle': 'community',
    'matter.secondLook': 'community',
    'income.read': 'community',
    'income.books': 'community',
    'income.decide': 'community',
    'income.sign': 'community',
    'points.read': 'community',
    'points.organise': 'community',
    'points.manage': 'community',
    'points.deduct': 'community',
    'points.appeal': 'community',
    'points.guard': 'community',
    'wish.read': 'subdistrict',
    'wish.makeFor': 'community',
    'wish.claim': 'subdistrict',
    'menu.read': 'community',
    'works.read': 'community',
    'menu.collect': 'community',
    'menu.manage': 'community',
    'works.report': 'community',
    'works.manage': 'community',
    'vote.read': 'community',
    'vote.manage': 'community',
  },
  subdistrictOfficer: {
    'place.read': 'subdistrict',
    'role.grant': 'subdistrict',
    'matter.read': 'subdistrict',
    'matter.report': 'subdistrict',
    'matter.handle': 'subdistrict',
    'matter.secondLook': 'subdistrict',
    'income.read': 'subdistrict',
    'income.books': 'subdistrict',
    'points.read': 'subdistrict',
    'wish.read': 'subdistrict',
    'wish.claim': 'subdistrict',
    'menu.read': 'subdistrict',
    'works.read': 'subdistrict',
    'vote.read': 'subdistrict',
  },
  districtAdmin: {
    'place.read': 'district',
    'roll.import': 'district',
    'role.grant': 'district',
    'matter.read': 'district',
    'scope.edit': 'district',
    'audit.read': 'district',
    'income.read': 'district',
    'income.books': 'district',
    'income.rules': 'district',
    'points.read': 'district',
    'wish.read': 'district',
    'menu.read': 'district',
    'works.read': 'district',
    'vote.read': 'district',
  },
} as const satisfies Record<Role, Partial<Record<Action, Reach>>>

/** A role held in a place; `path` holds the place itself and all that hold it. */
export type HeldRole = { readonly role: Role; readonly path: PlacePath }

/**
 * May a person who holds `roles` do `action` at `place`?
 * The only question anyone asks about permission, on the phone and in the cloud.
 * @param place the path of what the action is about
 */
export function can(roles: readonly HeldRole[], action: Action, place: PlacePath): boolean {
  return roles.some(held => {
    const reach = (PERMISSIONS[held.role] as Partial<Record<Action, Reach>>)[action]
    if (!reach) return false
    const reached = held.path[reach]
    return reached !== undefined && reached === place[reach]
  })
}

/** The places in which the roles permit `action`: what a list may be filtered by. */
export function reachOf(roles: readonly HeldRole[], action: Action): { kind: Reach; id: string }[] {
  const reached = roles.flatMap(held => {
    const kind = (PERMISSIONS[held.role] as Partial<Record<Action, Reach>>)[action]
    const id = kind && held.path[kind]
    return kind && id ? [{ kind, id }] : []
  })
  return reached.filter((one, i) => reached.findIndex(other => other.id === one.id) === i)
}
