import type { Level } from '../escalation'
import { type HeldRole, ROLES } from '../people'
import { PLACE_KINDS, type PlaceKind, type PlacePath } from '../place'

/** Of two kinds of place the wider. */
const widerOf = (one: PlaceKind, other: PlaceKind): PlaceKind =>
  PLACE_KINDS.indexOf(one) < PLACE_KINDS.indexOf(other) ? one : other

/**
 * Does a role belong to the pool of `kind` that holds `path`? A pool is open to those of its place (the compound's people while a wish is in the
 * compound's), and to whoever holds a post in a wider place around it.
 */
export function inPool(held: HeldRole, kind: PlaceKind, path: PlacePath): boolean {
  const at = widerOf(ROLES[held.role].in, kind)
  return held.path[at] !== undefined && held.path[at] === path[at]
}

/** Seen from a place, the part of a level's pool it looks into: a compound looks into its whole community's, a community into all its compounds'. */
export const poolKindAt = (place: PlaceKind, level: Level): PlaceKind => widerOf(place, level)
