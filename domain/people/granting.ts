import { accept, type Decision, refuse } from '../kernel'
import { PLACE_NAMES, type PlaceKind, type PlacePath } from '../place'
import { revised } from './holding'
import { can, type HeldRole } from './permissions'
import type { Person } from './person'
import type { PeopleRefusal } from './refusals'
import { GRANTS, ROLES, type Role } from './roles'

/** A place a role can be held in, as a post names it. */
export type GrantPlace = {
  readonly id: string
  readonly kind: PlaceKind
  readonly path: PlacePath
  readonly label: string
}
export type Granter = { readonly personId: string; readonly roles: readonly HeldRole[] }

export const MAX_POSTS = 12

/** Who reviews follow-through cannot be one of those who are reviewed, in the same compound (谯城区 小区事务监督委员会). */
const REVIEWED: readonly Role[] = ['stationSecretary', 'propertyStaff', 'propertyManager']
const clashes = (one: Role, other: Role): boolean =>
  (one === 'supervisor' && REVIEWED.includes(other)) || (other === 'supervisor' && REVIEWED.includes(one))

const grantsOf = (role: Role): readonly Role[] =>
  (GRANTS as Partial<Record<Role, readonly Role[]>>)[role] ?? []

/** May someone with `roles` give `role` at `place` and take it back? One of their roles must both name it in GRANTS and reach there. */
export function mayGrant(
  roles: readonly HeldRole[],
  role: Role,
  place: Pick<GrantPlace, 'kind' | 'path'>,
): boolean {
  return (
    ROLES[role].in === place.kind &&
    roles.some(held => grantsOf(held.role).includes(role) && can([held], 'role.grant', place.path))
  )
}

/** The roles someone may give at a place, in the table's order: what a picker offers. */
export const grantableRoles = (
  roles: readonly HeldRole[],
  place: Pick<GrantPlace, 'kind' | 'path'>,
): Role[] => (Object.keys(ROLES) as Role[]).filter(role => mayGrant(roles, role, place))

const holds = (person: Person, role: Role, place: GrantPlace): boolean =>
  person.posts.some(post => post.role === role && post.path[place.kind] === place.id)

function checkGranter(
  person: Person,
  role: Role,
  place: GrantPlace,
  by: Granter,
): Decision<void, PeopleRefusal> {
  const { in: kind, name } = ROLES[role]
  if (kind !== place.kind) return refuse('people.wrongPlaceKind', { role: name, kind: PLACE_NAMES[kind] })
  if (!mayGrant(by.roles, role, place)) return refuse('people.mayNotGrant', { role: name })
  if (by.personId === person._id) return refuse('people.notYourself')
  return accept(undefined)
}

/**
 * Gives `person` a role at a place.
 * @returns the person with the post; refused where the granter may not, the role is held already, or it clashes with another
 */
export function grant(
  person: Person,
  role: Role,
  place: GrantPlace,
  by: Granter,
  now: number,
): Decision<Person, PeopleRefusal> {
  const checked = checkGranter(person, role, place, by)
  if (!checked.ok) return checked
  const named = { name: person.name, role: ROLES[role].name }
  if (holds(person, role, place)) return refuse('people.alreadyHolds', named)
  const clash = person.posts.find(
    post => post.path.compound === place.path.compound && clashes(post.role, role),
  )
  if (clash) return refuse('people.incompatible', { ...named, held: ROLES[clash.role].name })
  if (person.posts.length >= MAX_POSTS) return refuse('people.tooManyPosts', { most: MAX_POSTS })
  const post = { role, path: place.path, label: place.label, since: now, grantedBy: by.personId }
  return accept(revised(person, { posts: [...person.posts, post] }))
}

/** Takes a role back; nobody takes their own, so a district is never left without an administrator. */
export function revoke(
  person: Person,
  role: Role,
  place: GrantPlace,
  by: Granter,
): Decision<Person, PeopleRefusal> {
  const checked = checkGranter(person, role, place, by)
  if (!checked.ok) return checked
  if (!holds(person, role, place)) {
    return refuse('people.doesNotHold', { name: person.name, role: ROLES[role].name })
  }
  const posts = person.posts.filter(post => post.role !== role || post.path[place.kind] !== place.id)
  return accept(revised(person, { posts }))
}
