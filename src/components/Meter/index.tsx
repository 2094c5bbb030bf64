import { Text, View } from '@tarojs/components'
import './index.scss'

type Props = {
  readonly name: string
  /** The numbers behind it, in words. */
  readonly said: string
  readonly perMille: number
  /** Where it has to get to. */
  readonly goalPerMille?: number
}

/** How far something has come, with its numbers in words and, where there is one, the mark it has to reach. */
export function Meter({ name, said, perMille, goalPerMille }: Props) {
  return (
    <View className="meter" role="img" aria-label={`${name}：${said}`}>
      <View className="row-between wrap meter-head">
        <Text className="text">{name}</Text>
        <Text className="note">{said}</Text>
      </View>
      <View className="meter-track">
        <View className="meter-fill" style={{ width: `${Math.min(1000, perMille) / 10}%` }} />
        {goalPerMille === undefined ? null : (
          <View className="meter-goal" style={{ left: `${goalPerMille / 10}%` }} />
        )}
      </View>
    </View>
  )
}
