import * as z from 'zod/mini'
import { type Contract, Id, Skip, Words } from '../../kernel'
import { Count, GoodDraft, GoodKindSchema, PointGood, Slot } from './good'
import { PayerSchema, PointOrder } from './order'

const compoundId = Id
const count = z.int()
const More = { more: z.boolean() }
/** Addresses of pictures by file id, good for an hour. */
const Files = z.record(z.string(), z.string())

/** A good as residents see it; only slots to come. */
export const GoodView = z.extend(GoodDraft, {
  id: Id,
  left: count,
  slots: z.array(Slot),
})
export type GoodView = z.output<typeof GoodView>

/** What can be paid with; null where the caller has no home in the compound. */
const Purses = z.nullable(z.strictObject({ mine: count, home: count }))

/** One's own order, with the code it is handed over by. */
export const OrderView = z.omit(PointOrder, {
  compoundId: true,
  path: true,
  personId: true,
  householdId: true,
  isOpen: true,
  month: true,
  isCounted: true,
})
export type OrderView = z.output<typeof OrderView>

/** An order as the counter sees it: a masked name and a stairwell, and no code. */
export const CounterOrder = z.extend(
  z.pick(PointOrder, {
    _id: true,
    kind: true,
    name: true,
    photo: true,
    count: true,
    points: true,
    slot: true,
    place: true,
    reservedAt: true,
    holdUntil: true,
  }),
  { who: z.string(), isOwnHome: z.boolean() },
)
export type CounterOrder = z.output<typeof CounterOrder>

/** A good as the shopkeeper sees it. */
export const ShelfLine = z.extend(GoodDraft, {
  id: Id,
  left: count,
  reserved: count,
  handed: count,
  gone: count,
  handedThisMonth: count,
  slots: z.array(Slot),
  revision: PointGood.shape.revision,
})
export type ShelfLine = z.output<typeof ShelfLine>

const OrderAnswer = z.strictObject({ order: OrderView })

export const shopOps = {
  /** A page of what is on offer, the cheapest first. */
  goods: {
    kind: 'query',
    input: z.strictObject({ compoundId, kind: GoodKindSchema, skip: Skip }),
    output: z.strictObject({ goods: z.array(GoodView), purses: Purses, files: Files, ...More }),
    allow: 'points.read',
  },
  good: {
    kind: 'query',
    input: z.strictObject({ goodId: Id }),
    output: z.strictObject({
      good: GoodView,
      purses: Purses,
      /** How many of it the household has had this month. */
      usedThisMonth: count,
      files: Files,
    }),
    allow: 'points.read',
  },
  /** Reserves and pays: the points leave at once and come back if it is cancelled or not fetched in time. `price` is the one that was shown. */
  reserve: {
    kind: 'command',
    input: z.strictObject({
      goodId: Id,
      count: Count,
      price: count,
      payer: PayerSchema,
      slotId: z.nullable(Slot.shape.id),
    }),
    output: OrderAnswer,
    allow: 'points.use',
  },
  /** A page of one's own orders: those that wait first, then the latest. */
  myOrders: {
    kind: 'query',
    input: z.strictObject({ compoundId, skip: Skip }),
    output: z.strictObject({ orders: z.array(OrderView), files: Files, ...More }),
    allow: 'points.use',
  },
  cancelOrder: {
    kind: 'command',
    input: z.strictObject({ orderId: Id }),
    output: OrderAnswer,
    allow: 'points.use',
  },
  /** What waits under a pick-up code; says why where nothing does. */
  counter: {
    kind: 'query',
    input: z.strictObject({ compoundId, code: PointOrder.shape.code }),
    output: z.strictObject({ orders: z.array(CounterOrder), files: Files }),
    allow: 'points.shop',
  },
  /** Hands over: final. The code is what shows that the buyer is there. */
  handOver: {
    kind: 'command',
    input: z.strictObject({ orderId: Id, code: PointOrder.shape.code }),
    output: z.strictObject({ order: CounterOrder }),
    allow: 'points.shop',
  },
  /** Calls an order off that the shop cannot keep: the points go back at once, and the buyer reads why. `isGone`: nobody else can have it either. */
  callOffOrder: {
    kind: 'command',
    input: z.strictObject({ orderId: Id, why: Words(2, 60), isGone: z.boolean() }),
    output: z.strictObject({ order: CounterOrder }),
    allow: 'points.shop',
  },
  /** A page of what waits to be picked up, what is kept the shortest first. */
  waitingOrders: {
    kind: 'query',
    input: z.strictObject({ compoundId, skip: Skip }),
    output: z.strictObject({ orders: z.array(CounterOrder), files: Files, ...More }),
    allow: 'points.shop',
  },
  /** A page of everything the shop has, what is on offer first. */
  shelf: {
    kind: 'query',
    input: z.strictObject({ compoundId, skip: Skip }),
    output: z.strictObject({ goods: z.array(ShelfLine), files: Files, ...More }),
    allow: 'points.shop',
  },
  /** One good as the shopkeeper changes it. */
  shelfGood: {
    kind: 'query',
    input: z.strictObject({ goodId: Id }),
    output: z.strictObject({ good: ShelfLine, files: Files }),
    allow: 'points.shop',
  },
  /** Puts a good on the shelf or changes it; `add` comes to its stock (goes from it, where negative). Of two who change the same one is told so. */
  keepGood: {
    kind: 'command',
    input: z.strictObject({
      compoundId,
      goodId: z.nullable(Id),
      revision: count,
      good: GoodDraft,
      add: z.int().check(z.gte(-9999), z.lte(9999)),
      slots: z.array(z.omit(Slot, { left: true, isOff: true })).check(z.maxLength(40)),
    }),
    output: z.strictObject({ good: ShelfLine }),
    allow: 'points.shop',
  },
} as const satisfies Contract
