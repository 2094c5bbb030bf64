import * as z from 'zod/mini'
import { At, dayOf, dayPlus, Id, keysOf, type Lifecycle, Month, momentOf, monthOf } from '../../kernel'
import { PlacePath } from '../../place'
import { Count, GoodDraft, GoodKindSchema, type PointGood, Slot } from './good'

/** What becomes of something that was reserved; `isOpen` while it waits to be picked up. */
export const ORDER_STATES = {
  reserved: { name: '待领取' },
  handed: { name: '已领取' },
  cancelled: { name: '已取消' },
  calledOff: { name: '店里取消' },
  expired: { name: '过期未领' },
} as const
export type OrderState = keyof typeof ORDER_STATES
export const ORDER_EVENTS = { handOver: '交付', cancel: '取消', callOff: '店里取消', expire: '到期' } as const
export type OrderEvent = keyof typeof ORDER_EVENTS

/** What is handed over is final; what is given up, called off by the shop or not fetched in time returns the points. */
export const ORDER_LIFECYCLE = {
  reserved: { handOver: ['handed'], cancel: ['cancelled'], callOff: ['calledOff'], expire: ['expired'] },
  handed: {},
  cancelled: {},
  calledOff: {},
  expired: {},
} as const satisfies Lifecycle<OrderState, OrderEvent>

/** Who pays: the person's own points, or the household's. */
export const PAYERS = { mine: '我的积分', home: '家庭积分' } as const
export type Payer = keyof typeof PAYERS
export const PayerSchema = z.enum(keysOf(PAYERS))

const CODE = /^\d{8}$/
/** The digits by which something reserved is handed over: shown as «4821 0937». */
export const Code = z.string().check(z.regex(CODE))

/** Something of the shop that was reserved and paid for; name, picture and place are as they were then. */
export const PointOrder = z.strictObject({
  _id: Id,
  compoundId: Id,
  path: PlacePath,
  goodId: Id,
  kind: GoodKindSchema,
  name: z.string(),
  photo: GoodDraft.shape.photo,
  pickUpAt: z.string(),
  slot: z.nullable(z.pick(Slot, { id: true, startsAt: true, endsAt: true })),
  count: Count,
  points: z.int().check(z.positive()),
  payer: PayerSchema,
  personId: Id,
  personName: z.string(),
  householdId: Id,
  /** The stairwell, as the counter shows it. */
  place: z.string(),
  /** The month whose limit it counts against. */
  month: Month,
  /** Does it count against a limit: was there one when it was reserved? */
  isCounted: z.boolean(),
  code: Code,
  state: z.enum(keysOf(ORDER_STATES)),
  isOpen: z.boolean(),
  reservedAt: At,
  /** The moment it is kept until: the midnight after the last day. */
  holdUntil: At,
  endedAt: z.nullable(At),
  /** The shopkeeper who handed it over. */
  handedBy: z.nullable(z.strictObject({ id: Id, name: z.string() })),
  /** Who of the shop called it off, and why. Orders of before that could be done have none. */
  calledOff: z.optional(z.strictObject({ byName: z.string(), why: z.string(), isGone: z.boolean() })),
  entryId: Id,
  refundEntryId: z.nullable(Id),
})
export type PointOrder = z.output<typeof PointOrder>

/** How many pick-up codes there are. */
export const PICK_UP_CODES = 100_000_000

/** The pick-up code of a number drawn by chance: eight digits that nobody can work out from what the counter is shown. */
export const pickUpCode = (drawn: number): string => String(drawn % PICK_UP_CODES).padStart(8, '0')

export const codeInWords = (code: string): string => `${code.slice(0, 4)} ${code.slice(4)}`

const MARK = 'HAOYI PICKUP '
/** What the picture of a code says. */
export const codeToScan = (code: string): string => `${MARK}${code}`

/** The code in what was typed or scanned: eight digits, however they are spaced; null where there is none. */
export function codeFrom(typed: string): string | null {
  const plain = typed.normalize('NFKC').trim()
  const digits = (plain.startsWith(MARK) ? plain.slice(MARK.length) : plain).replace(/[\s-]/g, '')
  return CODE.test(digits) ? digits : null
}

/** Until when something reserved now is kept: its days, or for a service the day after its appointment. */
export const holdUntilOf = (
  { holdDays }: Pick<PointGood, 'holdDays'>,
  slot: Pick<Slot, 'endsAt'> | null,
  now: number,
): number => momentOf(dayPlus(slot ? dayOf(slot.endsAt) : dayOf(now), slot ? 2 : holdDays + 1))

/** The last day on which it can be picked up. */
export const lastDayToPickUp = ({ holdUntil }: Pick<PointOrder, 'holdUntil'>): string => dayOf(holdUntil - 1)

/** How many of a good a household has had in a month: what its limit is asked of. */
export const PointQuota = z.strictObject({ _id: Id, count: z.int().check(z.nonnegative()) })
export type PointQuota = z.output<typeof PointQuota>

export const quotaIdOf = (goodId: string, householdId: string, month: string): string =>
  `${goodId}:${householdId}:${month}`
export const quotaOf = ({
  goodId,
  householdId,
  month,
}: Pick<PointOrder, 'goodId' | 'householdId' | 'month'>): string => quotaIdOf(goodId, householdId, month)
export const quotaNow = (goodId: string, householdId: string, now: number): string =>
  quotaIdOf(goodId, householdId, monthOf(now))
