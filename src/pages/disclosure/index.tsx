import { View } from '@tarojs/components'
import { useShareAppMessage } from '@tarojs/taro'
import { useState } from 'react'
import { Empty } from '../../components/Empty'
import { Page } from '../../components/Page'
import { PlaceSwitch } from '../../components/PlaceSwitch'
import { Tabs } from '../../components/Tabs'
import { DISCLOSURE } from '../../copy/disclosure'
import { INCOME } from '../../copy/income'
import { useMyPlace } from '../../services/myPlace'
import { useParams } from '../../services/params'
import { shareOf } from '../../services/routes'
import { useMe } from '../../services/session'
import { Deliberation } from './Deliberation'
import { Income } from './Income'
import './index.scss'

const VIEWS = [
  { value: 'income', name: INCOME.tabIncome },
  { value: 'matters', name: INCOME.tabMatters },
] as const
type Shown = (typeof VIEWS)[number]['value']

/** What the public may check: whose money came in and went where, and what became of what was raised. */
export default function Disclosure() {
  const me = useMe()
  const { place, places, choose } = useMyPlace(me)
  const [view, setView] = useState<Shown>(useParams().view === 'matters' ? 'matters' : 'income')
  useShareAppMessage(() => {
    const name = place?.name ?? ''
    return shareOf.disclosure(view === 'income' ? INCOME.share(name) : DISCLOSURE.share(name), view)
  })
  if (me && !place)
    return (
      <Page title={DISCLOSURE.title} isTab>
        <Empty drawing="board" title={DISCLOSURE.noPlace} />
      </Page>
    )
  return (
    <Page title={DISCLOSURE.title} isTab>
      <View className="disclosure-head">
        <PlaceSwitch place={place} places={places} onChoose={choose} />
      </View>
      <Tabs tabs={VIEWS} value={view} onChange={setView} />
      {me && place && view === 'income' && <Income me={me} place={place} />}
      {place && view === 'matters' && <Deliberation place={place} />}
    </Page>
  )
}
