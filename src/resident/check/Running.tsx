import { Text, View } from '@tarojs/components'
import { CHECK } from '../../copy/check'
import { monthInWords } from '../../copy/due'
import type { Progress } from './checking'

/** Where the check is just now. */
export function Running({ progress }: { readonly progress: Progress | null }) {
  return (
    <View className="card stack" role="status">
      <Text className="title">
        {progress ? CHECK.row(monthInWords(progress.month), progress.no) : CHECK.readingMonths}
      </Text>
      <View className="check-pulse" />
      <Text className="note">{CHECK.done(progress?.months ?? 0, progress?.rows ?? 0)}</Text>
    </View>
  )
}
