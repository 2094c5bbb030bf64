import type { ActivityRow } from '@domain/points'
import { useState } from 'react'
import { ActivityCard } from '../../components/ActivityCard'
import { Faces } from '../../components/Faces'
import { MoreRows } from '../../components/MoreRows'
import { Page } from '../../components/Page'
import { Tabs } from '../../components/Tabs'
import { OFFERS } from '../../copy/activity'
import { call } from '../../services/call'
import { useHomeCompound } from '../../services/homeCompound'
import { useParams } from '../../services/params'
import { go } from '../../services/routes'
import { useList } from '../../services/useList'

const TABS = (['offers', 'mine'] as const).map(value => ({ value, name: OFFERS.tabs[value] }))
type View = (typeof TABS)[number]['value']

/** What one can sign up for near home, and what one has signed up for. */
export default function Offers() {
  const { compoundId } = useHomeCompound()
  const [view, setView] = useState<View>(useParams().view === 'mine' ? 'mine' : 'offers')
  const list = useList<ActivityRow>(compoundId && `${view} ${compoundId}`, skip =>
    call('points', view === 'mine' ? 'mySignUps' : 'offers', { compoundId: compoundId ?? '', skip }),
  )
  const empty =
    view === 'mine'
      ? ({ drawing: 'tea', title: OFFERS.noneMine, note: OFFERS.noneMineNote } as const)
      : ({ drawing: 'board', title: OFFERS.none, note: OFFERS.noneNote } as const)
  return (
    <Page title={OFFERS.title}>
      <Tabs tabs={TABS} value={view} onChange={setView} />
      <Faces of={list} isEmpty={rows => rows.length === 0} empty={empty}>
        {rows => rows.map(row => <ActivityCard key={row.id} row={row} onClick={() => go.activity(row.id)} />)}
      </Faces>
      <MoreRows list={list} />
    </Page>
  )
}
