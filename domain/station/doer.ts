import { LEVEL_NAMES, type Level, levelBelow } from '../escalation'
import { accept, type Decision, refuse } from '../kernel'
import { type HeldRole, ROLES, type Role } from '../people'
import type { PlacePath } from '../place'
import type { Actor, Matter } from './matter'

/** Who acts, as rules need them: roles with the name of the place each is held in; made by the caller from the known person. */
export type Doer = {
  readonly personId: string
  readonly name: string
  readonly roles: readonly (HeldRole & { readonly label: string })[]
  readonly homes: readonly { readonly householdId: string; readonly path: PlacePath }[]
  readonly requestId: string
}

export const CLOCK: Actor = { kind: 'clock', personId: null, name: '系统时钟', role: null, place: '' }

/** Who is in charge at each level (谯城区: 小区党支部、社区党组织、街道党工委). */
export const IN_CHARGE = {
  compound: 'stationSecretary',
  community: 'communityOfficer',
  subdistrict: 'subdistrictOfficer',
} as const satisfies Record<Level, Role>

/** The doer as the actor of a step, in the first of these roles they hold at the matter's place. */
export function actorAs(doer: Doer, roles: readonly Role[], path: PlacePath): Actor | null {
  const held = doer.roles.find(one => roles.includes(one.role) && holdsAt(one, path))
  return held
    ? { kind: 'person', personId: doer.personId, name: doer.name, role: held.role, place: held.label }
    : null
}

const holdsAt = (held: HeldRole, path: PlacePath): boolean => {
  const kind = held.role === 'resident' ? 'compound' : ROLES[held.role].in
  return held.path[kind] !== undefined && held.path[kind] === path[kind]
}

/** The doer as a resident, for what people do as themselves. */
export const asThemselves = (doer: Doer, path: PlacePath): Actor =>
  actorAs(doer, ['resident'], path) ?? {
    kind: 'person',
    personId: doer.personId,
    name: doer.name,
    role: doer.roles[0]?.role ?? null,
    place: doer.roles[0]?.label ?? '',
  }

/** The doer as the one in charge of the matter at a level, the present one unless told. */
export function asInCharge(
  doer: Doer,
  matter: Matter,
  level: Level = matter.level,
): Decision<Actor, 'station.notYourLevel'> {
  const role = IN_CHARGE[level]
  const actor = actorAs(doer, [role], matter.path)
  return actor
    ? accept(actor)
    : refuse('station.notYourLevel', {
        level: LEVEL_NAMES[level],
        role: ROLES[IN_CHARGE[level]].name,
      })
}

/** In charge now, or of the level above, who may pull a matter up. */
export function asInChargeOrAbove(doer: Doer, matter: Matter): Decision<Actor, 'station.notYourLevel'> {
  const here = asInCharge(doer, matter)
  if (here.ok) return here
  const above = (['community', 'subdistrict'] as const).find(level => levelBelow(level) === matter.level)
  const pulling = above ? asInCharge(doer, matter, above) : here
  return pulling.ok ? pulling : here
}

/** The doer's household in the matter's compound, for which they support and rate. */
export const homeIn = (doer: Doer, path: PlacePath): string | null =>
  doer.homes.find(home => home.path.compound !== undefined && home.path.compound === path.compound)
    ?.householdId ?? null
