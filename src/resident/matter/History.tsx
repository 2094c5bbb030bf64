import type { MatterView } from '@domain/station'
import { Text, View } from '@tarojs/components'
import { Timeline } from '../../components/Timeline'
import { MATTER } from '../../copy/matter'

/** The whole life of it. */
export function History({ view }: { readonly view: MatterView }) {
  return (
    <View className="card stack">
      <Text className="title">{MATTER.history}</Text>
      <Text className="hint history-note">{MATTER.historyNote}</Text>
      <Timeline history={view.history} files={view.files} />
    </View>
  )
}
