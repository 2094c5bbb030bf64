import { homeInCompound } from '@domain/people'
import { useShareAppMessage } from '@tarojs/taro'
import { useState } from 'react'
import { OneCompound } from '../../components/OneCompound'
import { Page } from '../../components/Page'
import { Tabs } from '../../components/Tabs'
import { HONOURS_PAGE } from '../../copy/honours'
import { shareOf } from '../../services/routes'
import { useWorkCompound } from '../../services/workCompound'
import { Formulas } from './Formulas'
import { Mine } from './Mine'
import { Roll } from './Roll'
import { ThisMonth } from './ThisMonth'
import './index.scss'

type View = keyof typeof HONOURS_PAGE.tabs
const VIEWS = (Object.keys(HONOURS_PAGE.tabs) as View[]).map(value => ({
  value,
  name: HONOURS_PAGE.tabs[value],
}))

/** Who does how much good in a compound: this month, in the months before, and how far one is oneself. */
export default function Honours() {
  const of = useWorkCompound('points.read')
  const { me, compoundId, name } = of
  const [view, setView] = useState<View>('now')
  useShareAppMessage(() => shareOf.honours(HONOURS_PAGE.share(name), compoundId ?? ''))
  const hasHome = me && compoundId ? homeInCompound(me, { compound: compoundId }) !== undefined : false
  const views = VIEWS.filter(({ value }) => value !== 'mine' || hasHome)
  return (
    <Page title={HONOURS_PAGE.title} isTheirs={of.isTheirs}>
      {of.compounds.length !== 1 && <OneCompound of={of} />}
      <Tabs tabs={views} value={view} onChange={setView} />
      {compoundId && view === 'now' && <ThisMonth compoundId={compoundId} />}
      {compoundId && view === 'roll' && <Roll compoundId={compoundId} />}
      {compoundId && view === 'mine' && <Mine compoundId={compoundId} />}
      {view !== 'mine' && <Formulas />}
    </Page>
  )
}
