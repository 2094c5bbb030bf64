import { dayOf, minuteOfDay, momentOf } from '@domain/kernel'
import type { GoodDraft, GoodKind, ShelfLine, SlotDraft } from '@domain/points'
import { GOOD_EDIT } from '../../copy/shop'

/** A slot as it is being written: a day and two times. */
export type WrittenSlot = {
  readonly id: string
  readonly day: string
  /** Minutes since midnight. */
  readonly from: number
  readonly until: number
  readonly places: string
  /** How many have booked it already. */
  readonly taken: number
  /** Called off: booked by nobody more. */
  readonly isOff: boolean
}
/** A good as it is being written: numbers as they were typed. */
export type Written = {
  readonly kind: GoodKind
  readonly name: string
  readonly words: string
  readonly price: string
  /** How many come to the stock, or go from it. */
  readonly add: string
  readonly isLess: boolean
  readonly limit: string
  readonly pickUpAt: string
  readonly holdDays: string
  readonly isOn: boolean
  readonly slots: readonly WrittenSlot[]
}

export const BLANK: Written = {
  kind: 'good',
  name: '',
  words: '',
  price: '',
  add: '',
  isLess: false,
  limit: '',
  pickUpAt: '',
  holdDays: '7',
  isOn: true,
  slots: [],
}

export const writtenFrom = (good: ShelfLine): Written => ({
  kind: good.kind,
  name: good.name,
  words: good.words,
  price: String(good.price),
  add: '',
  isLess: false,
  limit: good.perHousehold === null ? '' : String(good.perHousehold),
  pickUpAt: good.pickUpAt,
  holdDays: String(good.holdDays),
  isOn: good.isOn,
  slots: good.slots.map(({ id, startsAt, endsAt, places, left, isOff = false }) => ({
    id,
    day: dayOf(startsAt),
    from: Math.floor(minuteOfDay(startsAt)),
    until: Math.floor(minuteOfDay(endsAt)),
    places: String(places),
    taken: places - left,
    isOff,
  })),
})

/** The whole number that was typed; null where it is none. */
const wholeOf = (typed: string): number | null =>
  /^\d{1,5}$/.test(typed.trim()) ? Number(typed.trim()) : null
const isWithin = (typed: string, least: number, most: number): boolean => {
  const number = wholeOf(typed)
  return number !== null && number >= least && number <= most
}

const isWhole = ({ day, from, until, places }: WrittenSlot): boolean =>
  day !== '' && until > from && isWithin(places, 1, 100)

export type Problem = keyof typeof GOOD_EDIT.problems

/** What is not yet as it must be, in words. */
export function problemsOf(written: Written): Partial<Record<Problem, string>> {
  const { problems } = GOOD_EDIT
  const wrong: Readonly<Record<Problem, boolean>> = {
    name: written.name.trim().length < 2,
    price: !isWithin(written.price, 1, 10_000),
    stock: written.kind === 'good' && written.add !== '' && !isWithin(written.add, 0, 9999),
    limit: written.limit !== '' && !isWithin(written.limit, 1, 99),
    pickUpAt: written.pickUpAt.trim().length < 2,
    holdDays: !isWithin(written.holdDays, 1, 14),
    slots: written.kind === 'service' && !written.slots.every(isWhole),
  }
  return Object.fromEntries(
    (Object.keys(wrong) as Problem[]).filter(key => wrong[key]).map(key => [key, problems[key]]),
  )
}

/** What is sent of it. */
export function draftOf(
  written: Written,
  photo: string | null,
): { good: GoodDraft; add: number; slots: SlotDraft[] } {
  const { kind, name, words, pickUpAt, isOn, price, limit, holdDays, add, isLess, slots } = written
  const change = kind === 'good' ? (wholeOf(add) ?? 0) : 0
  return {
    good: {
      kind,
      name,
      words,
      photo,
      pickUpAt,
      isOn,
      price: wholeOf(price) ?? 0,
      perHousehold: wholeOf(limit),
      holdDays: wholeOf(holdDays) ?? 0,
    },
    add: isLess ? 0 - change : change,
    slots:
      kind === 'service'
        ? slots.map(({ id, day, from, until, places }) => ({
            id,
            startsAt: momentOf(day, from),
            endsAt: momentOf(day, until),
            places: wholeOf(places) ?? 0,
          }))
        : [],
  }
}
