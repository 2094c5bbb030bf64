import * as z from 'zod/mini'
import { type Contract, Id, Paper } from '../kernel'

/** So many households stand in one file of forms at most: more are printed unit by unit. */
export const MOST_FORMS = 300

const roundId = Id

/** Papers of a round of ordering, made by the function that makes papers. */
export const menuPapers = {
  /** Order forms to be filled in by hand, one a household. `placeId` is a building, a unit of it, or one household. */
  orderForms: {
    kind: 'query',
    input: z.strictObject({ roundId, placeId: Id }),
    output: Paper,
    allow: 'menu.collect',
  },
  /** A building's doors, floor by floor, to take along: who has ordered, and a box for who has not. */
  doorList: {
    kind: 'query',
    input: z.strictObject({ roundId, buildingId: Id }),
    output: Paper,
    allow: 'menu.collect',
  },
  /** The three plans for the notice board, with the reason of every item. */
  planSheet: {
    kind: 'query',
    input: z.strictObject({ roundId, size: z.enum(['A3', 'A4']) }),
    output: Paper,
    allow: 'menu.read',
  },
} as const satisfies Contract
export type MenuPapers = typeof menuPapers
