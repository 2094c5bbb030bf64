import { dayInWords } from '@domain/kernel'
import { lastDayToPickUp } from '@domain/points'
import { momentInWords } from '@domain/station'
import { COUNTER, ORDERS } from '../../copy/shop'
import type { Shown } from './useCounter'

/** Until when it is kept, or for when it is booked. */
export const whenOf = (order: Shown): string =>
  order.slot
    ? ORDERS.at(momentInWords(order.slot.startsAt))
    : COUNTER.until(dayInWords(lastDayToPickUp(order)))

/** When it was reserved: what tells two of one name and stairwell apart. */
export const reservedInWords = (at: number): string => COUNTER.reserved(momentInWords(at))
