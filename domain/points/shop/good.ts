import * as z from 'zod/mini'
import { At, accept, type Decision, FileId, Id, keysOf, Month, refuse, Words } from '../../kernel'
import { PlacePath } from '../../place'
import { MOST_POINTS } from '../moving'
import type { PointRefusal } from '../refusals'

/** What the shop gives for points: something to take home, or a service at an appointed time. */
export const GOOD_KINDS = { good: { name: '商品' }, service: { name: '服务' } } as const
export type GoodKind = keyof typeof GOOD_KINDS
export const GoodKindSchema = z.enum(keysOf(GOOD_KINDS))

/** No order is larger: one household does not empty a shelf. */
export const MOST_AT_ONCE = 10
export const Count = z.int().check(z.positive(), z.lte(MOST_AT_ONCE))
const some = z.int().check(z.nonnegative())
const SlotId = z.string().check(z.regex(/^[A-Za-z0-9-]{1,40}$/))

/** A time for which a service can be booked; `left` of its `places` are free. One the shop called off (`isOff`) is booked by nobody more. */
export const Slot = z.strictObject({
  id: SlotId,
  startsAt: At,
  endsAt: At,
  places: z.int().check(z.positive(), z.lte(100)),
  left: some,
  isOff: z.optional(z.literal(true)),
})
export type Slot = z.output<typeof Slot>

/** What somebody is just buying: taken off the stock, and not paid for yet. */
export const Claim = z.strictObject({ count: Count, at: At, slotId: z.nullable(SlotId) })
export type Claim = z.output<typeof Claim>

/** What the shopkeeper writes of a good. */
export const GoodDraft = z.strictObject({
  kind: GoodKindSchema,
  name: Words(2, 20),
  words: Words(0, 200),
  photo: z.nullable(FileId),
  price: z.int().check(z.positive(), z.lte(MOST_POINTS / MOST_AT_ONCE)),
  /** How many of it one household may have in a month; null where as many as they like. */
  perHousehold: z.nullable(z.int().check(z.positive(), z.lte(99))),
  /** Where and when it is handed over, in words. */
  pickUpAt: Words(2, 60),
  /** For how many days after today it is kept. */
  holdDays: z.int().check(z.positive(), z.lte(14)),
  isOn: z.boolean(),
})
export type GoodDraft = z.output<typeof GoodDraft>

/**
 * A good or service of a compound's shop. Of everything that was ever put on the shelf, `stock` is there, `claims` are being paid for, `reserved` waits
 * to be picked up, `handed` was handed over, `gone` was lost and called off; a service has its stock in the places of its slots.
 */
export const PointGood = z.extend(GoodDraft, {
  _id: Id,
  compoundId: Id,
  path: PlacePath,
  stock: some,
  reserved: some,
  handed: some,
  gone: z.optional(some),
  /** How many were handed over in the latest month in which any were. */
  handedIn: z.strictObject({ month: Month, count: some }),
  slots: z.record(SlotId, Slot),
  /** By the id of the order to come. */
  claims: z.record(Id, Claim),
  claimCount: some,
  /** Counts what the shopkeeper changed. */
  revision: z.int(),
})
export type PointGood = z.output<typeof PointGood>

/** What somebody wants of a good: the price is the one they were shown. */
export type Wanted = { readonly count: number; readonly slotId: string | null; readonly price: number }

export const slotsOf = ({ slots }: Pick<PointGood, 'slots'>): Slot[] =>
  Object.values(slots).sort((one, other) => one.startsAt - other.startsAt || (one.id < other.id ? -1 : 1))

/** The slots that have not begun, called off or not. */
export const slotsAhead = (good: Pick<PointGood, 'slots'>, now: number): Slot[] =>
  slotsOf(good).filter(({ startsAt }) => startsAt > now)

/** The slots that can still be booked or were just filled: those to come. */
export const slotsToCome = (good: Pick<PointGood, 'slots'>, now: number): Slot[] =>
  slotsAhead(good, now).filter(({ isOff }) => !isOff)

/** How many can still be had. */
export const leftOf = (good: Pick<PointGood, 'kind' | 'slots' | 'stock'>, now: number): number =>
  good.kind === 'good' ? good.stock : slotsToCome(good, now).reduce((sum, { left }) => sum + left, 0)

type Verdict<T> = Decision<T, PointRefusal>

function slotFor(good: PointGood, slotId: string | null, now: number): Verdict<Slot> {
  const slot = slotId === null ? undefined : good.slots[slotId]
  if (!slot) return refuse('points.slotUnknown')
  if (slot.isOff) return refuse('points.slotOff')
  return slot.startsAt > now ? accept(slot) : refuse('points.slotPast')
}

/** Can so many be had now? Says what is wrong where not; points and the household's limit are asked elsewhere. */
export function available(good: PointGood, { count, slotId, price }: Wanted, now: number): Verdict<null> {
  const { name } = good
  if (!good.isOn) return refuse('points.goodOff', { name })
  if (leftOf(good, now) === 0) return refuse('points.soldOut', { name })
  if (good.price !== price) return refuse('points.priceChanged', { price: good.price })
  if (good.kind === 'good')
    return good.stock >= count ? accept(null) : refuse('points.fewLeft', { name, left: good.stock })
  const slot = slotFor(good, slotId, now)
  if (!slot.ok) return slot
  if (slot.value.left === 0) return refuse('points.slotFull')
  return slot.value.left >= count ? accept(null) : refuse('points.fewLeft', { name, left: slot.value.left })
}

/** The good with so many more in stock (fewer, where negative), in the slot where there is one; a slot that is gone has no stock. */
export function stocked(good: PointGood, change: number, slotId: string | null): PointGood {
  if (slotId === null) return { ...good, stock: good.stock + change }
  const slot = good.slots[slotId]
  if (!slot) return good
  return { ...good, slots: { ...good.slots, [slotId]: { ...slot, left: slot.left + change } } }
}

/** The good after one that was reserved turned out to be lost: a time is booked by nobody more, though what is booked of it stays; anything else is gone. */
export function lost(good: PointGood, count: number, slotId: string | null): PointGood {
  if (slotId === null) return { ...good, gone: (good.gone ?? 0) + count }
  const after = stocked(good, count, slotId)
  const slot = after.slots[slotId]
  return slot ? { ...after, slots: { ...after.slots, [slotId]: { ...slot, isOff: true } } } : after
}

/** The good without a claim: it is paid for now, or given up (see `stocked`). */
export function unclaimed(good: PointGood, orderId: string): PointGood {
  const { [orderId]: claim, ...claims } = good.claims
  return claim ? { ...good, claims, claimCount: good.claimCount - 1 } : good
}

/** Takes so many off the stock for an order that is being paid for. The store does the same in one conditional write. */
export function claimed(
  good: PointGood,
  orderId: string,
  wanted: Wanted,
  now: number,
): Decision<PointGood, PointRefusal> {
  const can = available(good, wanted, now)
  if (!can.ok) return can
  const { count, slotId } = wanted
  return accept({
    ...stocked(good, -count, slotId),
    claims: { ...good.claims, [orderId]: { count, at: now, slotId } },
    claimCount: good.claimCount + 1,
  })
}

/** Gives a claim up: what it took is in stock again. */
export function released(good: PointGood, orderId: string): PointGood {
  const claim = good.claims[orderId]
  return claim ? unclaimed(stocked(good, claim.count, claim.slotId), orderId) : good
}

/** How long a purchase may take; a claim older than this was left by one that broke off. */
export const CLAIM_MS = 5 * 60_000
