import type { DeductionView } from '@domain/points'
import { Text, View } from '@tarojs/components'
import { DeductionCard } from '../../components/DeductionCard'
import { Faces } from '../../components/Faces'
import { MoreRows } from '../../components/MoreRows'
import { Page } from '../../components/Page'
import { DEDUCTION } from '../../copy/conduct'
import { call } from '../../services/call'
import { rowsOf } from '../../services/deductions'
import { useHomeCompound } from '../../services/homeCompound'
import { todayHere } from '../../services/now'
import { useList } from '../../services/useList'

/** How a deduction goes, so that nobody is taken by surprise. */
function How() {
  return (
    <View className="card stack">
      <Text className="title">{DEDUCTION.how}</Text>
      {DEDUCTION.howSteps.map((step, i) => (
        <Text className="note" key={step}>{`${i + 1}. ${step}`}</Text>
      ))}
      <Text className="hint">{DEDUCTION.howNote}</Text>
    </View>
  )
}

/** The deductions of one's household, the latest first, each with what can still be done. */
export default function Deductions() {
  const { compoundId } = useHomeCompound()
  const list = useList<DeductionView>(compoundId && `deductions ${compoundId}`, async skip =>
    rowsOf(await call('points', 'myDeductions', { compoundId: compoundId ?? '', skip })),
  )
  return (
    <Page title={DEDUCTION.title}>
      <Faces
        of={list}
        isEmpty={rows => rows.length === 0}
        empty={{ drawing: 'tea', title: DEDUCTION.none, note: DEDUCTION.noneNote }}
      >
        {rows => (
          <>
            {rows.map(deduction => (
              <DeductionCard key={deduction.id} deduction={deduction} today={todayHere()} />
            ))}
            <MoreRows list={list} />
          </>
        )}
      </Faces>
      <How />
    </Page>
  )
}
