import * as z from 'zod/mini'
import { At, type Contract, Day, Id, Month, Skip } from '../../kernel'
import { ShownAsSchema } from '../account'
import { HonourRoll, RollHead, RollPlace, RollStars } from './roll'

const count = z.int()
const mine = { isMine: z.boolean() }
const place = z.extend(z.omit(RollPlace, { ownerId: true }), mine)

/** A line of a ranking as others read it. */
export type RankingLine = z.output<typeof place>

/** A month's roll as its readers see it: whose a line is stands in it only as «mine» or not. */
export const RollView = z.strictObject({
  month: Month,
  drawnAt: At,
  version: count,
  sums: HonourRoll.shape.sums,
  starCounts: HonourRoll.shape.starCounts,
  homes: z.array(place),
  people: z.array(place),
  volunteers: z.array(place),
  stars: z.array(z.extend(z.omit(RollStars, { ownerId: true }), mine)),
  heads: z.array(z.extend(z.omit(RollHead, { ownerId: true }), mine)),
})
export type RollView = z.output<typeof RollView>

/** One's own way to the next honours, by the months that count for the next roll. */
export const MyHonours = z.strictObject({
  shownAs: ShownAsSchema,
  /** When the next roll is drawn, and of which month. */
  drawsOn: Day,
  home: z.strictObject({ score: count, isBarred: z.boolean(), starsNow: count }),
  mine: z.strictObject({ minutes: count, isNow: z.boolean() }),
  /** The building one is the head of, with its figures; null for everybody else. */
  head: z.nullable(
    z.strictObject({ building: z.string(), households: count, any: count, steady: count, score: count }),
  ),
})
export type MyHonours = z.output<typeof MyHonours>

export const honourOps = {
  /** A page of a month's ranking as it stands now; who does not want to be in it is not. */
  ranking: {
    kind: 'query',
    input: z.strictObject({ compoundId: Id, month: Month, of: z.enum(['homes', 'people']), skip: Skip }),
    output: z.strictObject({ lines: z.array(place), more: z.boolean() }),
    allow: 'points.read',
  },
  /** A month's roll of honour as it was drawn. */
  honourRoll: {
    kind: 'query',
    input: z.strictObject({ compoundId: Id, month: Month }),
    output: RollView,
    allow: 'points.read',
  },
  myHonours: {
    kind: 'query',
    input: z.strictObject({ compoundId: Id }),
    output: MyHonours,
    allow: 'points.use',
  },
} as const satisfies Contract
