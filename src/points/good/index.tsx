import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { ActionBar } from '../../components/ActionBar'
import { Faces } from '../../components/Faces'
import { Page } from '../../components/Page'
import { PickUpCode } from '../../components/PickUpCode'
import { Picture } from '../../components/Picture'
import { Tap } from '../../components/Tap'
import { GOOD, ORDERS, SHOP } from '../../copy/shop'
import { call } from '../../services/call'
import { useParams } from '../../services/params'
import { go } from '../../services/routes'
import { useBrightScreen } from '../../services/screen'
import { useMe } from '../../services/session'
import { useQuery } from '../../services/useQuery'
import { Choices } from './Choices'
import { type GoodShown, type Order, useReserving } from './useReserving'
import './index.scss'

/** What it is, where it is handed over, and what goes with it. */
function About({ shown: { good, usedThisMonth, files } }: { readonly shown: GoodShown }) {
  const url = files[good.photo ?? '']
  const isService = good.kind === 'service'
  return (
    <View className="card stack">
      {url ? <Picture className="good-large" src={url} /> : null}
      <View className="row-between wrap">
        <Text className="headline">{good.name}</Text>
        <Text className="headline good-cost">{SHOP.points(good.price)}</Text>
      </View>
      {good.words ? <Text className="text words">{good.words}</Text> : null}
      {good.left === 0 ? (
        <Text className="text good-sold">{isService ? SHOP.full : SHOP.soldOut}</Text>
      ) : (
        <Text className="note">{isService ? SHOP.places(good.left) : SHOP.left(good.left)}</Text>
      )}
      <View className="aside">
        <Text className="note">{isService ? GOOD.whereService : GOOD.where}</Text>
        <Text className="text">{good.pickUpAt}</Text>
        <Text className="note">{isService ? GOOD.heldService : GOOD.held(good.holdDays)}</Text>
      </View>
      {good.perHousehold !== null && (
        <Text className="note">{GOOD.limit(good.perHousehold, usedThisMonth)}</Text>
      )}
    </View>
  )
}

function Form({ shown, done }: { readonly shown: GoodShown; readonly done: (order: Order) => void }) {
  const reserving = useReserving(shown, done)
  const { isBusy, offers, submit } = reserving
  const buy = { name: reserving.name, run: () => void submit(), isBusy: isBusy || !offers }
  return (
    <Page title={GOOD.title[shown.good.kind]} foot={<ActionBar first={buy} />}>
      <About shown={shown} />
      {offers && <Choices shown={shown} reserving={reserving} />}
      <Text className="hint good-print">{SHOP.noCash}</Text>
    </Page>
  )
}

/** The code of what was just reserved. */
function Done({ order }: { readonly order: Order }) {
  useBrightScreen(true)
  return (
    <>
      <View className="card stack">
        <Text className="headline">{GOOD.done}</Text>
        <Text className="text">{ORDERS.times(order.name, order.count)}</Text>
        <PickUpCode code={order.code} />
        <Text className="note">{GOOD.doneNote}</Text>
        <Text className="note">{order.pickUpAt}</Text>
      </View>
      <View className="good-after">
        <Tap className="button" onClick={go.insteadOrders}>
          <Text>{GOOD.allCodes}</Text>
        </Tap>
        <Tap className="button quiet" onClick={go.back}>
          <Text>{GOOD.again}</Text>
        </Tap>
      </View>
    </>
  )
}

/** One good or service: what it is, how many, who pays; then the code to fetch it by. */
export default function Good() {
  const { good: goodId = '' } = useParams()
  const me = useMe()
  const [order, setOrder] = useState<Order | null>(null)
  const query = useQuery(me && `good ${goodId}`, () => call('points', 'good', { goodId }))
  if (query.value && !order) return <Form shown={query.value} done={setOrder} />
  return (
    <Page title={GOOD.title[order?.kind ?? 'good']}>
      {order ? <Done order={order} /> : <Faces of={query}>{() => null}</Faces>}
    </Page>
  )
}
