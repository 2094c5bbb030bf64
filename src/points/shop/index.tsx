import type { GoodKind } from '@domain/points'
import { Text, View } from '@tarojs/components'
import { useShareAppMessage } from '@tarojs/taro'
import { useState } from 'react'
import { Faces } from '../../components/Faces'
import { Icon } from '../../components/Icon'
import { MoreRows } from '../../components/MoreRows'
import { Page } from '../../components/Page'
import { Tabs } from '../../components/Tabs'
import { Tap } from '../../components/Tap'
import { KIND_TABS, SHOP } from '../../copy/shop'
import { useCompound } from '../../services/compound'
import { go, shareOf } from '../../services/routes'
import { GoodCard } from './GoodCard'
import { type Purses, useShop } from './useShop'
import './index.scss'

function Balance({ purses }: { readonly purses: Purses }) {
  return (
    <View className="card shop-balance">
      {purses && (
        <View className="shop-purses">
          <View className="shop-purse">
            <Text className="note">{SHOP.mine}</Text>
            <Text className="figure">{String(purses.mine)}</Text>
          </View>
          <View className="shop-purse">
            <Text className="note">{SHOP.home}</Text>
            <Text className="figure">{String(purses.home)}</Text>
          </View>
        </View>
      )}
      <Tap className="button second small" onClick={go.orders}>
        <Icon name="box" />
        <Text>{SHOP.codes}</Text>
      </Tap>
    </View>
  )
}

/** The points shop: what there is, what it costs, how many are left. */
export default function Shop() {
  const compound = useCompound()
  const [kind, setKind] = useState<GoodKind>('good')
  const { list, purses } = useShop(compound?.id ?? null, kind)
  useShareAppMessage(() => shareOf.shop(SHOP.share))
  return (
    <Page title={SHOP.title}>
      {purses && <Balance purses={purses} />}
      <Tabs tabs={KIND_TABS} value={kind} onChange={setKind} />
      <Faces
        of={list}
        isEmpty={goods => goods.length === 0}
        empty={{ drawing: 'door', title: SHOP.none, note: SHOP.noneNote }}
      >
        {goods => (
          <View className="goods">
            {goods.map(good => (
              <GoodCard key={good.id} good={good} />
            ))}
          </View>
        )}
      </Faces>
      <MoreRows list={list} />
      <Text className="hint shop-print">{SHOP.noCash}</Text>
    </Page>
  )
}
