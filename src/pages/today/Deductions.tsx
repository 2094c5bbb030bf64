import type { DeductionView } from '@domain/points'
import { View } from '@tarojs/components'
import { ListRow } from '../../components/ListRow'
import { DEDUCTION, deadlineInWords } from '../../copy/conduct'
import { todayHere } from '../../services/now'
import { go } from '../../services/routes'

/** Deductions that wait for one's hand: a notice one's household may appeal, an appeal one may decide. */
export function Deductions({ deductions }: { readonly deductions: readonly DeductionView[] }) {
  if (deductions.length === 0) return null
  return (
    <View className="card lines">
      {deductions.map(deduction => (
        <ListRow
          key={deduction.id}
          name={DEDUCTION.toDo[deduction.may.includes('decide') ? 'decide' : 'appeal'](deduction.rule.name)}
          note={deadlineInWords(deduction, todayHere())}
          icon="warn"
          onClick={() => go.deduction(deduction.id)}
        />
      ))}
    </View>
  )
}
