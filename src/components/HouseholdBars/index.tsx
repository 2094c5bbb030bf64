import { Text, View } from '@tarojs/components'
import './index.scss'

export type HouseholdBar = {
  readonly name: string
  readonly said: string
  readonly part: number
  readonly of: number
}

type Props = {
  /** All of it as one sentence, for a screen reader. */
  readonly said: string
  readonly bars: readonly HouseholdBar[]
  readonly tone?: 'accent' | 'warn'
}

/** Shares of households as bars, each with its name and numbers in one line. */
export function HouseholdBars({ said, bars, tone = 'accent' }: Props) {
  return (
    <View className="house-bars" role="img" aria-label={said}>
      {bars.map(({ name, said: numbers, part, of }) => (
        <View className="house-bar" key={name}>
          <Text className="note house-bar-name">{name}</Text>
          <View className="house-bar-track">
            <View
              className={`house-bar-fill is-${tone}`}
              style={{ width: `${of === 0 ? 0 : Math.min(100, Math.round((part * 100) / of))}%` }}
            />
          </View>
          <Text className="note house-bar-said">{numbers}</Text>
        </View>
      ))}
    </View>
  )
}
