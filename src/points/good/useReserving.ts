import { dayInWords, dayOf } from '@domain/kernel'
import { holdUntilOf, MOST_AT_ONCE, PAYERS, type Payer } from '@domain/points'
import { momentInWords } from '@domain/station'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { GOOD, ORDERS } from '../../copy/shop'
import { call, type GivenBy } from '../../services/call'
import { readNow } from '../../services/now'
import { useCommand } from '../../services/useCommand'

export type GoodShown = GivenBy<'points', 'good'>
export type Order = GivenBy<'points', 'reserve'>['order']

/** How many can be had at once: what is left, what the household may still have, and never more than one order holds. */
function mostOf({ good, usedThisMonth }: GoodShown): number {
  const allowed = good.perHousehold === null ? MOST_AT_ONCE : good.perHousehold - usedThisMonth
  return Math.max(0, Math.min(MOST_AT_ONCE, allowed, good.left))
}

/** What the button says: what it costs, or why it cannot be had. */
function nameOf(shown: GoodShown, most: number, cost: number): string {
  const { good, purses } = shown
  if (!purses) return GOOD.noHome
  if (good.left === 0) return GOOD.soldOut
  return most === 0 ? GOOD.atLimit : GOOD.buy(cost)
}

/** Reserving one good: how many or when, who pays, asked once more before the points leave. */
export function useReserving(shown: GoodShown, done: (order: Order) => void) {
  const { good, purses } = shown
  const [wantedCount, setCount] = useState(1)
  const [slotId, setSlotId] = useState<string | null>(null)
  const [chosen, setPayer] = useState<Payer | null>(null)
  const [shows, setShows] = useState(false)
  const most = mostOf(shown)
  const count = Math.max(1, Math.min(wantedCount, most))
  const cost = good.price * count
  const payer = chosen ?? (purses && purses.home < cost && purses.mine >= cost ? 'mine' : 'home')
  const slot = good.slots.find(({ id }) => id === slotId) ?? null
  const problem = good.kind === 'service' && !slot ? GOOD.noSlot : null

  const send = (requestId: string) =>
    call('points', 'reserve', { goodId: good.id, count, price: good.price, payer, slotId }, requestId)
  const command = useCommand(send, ({ order }) => done(order))
  const submit = async () => {
    setShows(true)
    if (problem) return void Taro.showToast({ title: problem, icon: 'none' })
    const lastDay = dayInWords(dayOf(holdUntilOf(good, slot, readNow()) - 1))
    const until = slot ? GOOD.at(momentInWords(slot.startsAt)) : GOOD.until(lastDay)
    const { confirm } = await Taro.showModal({
      title: GOOD.sure,
      content: GOOD.sureNote(ORDERS.times(good.name, count), PAYERS[payer], cost, until),
    })
    if (confirm) await command.run()
  }
  return {
    count,
    setCount,
    most,
    slotId,
    setSlotId,
    payer,
    setPayer,
    cost,
    name: nameOf(shown, most, cost),
    /** Is there anything to choose? */
    offers: purses !== null && most > 0,
    problem: shows ? problem : null,
    submit,
    isBusy: command.isBusy,
  }
}
export type Reserving = ReturnType<typeof useReserving>
