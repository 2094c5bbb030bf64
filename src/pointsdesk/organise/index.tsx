import type { ActivityRow } from '@domain/points'
import { useState } from 'react'
import { ActionBar } from '../../components/ActionBar'
import { ActivityCard } from '../../components/ActivityCard'
import { Faces } from '../../components/Faces'
import { MoreRows } from '../../components/MoreRows'
import { OneCompound } from '../../components/OneCompound'
import { Page } from '../../components/Page'
import { Tabs } from '../../components/Tabs'
import { ORGANISE } from '../../copy/activity'
import { call } from '../../services/call'
import { go } from '../../services/routes'
import { useList } from '../../services/useList'
import { useWorkCompound } from '../../services/workCompound'

const TABS = (['mine', 'all'] as const).map(value => ({ value, name: ORGANISE.tabs[value] }))

/** The activities one organises, and those of the whole compound: a tap leads to who comes. */
export default function Organise() {
  const of = useWorkCompound('points.organise')
  const { compoundId } = of
  const [whose, setWhose] = useState<'mine' | 'all'>('mine')
  const list = useList<ActivityRow>(compoundId && `organised ${whose} ${compoundId}`, skip =>
    call('points', 'organised', { compoundId: compoundId ?? '', of: whose, skip }),
  )
  const publish = { name: ORGANISE.publish, run: () => go.publishActivity(compoundId ?? '') }
  return (
    <Page title={ORGANISE.title} isTheirs={of.isTheirs} foot={compoundId && <ActionBar first={publish} />}>
      <OneCompound of={of} />
      {compoundId && (
        <>
          <Tabs tabs={TABS} value={whose} onChange={setWhose} />
          <Faces
            of={list}
            isEmpty={rows => rows.length === 0}
            empty={{ drawing: 'board', title: ORGANISE.none, note: ORGANISE.noneNote }}
          >
            {rows =>
              rows.map(row => <ActivityCard key={row.id} row={row} onClick={() => go.roster(row.id)} />)
            }
          </Faces>
          <MoreRows list={list} />
        </>
      )}
    </Page>
  )
}
