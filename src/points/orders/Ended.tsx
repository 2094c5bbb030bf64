import { DAY_MS, dayInWords, dayOf } from '@domain/kernel'
import { type OrderView, PAYERS } from '@domain/points'
import { Text, View } from '@tarojs/components'
import { Badge } from '../../components/Badge'
import { ORDERS } from '../../copy/shop'
import { readNow } from '../../services/now'

const TONES = {
  handed: 'accent',
  calledOff: 'warn',
  cancelled: 'quiet',
  expired: 'quiet',
  reserved: 'calm',
} as const

function Line({ order }: { readonly order: OrderView }) {
  const { name, count, state, points, payer, endedAt, handedBy, calledOff } = order
  const day = dayInWords(dayOf(endedAt ?? order.reservedAt))
  return (
    <View className="row line-top orders-line">
      <View className="grow">
        <Text className="text orders-words">{ORDERS.times(name, count)}</Text>
        <Text className="hint orders-words">
          {handedBy ? ORDERS.handed(day, handedBy.name) : ORDERS.returned(day)}
        </Text>
        {calledOff && (
          <Text className="text orders-words">{ORDERS.calledOff(calledOff.why, calledOff.byName)}</Text>
        )}
        <Text className="hint orders-words">{ORDERS.paid(points, PAYERS[payer])}</Text>
      </View>
      <Badge tone={TONES[state]}>{ORDERS.states[state].name}</Badge>
    </View>
  )
}

const LATELY_MS = 7 * DAY_MS

/** What the shop called off these days, said first: nobody shall go there in vain. */
export function OffLately({ orders }: { readonly orders: readonly OrderView[] }) {
  const since = readNow() - LATELY_MS
  const lately = orders.filter(({ state, endedAt }) => state === 'calledOff' && (endedAt ?? 0) >= since)
  return lately.map(({ _id, name, count, points, calledOff }) => (
    <View className="card" key={_id}>
      <View className="aside is-warn stack">
        <Text className="text">{ORDERS.offLately(ORDERS.times(name, count), points)}</Text>
        {calledOff && <Text className="note">{ORDERS.calledOff(calledOff.why, calledOff.byName)}</Text>}
      </View>
    </View>
  ))
}

/** What was fetched, cancelled or forgotten. */
export function Ended({ orders }: { readonly orders: readonly OrderView[] }) {
  if (orders.length === 0) return null
  return (
    <>
      <View className="section">
        <Text>{ORDERS.history}</Text>
      </View>
      <View className="card lines">
        {orders.map(order => (
          <Line key={order._id} order={order} />
        ))}
      </View>
    </>
  )
}
