import type { Rate } from '@domain/station'
import { Text, View } from '@tarojs/components'
import type { output } from 'zod/mini'
import './index.scss'

/** A rate with its formula and both numbers beside it, so that anyone can check it. */
export function RateTile({ rate }: { readonly rate: output<typeof Rate> }) {
  const { perMille, numerator, denominator } = rate
  return (
    <View className="rate">
      <Text className="note">{rate.name}</Text>
      <View className="rate-figure">
        <Text className="figure">{perMille === null ? '—' : String(perMille / 10)}</Text>
        {perMille === null ? null : <Text className="note">%</Text>}
      </View>
      <View className="rate-bar">
        <View className="rate-fill" style={{ width: `${(perMille ?? 0) / 10}%` }} />
      </View>
      <Text className="hint">{`${rate.formula}：${numerator} ÷ ${denominator}`}</Text>
    </View>
  )
}
