import type { DeductionView } from '@domain/points'
import { useState } from 'react'
import { DeductionCard } from '../../components/DeductionCard'
import { Faces } from '../../components/Faces'
import { MoreRows } from '../../components/MoreRows'
import { OneCompound } from '../../components/OneCompound'
import { Page } from '../../components/Page'
import { Tabs } from '../../components/Tabs'
import { APPEALS } from '../../copy/conduct'
import { call } from '../../services/call'
import { rowsOf } from '../../services/deductions'
import { todayHere } from '../../services/now'
import { useList } from '../../services/useList'
import { useWorkCompound } from '../../services/workCompound'

const TABS = (['appealed', 'taken'] as const).map(value => ({ value, name: APPEALS.tabs[value] }))
type State = (typeof TABS)[number]['value']

/** Appeals that wait for a decision, the most pressing first; and what was taken, where an error can be put right. */
export default function Appeals() {
  const of = useWorkCompound('points.appeal')
  const compoundId = of.compoundId ?? ''
  const [state, setState] = useState<State>('appealed')
  const list = useList<DeductionView>(of.compoundId && `appeals ${compoundId} ${state}`, async skip =>
    rowsOf(await call('points', 'appeals', { compoundId, state, skip })),
  )
  const empty =
    state === 'appealed'
      ? { drawing: 'tea' as const, title: APPEALS.none, note: APPEALS.noneNote }
      : { drawing: 'board' as const, title: APPEALS.noneTaken, note: APPEALS.noneTakenNote }
  return (
    <Page title={APPEALS.title} isTheirs={of.isTheirs}>
      <OneCompound of={of} />
      {of.compoundId && (
        <>
          <Tabs tabs={TABS} value={state} onChange={setState} />
          <Faces of={list} isEmpty={rows => rows.length === 0} empty={empty}>
            {rows => (
              <>
                {rows.map(deduction => (
                  <DeductionCard key={deduction.id} deduction={deduction} today={todayHere()} showsHome />
                ))}
                <MoreRows list={list} />
              </>
            )}
          </Faces>
        </>
      )}
    </Page>
  )
}
