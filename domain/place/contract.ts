import * as z from 'zod/mini'
import type { Contract } from '../kernel'
import { FileId, Id, Skip, Words } from '../kernel'
import { Household, Place, Unit } from './place'

/** One row of a roll that could not be taken: where it is, what is wrong, in words for the clerk. */
export const BadRow = z.strictObject({
  row: z.int(),
  column: z.nullable(z.string()),
  code: z.string(),
  sentence: z.string(),
})

export const RollReport = z.strictObject({
  rows: z.int(),
  good: z.int(),
  bad: z.array(BadRow),
  buildings: z.int(),
  households: z.int(),
  areaCentiM2: z.int(),
  /** What applying it changes against the roll there is. */
  added: z.int(),
  changed: z.int(),
  removed: z.int(),
  applied: z.boolean(),
})

/** A place without its households, for lists and pickers. */
export const PlaceHead = z.omit(Place, { units: true })

/** A building as a caller may see it: the areas are null for those who may not read the place. */
export const BuildingView = z.extend(Place, {
  units: z.array(
    z.extend(Unit, { households: z.array(z.extend(Household, { areaCentiM2: z.nullable(z.int()) })) }),
  ),
})

export const placeContract = {
  /** Compounds by a part of their name, for joining: names and where they are, nothing of who lives there. */
  findCompounds: {
    kind: 'query',
    input: z.strictObject({ text: Words(0, 30), skip: Skip }),
    output: z.strictObject({ places: z.array(PlaceHead), more: z.boolean() }),
    allow: 'signedIn',
  },
  /** The places right below one. */
  children: {
    kind: 'query',
    input: z.strictObject({ placeId: Id, skip: Skip }),
    output: z.strictObject({ place: PlaceHead, children: z.array(PlaceHead), more: z.boolean() }),
    allow: 'signedIn',
  },
  /** A building with its units and households: the floor map. Areas only for those who may read the place. */
  building: {
    kind: 'query',
    input: z.strictObject({ buildingId: Id }),
    output: z.strictObject({ building: BuildingView }),
    allow: 'signedIn',
  },
  /** Reads a compound's roll from an uploaded spreadsheet (.xlsx or .csv); all of it or nothing. */
  importRoll: {
    kind: 'command',
    input: z.strictObject({ compoundId: Id, fileId: FileId, apply: z.boolean() }),
    output: RollReport,
    allow: 'roll.import',
  },
} as const satisfies Contract
