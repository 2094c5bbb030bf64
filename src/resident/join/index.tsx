import { View } from '@tarojs/components'
import { useState } from 'react'
import { Page } from '../../components/Page'
import { Tabs } from '../../components/Tabs'
import { JOIN } from '../../copy/join'
import { ByCode } from './ByCode'
import { ByPlace } from './ByPlace'
import './index.scss'

const WAYS = [
  { value: 'code', name: JOIN.byCode },
  { value: 'place', name: JOIN.byPlace },
] as const

/** Joining one's household: by a code somebody gave, or by asking those who know the house. */
export default function Join() {
  const [way, setWay] = useState<'code' | 'place'>('code')
  return (
    <Page title={JOIN.title}>
      <Tabs tabs={WAYS} value={way} onChange={setWay} />
      <View>{way === 'code' ? <ByCode /> : <ByPlace />}</View>
    </Page>
  )
}
