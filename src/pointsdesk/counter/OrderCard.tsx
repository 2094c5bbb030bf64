import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Picture } from '../../components/Picture'
import { Tap } from '../../components/Tap'
import { CALL_OFF, COUNTER, ORDERS } from '../../copy/shop'
import { CallOff } from './CallOff'
import type { Counter, Shown } from './useCounter'
import { reservedInWords, whenOf } from './words'

type Props = { readonly order: Shown; readonly counter: Counter }

const whatOf = ({ name, count }: Shown): string => ORDERS.times(name, count)

/** The way to calling an order off. */
function CallOffButton({ order, open }: { readonly order: Shown; readonly open: () => void }) {
  const words = CALL_OFF.open[order.kind]
  return (
    <Tap
      className="button quiet small"
      label={CALL_OFF.openNamed(words, whatOf(order), order.who)}
      onClick={open}
    >
      <Text>{words}</Text>
    </Tap>
  )
}

/** What may be done with it: the handing over, or the calling off; nothing where it is one's own. */
function Acts({ order, counter }: Props) {
  const [isOff, setOff] = useState(false)
  if (order.isOwnHome)
    return (
      <View className="aside is-warn">
        <Text className="text">{COUNTER.own}</Text>
      </View>
    )
  if (isOff) return <CallOff order={order} close={() => setOff(false)} after={counter.calledOff} />
  return (
    <>
      <Tap className="button" onClick={() => void counter.handOver(order)} isOff={counter.isBusy}>
        <Text>{COUNTER.handOver}</Text>
      </Tap>
      <CallOffButton order={order} open={() => setOff(true)} />
    </>
  )
}

/** What a code is for: what it looks like, whose it is, and what may be done with it. */
export function OrderCard({ order, counter }: Props) {
  const { who, place, url, reservedAt } = order
  return (
    <View className="card stack">
      <View className="counter-order">
        {url ? <Picture className="counter-picture" src={url} /> : null}
        <View className="grow stack">
          <Text className="headline">{whatOf(order)}</Text>
          <Text className="text">{COUNTER.who(who, place)}</Text>
          <Text className="note">{reservedInWords(reservedAt)}</Text>
          <Text className="note">{whenOf(order)}</Text>
        </View>
      </View>
      <Acts order={order} counter={counter} />
    </View>
  )
}

/** Something that waits; its code stays with who fetches it. What the shop cannot keep is called off here. */
export function WaitingLine({ order, counter }: Props) {
  const { who, place, isOwnHome, reservedAt } = order
  const [isOff, setOff] = useState(false)
  return (
    <View className="line-top counter-line">
      <View className="row">
        <View className="grow">
          <Text className="text counter-words">{whatOf(order)}</Text>
          <Text className="note counter-words">{COUNTER.who(who, place)}</Text>
          <Text className="note counter-words">{reservedInWords(reservedAt)}</Text>
          <Text className="note counter-words">{whenOf(order)}</Text>
        </View>
        {!isOff && !isOwnHome && <CallOffButton order={order} open={() => setOff(true)} />}
      </View>
      {isOff && <CallOff order={order} close={() => setOff(false)} after={counter.calledOff} />}
    </View>
  )
}
