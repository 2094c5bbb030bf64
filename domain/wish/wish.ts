import * as z from 'zod/mini'
import { LEVELS } from '../escalation'
import { At, Day, FileId, Id, keysOf } from '../kernel'
import { RoleSchema } from '../people'
import { PlacePath } from '../place'

export const WISH_STATES = {
  open: '等人认领',
  claimed: '已有人认领',
  delivered: '已送达，待致谢',
  thanked: '心愿圆了',
  withdrawn: '已撤回',
} as const
export type WishState = keyof typeof WISH_STATES
export const WishStateSchema = z.enum(keysOf(WISH_STATES))

/** What is wished for; never money. */
export const WISH_KINDS = { thing: '物品', service: '帮忙办事', company: '陪伴' } as const
export type WishKind = keyof typeof WISH_KINDS
export const WishKindSchema = z.enum(keysOf(WISH_KINDS))

/** Everything that happens to a wish; `rise`, `lapse` and `remind` are time's. */
export const WISH_EVENTS = {
  make: '许愿',
  claim: '认领',
  giveUp: '放弃认领',
  lapse: '认领到期',
  rise: '升到上一级心愿库',
  deliver: '送达',
  notReceived: '没有收到',
  remind: '提醒致谢',
  thank: '致谢',
  withdraw: '撤回',
} as const
export type WishEventName = keyof typeof WISH_EVENTS
export const WishEventNameSchema = z.enum(keysOf(WISH_EVENTS))

/** The three rungs of the wish pool are those of the ladder 小区—社区—街道 (谯城区: 三级微心愿项目库). */
export const PoolLevelSchema = z.enum(LEVELS)

/** Who took a step; a null person is time itself. */
export const WishActor = z.strictObject({
  personId: z.nullable(Id),
  name: z.string(),
  role: z.nullable(RoleSchema),
})
export type WishActor = z.output<typeof WishActor>

const Standing = z.strictObject({ state: WishStateSchema, level: PoolLevelSchema })

/** One step of a wish's life. */
export const WishEvent = z.strictObject({
  seq: z.int(),
  event: WishEventNameSchema,
  at: At,
  by: WishActor,
  from: z.nullable(Standing),
  to: Standing,
  /** The reason in words: typed by the person, or the rule's own sentence. */
  why: z.string(),
  photos: z.array(FileId),
  nextDueAt: z.nullable(At),
})
export type WishEvent = z.output<typeof WishEvent>

/** Who has taken a wish on, and for which day they promised it. */
export const Claimer = z.strictObject({
  personId: Id,
  name: z.string(),
  role: z.nullable(RoleSchema),
  /** Their households then: none of them may confirm what they did. */
  householdIds: z.array(Id),
  at: At,
  promisedOn: Day,
})
export type Claimer = z.output<typeof Claimer>

export const Thanks = z.strictObject({
  words: z.string(),
  at: At,
  by: WishActor,
  /** Said by somebody in charge for a wisher without a phone. */
  onBehalf: z.boolean(),
  /** What the claimer got. */
  points: z.int(),
  /** Why they got fewer points than the tariff says, or none; empty where they got them all. */
  note: z.string(),
})
export type Thanks = z.output<typeof Thanks>

/** One small wish with its whole history: state and history are saved in one write. */
export const Wish = z.strictObject({
  _id: Id,
  /** The wisher's household. */
  path: PlacePath,
  compoundName: z.string(),
  level: PoolLevelSchema,
  kind: WishKindSchema,
  title: z.string(),
  words: z.string(),
  photo: z.nullable(FileId),
  /** Whose wish it is; a null person has no phone. `place` is the door: «3号楼 2单元 301». */
  for: z.strictObject({ householdId: Id, personId: z.nullable(Id), name: z.string(), place: z.string() }),
  /** Who made it: the wisher, or somebody in charge for them. */
  by: WishActor,
  /** How the claimer may reach the wisher. */
  contact: z.string(),
  madeAt: At,
  state: WishStateSchema,
  /** When it rises to the next pool, if nobody has taken it on by then; null in the highest. */
  risesAt: z.nullable(At),
  /** When time acts next; null where nothing is due. The keeper's index. */
  dueAt: z.nullable(At),
  claimer: z.nullable(Claimer),
  delivery: z.nullable(z.strictObject({ words: z.string(), photos: z.array(FileId), at: At })),
  /** Has it once come back as not received? It may once. */
  sentBack: z.boolean(),
  /** When time reminded of the thanks; from then on somebody in charge may give them. */
  remindedAt: z.nullable(At),
  thanks: z.nullable(Thanks),
  revision: z.int(),
  history: z.array(WishEvent),
})
export type Wish = z.output<typeof Wish>
