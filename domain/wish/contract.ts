import * as z from 'zod/mini'
import { At, type Contract, Day, FileId, Id, Skip, Words } from '../kernel'
import { RoleSchema } from '../people'
import { PoolLevelSchema, Thanks, WishEventNameSchema, WishKindSchema, WishStateSchema } from './wish'

/** A wish in a list, as one viewer may see it. */
export const WishLine = z.strictObject({
  _id: Id,
  title: z.string(),
  kind: WishKindSchema,
  state: WishStateSchema,
  level: PoolLevelSchema,
  compoundName: z.string(),
  madeAt: At,
  risesAt: z.nullable(At),
  isReminded: z.boolean(),
  promisedOn: z.nullable(Day),
  /** What the claimer got, once thanked. */
  points: z.nullable(z.int()),
  isMine: z.boolean(),
  isClaimedByMe: z.boolean(),
  who: z.string(),
  place: z.string(),
  cover: z.nullable(z.string()),
})
export type WishLine = z.output<typeof WishLine>

const role = z.nullable(RoleSchema)
const photos = z.array(z.string())

/** A wish as one viewer may see it; photos are addresses. */
export const WishView = z.extend(WishLine, {
  words: z.string(),
  dueAt: z.nullable(At),
  /** Null for those who need not come to it. */
  door: z.nullable(z.string()),
  contact: z.nullable(z.string()),
  /** Who made it for the wisher; null where it was themselves. */
  madeBy: z.nullable(z.strictObject({ name: z.string(), role })),
  claimer: z.nullable(z.strictObject({ name: z.string(), role, at: At, promisedOn: Day })),
  delivery: z.nullable(z.strictObject({ words: z.string(), at: At, photos })),
  thanks: z.nullable(
    z.strictObject({
      words: z.string(),
      at: At,
      name: z.string(),
      onBehalf: z.boolean(),
      points: Thanks.shape.points,
      note: z.string(),
    }),
  ),
  history: z.array(
    z.strictObject({
      seq: z.int(),
      event: WishEventNameSchema,
      at: At,
      who: z.string(),
      role,
      level: PoolLevelSchema,
      why: z.string(),
      photos,
    }),
  ),
  can: z.array(WishEventNameSchema),
})
export type WishView = z.output<typeof WishView>

/** What came of a command. */
export const WishDone = z.strictObject({
  wishId: Id,
  state: WishStateSchema,
  /** What the claimer got for it, and why less than the tariff says. */
  points: z.nullable(z.int()),
  note: z.string(),
})
export type WishDone = z.output<typeof WishDone>

const wishId = Id
const why = Words(2, 100)
const page = z.strictObject({ wishes: z.array(WishLine), more: z.boolean() })
const said = {
  kind: WishKindSchema,
  title: Words(4, 30),
  words: Words(5, 300),
  photo: z.nullable(FileId),
  contact: Words(2, 60),
}

/** Every command and query of the wish room. */
export const wishContract = {
  /** Wishes that wait for somebody, in the level's pool as it is seen from a place; what has waited longest first. */
  pool: {
    kind: 'query',
    input: z.strictObject({ placeId: Id, level: PoolLevelSchema, skip: Skip }),
    output: page,
    allow: 'wish.read',
  },
  /** How many wait in each of the three pools seen from a place. */
  pools: {
    kind: 'query',
    input: z.strictObject({ placeId: Id }),
    output: z.strictObject({ open: z.record(PoolLevelSchema, z.int()) }),
    allow: 'wish.read',
  },
  /** What one has to do with: wishes of one's household or made by one, and wishes one has taken on. */
  mine: {
    kind: 'query',
    input: z.strictObject({ of: z.enum(['made', 'claimed']), skip: Skip }),
    output: page,
    allow: 'member',
  },
  /** What waits for one's own hand: thanks to give, and wishes one has promised to bring; what is due first comes first. */
  todo: {
    kind: 'query',
    input: z.strictObject({}),
    output: z.strictObject({ wishes: z.array(WishLine) }),
    allow: 'member',
  },
  /** Delivered wishes for which somebody in charge may now give the thanks. */
  waiting: {
    kind: 'query',
    input: z.strictObject({ skip: Skip }),
    output: page,
    allow: 'member',
  },
  wish: { kind: 'query', input: z.strictObject({ wishId }), output: WishView, allow: 'member' },
  make: {
    kind: 'command',
    input: z.strictObject({ compoundId: Id, ...said }),
    output: WishDone,
    allow: 'wish.make',
  },
  /** For somebody without a phone. */
  makeFor: {
    kind: 'command',
    input: z.strictObject({ householdId: Id, residentName: Words(1, 20), ...said }),
    output: WishDone,
    allow: 'wish.makeFor',
  },
  claim: {
    kind: 'command',
    input: z.strictObject({ wishId, promisedOn: Day }),
    output: WishDone,
    allow: 'wish.claim',
  },
  giveUp: { kind: 'command', input: z.strictObject({ wishId, why }), output: WishDone, allow: 'member' },
  deliver: {
    kind: 'command',
    input: z.strictObject({
      wishId,
      words: Words(2, 200),
      photos: z.array(FileId).check(z.minLength(1), z.maxLength(6)),
    }),
    output: WishDone,
    allow: 'member',
  },
  thank: {
    kind: 'command',
    input: z.strictObject({ wishId, words: Words(2, 200) }),
    output: WishDone,
    allow: 'member',
  },
  notReceived: { kind: 'command', input: z.strictObject({ wishId, why }), output: WishDone, allow: 'member' },
  withdraw: { kind: 'command', input: z.strictObject({ wishId, why }), output: WishDone, allow: 'member' },
} as const satisfies Contract
export type WishContract = typeof wishContract
