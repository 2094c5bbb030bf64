import { dayInWords, dayOf, dayPlus } from '@domain/kernel'
import { lastDayToPickUp, type OrderView, PAYERS } from '@domain/points'
import { momentInWords } from '@domain/station'
import { Text, View } from '@tarojs/components'
import { Badge } from '../../components/Badge'
import { PickUpCode } from '../../components/PickUpCode'
import { Tap } from '../../components/Tap'
import { ORDERS } from '../../copy/shop'
import { readNow } from '../../services/now'

/** Until when it can be fetched: more pressing on the last days. */
function Until({ order }: { readonly order: OrderView }) {
  if (order.slot) return <Badge tone="calm">{ORDERS.at(momentInWords(order.slot.startsAt))}</Badge>
  const today = dayOf(readNow())
  const last = lastDayToPickUp(order)
  if (last <= today) return <Badge tone="alert">{ORDERS.today}</Badge>
  if (last === dayPlus(today, 1)) return <Badge tone="warn">{ORDERS.tomorrow}</Badge>
  return <Badge tone="calm">{ORDERS.until(dayInWords(last))}</Badge>
}

type Props = {
  readonly order: OrderView
  readonly cancel: (order: OrderView) => Promise<void>
  readonly isBusy: boolean
}

/** Something to fetch, with the code it is fetched by. */
export function Waiting({ order, cancel, isBusy }: Props) {
  const mayCancel = !order.slot || order.slot.startsAt > readNow()
  return (
    <View className="card stack">
      <View className="row-between wrap">
        <Text className="title">{ORDERS.times(order.name, order.count)}</Text>
        <Until order={order} />
      </View>
      <PickUpCode code={order.code} />
      <Text className="text">{order.pickUpAt}</Text>
      <Text className="note">{ORDERS.paid(order.points, PAYERS[order.payer])}</Text>
      {mayCancel && (
        <Tap className="button second small" onClick={() => void cancel(order)} isOff={isBusy}>
          <Text>{ORDERS.cancel}</Text>
        </Tap>
      )}
    </View>
  )
}
