import { dayInWords, dayOf } from '@domain/kernel'
import { type OrderView, PAYERS } from '@domain/points'
import { Text, View } from '@tarojs/components'
import { Badge } from '../../components/Badge'
import { ORDERS } from '../../copy/shop'

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
