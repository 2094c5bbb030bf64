import { dayInWords } from '@domain/kernel'
import { lastDayToPickUp } from '@domain/points'
import { momentInWords } from '@domain/station'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Picture } from '../../components/Picture'
import { Tap } from '../../components/Tap'
import { CALL_OFF, COUNTER, ORDERS } from '../../copy/shop'
import { CallOff } from './CallOff'
import type { Shown } from './useCounter'

/** Until when it is kept, or for when it is booked. */
const whenOf = (order: Shown): string =>
  order.slot
    ? ORDERS.at(momentInWords(order.slot.startsAt))
    : COUNTER.until(dayInWords(lastDayToPickUp(order)))

type Props = { readonly order: Shown; readonly handOver: () => void; readonly isBusy: boolean }

/** What a code is for: what it looks like, whose it is, and the handing over. */
export function OrderCard({ order, handOver, isBusy }: Props) {
  const { name, count, who, place, url, isOwnHome } = order
  return (
    <View className="card stack">
      <View className="counter-order">
        {url ? <Picture className="counter-picture" src={url} /> : null}
        <View className="grow stack">
          <Text className="headline">{ORDERS.times(name, count)}</Text>
          <Text className="text">{COUNTER.who(who, place)}</Text>
          <Text className="note">{whenOf(order)}</Text>
        </View>
      </View>
      {isOwnHome ? (
        <View className="aside is-warn">
          <Text className="text">{COUNTER.own}</Text>
        </View>
      ) : (
        <Tap className="button" onClick={handOver} isOff={isBusy}>
          <Text>{COUNTER.handOver}</Text>
        </Tap>
      )}
    </View>
  )
}

type Waiting = { readonly order: Shown; readonly refresh: () => Promise<void> }

/** Something that waits; its code stays with who fetches it. What the shop cannot keep is called off here. */
export function WaitingLine({ order, refresh }: Waiting) {
  const { name, count, who, place } = order
  const [isOff, setOff] = useState(false)
  const what = ORDERS.times(name, count)
  return (
    <View className="line-top counter-line">
      <View className="row">
        <View className="grow">
          <Text className="text counter-words">{what}</Text>
          <Text className="note counter-words">{COUNTER.who(who, place)}</Text>
          <Text className="note counter-words">{whenOf(order)}</Text>
        </View>
        {!isOff && (
          <Tap
            className="button quiet small"
            label={CALL_OFF.openNamed(what, who)}
            onClick={() => setOff(true)}
          >
            <Text>{CALL_OFF.open}</Text>
          </Tap>
        )}
      </View>
      {isOff && <CallOff order={order} close={() => setOff(false)} refresh={refresh} />}
    </View>
  )
}
