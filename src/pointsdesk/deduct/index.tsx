import { DEDUCTION_GROUPS, type DeductionGroup, type DeductionView } from '@domain/points'
import { useState } from 'react'
import { ActionBar } from '../../components/ActionBar'
import { DeductionCard } from '../../components/DeductionCard'
import { Faces } from '../../components/Faces'
import { MoreRows } from '../../components/MoreRows'
import { OneCompound } from '../../components/OneCompound'
import { Page } from '../../components/Page'
import { Tabs } from '../../components/Tabs'
import { CANCEL, DEDUCT } from '../../copy/conduct'
import { call } from '../../services/call'
import { rowsOf } from '../../services/deductions'
import { todayHere } from '../../services/now'
import { useList } from '../../services/useList'
import { useWorkCompound, type WorkCompound } from '../../services/workCompound'
import { NoticeForm } from './NoticeForm'
import { useNotice } from './useNotice'

const TABS = (Object.keys(DEDUCTION_GROUPS) as DeductionGroup[]).map(value => ({
  value,
  name: DEDUCTION_GROUPS[value].name,
}))

function useDeductions(of: WorkCompound, group: DeductionGroup) {
  const compoundId = of.compoundId ?? ''
  return useList<DeductionView>(of.compoundId && `deductions ${compoundId} ${group}`, async skip =>
    rowsOf(await call('points', 'deductions', { compoundId, group, skip })),
  )
}

/** The deductions of a compound by where they stand, and the giving of notice. */
export default function Deduct() {
  const of = useWorkCompound('points.deduct')
  const [group, setGroup] = useState<DeductionGroup>('noticed')
  const [isNoticing, setNoticing] = useState(false)
  const list = useDeductions(of, group)
  const notice = useNotice(of.compoundId, of.me?._id ?? '', () => {
    setNoticing(false)
    setGroup('noticed')
    void list.refresh()
  })
  const foot = isNoticing ? (
    <ActionBar
      first={{ name: DEDUCT.give, run: () => void notice.submit(), isBusy: notice.isBusy }}
      second={{ name: CANCEL, run: () => setNoticing(false) }}
    />
  ) : (
    of.compoundId && <ActionBar first={{ name: DEDUCT.give, run: () => setNoticing(true) }} />
  )
  return (
    <Page title={isNoticing ? DEDUCT.give : DEDUCT.title} isTheirs={of.isTheirs} foot={foot}>
      <OneCompound of={of} />
      {isNoticing && <NoticeForm of={of} notice={notice} />}
      {of.compoundId && !isNoticing && (
        <>
          <Tabs tabs={TABS} value={group} onChange={setGroup} />
          <Faces
            of={list}
            isEmpty={rows => rows.length === 0}
            empty={{ drawing: 'tea', title: DEDUCT.none[group], note: DEDUCT.noneNote }}
          >
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
