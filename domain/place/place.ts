import * as z from 'zod/mini'
import { Id } from '../kernel'

/** The nested places of one district, outermost first. A household is one 专有部分 and lives inside its building's document. */
export const PLACE_KINDS = [
  'district',
  'subdistrict',
  'community',
  'grid',
  'compound',
  'building',
  'unit',
  'household',
] as const
export type PlaceKind = (typeof PLACE_KINDS)[number]

export const PLACE_NAMES = {
  district: '区',
  subdistrict: '街道',
  community: '社区',
  grid: '网格',
  compound: '小区',
  building: '楼栋',
  unit: '单元',
  household: '户',
} as const satisfies Record<PlaceKind, string>

/** Where something is: the id of every place that holds it. Carried by what it locates, so that a permission needs no look-up. */
export const PlacePath = z.strictObject({
  district: z.optional(Id),
  subdistrict: z.optional(Id),
  community: z.optional(Id),
  grid: z.optional(Id),
  compound: z.optional(Id),
  building: z.optional(Id),
  unit: z.optional(Id),
  household: z.optional(Id),
})
export type PlacePath = z.output<typeof PlacePath>

/** The path of the place of that kind that lies on a path: a compound's path up to its subdistrict is the subdistrict's own. */
export const pathUpTo = (path: PlacePath, kind: PlaceKind): PlacePath =>
  Object.fromEntries(
    PLACE_KINDS.slice(0, PLACE_KINDS.indexOf(kind) + 1).flatMap(one => (path[one] ? [[one, path[one]]] : [])),
  )

export const PlaceKindSchema = z.enum(PLACE_KINDS)

/** One 专有部分: `room` is its number on the door; the floor area in 0.01 m² as the register has it. */
export const Household = z.strictObject({
  id: Id,
  room: z.string(),
  floor: z.int(),
  areaCentiM2: z.int().check(z.positive()),
})
export type Household = z.output<typeof Household>

export const Unit = z.strictObject({ id: Id, name: z.string(), households: z.array(Household) })
export type Unit = z.output<typeof Unit>

/** A place of the tree, district to building. Only a building has `units`. */
export const Place = z.strictObject({
  _id: Id,
  kind: PlaceKindSchema,
  name: z.string(),
  /** The names of the places that hold it, outermost first: what a screen shows above the name. */
  within: z.array(z.string()),
  parentId: z.nullable(Id),
  path: PlacePath,
  units: z.optional(z.array(Unit)),
  householdCount: z.int(),
  /** Counts imports of a compound's roll, and on a building also admissions to its households: what a race is seen by. */
  revision: z.optional(z.int()),
})
export type Place = z.output<typeof Place>
