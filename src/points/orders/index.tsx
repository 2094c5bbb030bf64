import { Text } from '@tarojs/components'
import { Faces } from '../../components/Faces'
import { MoreRows } from '../../components/MoreRows'
import { Page } from '../../components/Page'
import { Tap } from '../../components/Tap'
import { ORDERS } from '../../copy/shop'
import { go } from '../../services/routes'
import { useBrightScreen } from '../../services/screen'
import { Ended, OffLately } from './Ended'
import { useOrders } from './useOrders'
import { Waiting } from './Waiting'
import './index.scss'

/** What waits to be fetched, each with its code; below it what was fetched, cancelled or forgotten. */
export default function Orders() {
  const { list, cancel, isBusy } = useOrders()
  const waiting = list.value?.filter(({ state }) => state === 'reserved') ?? []
  const ended = list.value?.filter(({ state }) => state !== 'reserved') ?? []
  useBrightScreen(waiting.length > 0)
  const shop = (
    <Tap className="button" onClick={go.shop}>
      <Text>{ORDERS.toShop}</Text>
    </Tap>
  )
  return (
    <Page title={ORDERS.title}>
      <Faces
        of={list}
        isEmpty={orders => orders.length === 0}
        empty={{ drawing: 'door', title: ORDERS.none, note: ORDERS.noneNote, action: shop }}
      >
        {() => (
          <>
            <OffLately orders={ended} />
            {waiting.map(order => (
              <Waiting key={order._id} order={order} cancel={cancel} isBusy={isBusy} />
            ))}
            <Ended orders={ended} />
          </>
        )}
      </Faces>
      <MoreRows list={list} />
    </Page>
  )
}
