import { Text, View } from '@tarojs/components'
import { DeductionCard } from '../../components/DeductionCard'
import { DEDUCTION } from '../../copy/conduct'
import { call } from '../../services/call'
import { rowsOf } from '../../services/deductions'
import { todayHere } from '../../services/now'
import { useQuery } from '../../services/useQuery'

/** Deductions one's household has had notice of and that are not settled yet: what cannot wait until somebody looks for it. */
export function Notices({ compoundId }: { readonly compoundId: string }) {
  const query = useQuery(`notices ${compoundId}`, async () =>
    rowsOf(await call('points', 'myDeductions', { compoundId })),
  )
  const open = (query.value?.rows ?? []).filter(({ state }) => state === 'noticed' || state === 'appealed')
  if (open.length === 0) return null
  return (
    <View>
      <View className="section">
        <Text>{DEDUCTION.open(open.length)}</Text>
      </View>
      {open.map(deduction => (
        <DeductionCard key={deduction.id} deduction={deduction} today={todayHere()} />
      ))}
    </View>
  )
}
