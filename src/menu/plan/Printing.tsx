import { View } from '@tarojs/components'
import { PaperRow } from '../../components/PaperRow'
import { PLAN_PAPERS } from '../../copy/slip'
import { call } from '../../services/call'

/** The plans as a sheet for the notice board. */
export function Printing({ roundId }: { readonly roundId: string }) {
  return (
    <View className="card lines">
      {(['A4', 'A3'] as const).map(size => (
        <PaperRow
          key={size}
          name={PLAN_PAPERS.sheet[size]}
          note={size === 'A4' ? PLAN_PAPERS.note : undefined}
          make={requestId => call('papers', 'planSheet', { roundId, size }, requestId)}
        />
      ))}
    </View>
  )
}
