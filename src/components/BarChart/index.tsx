import { yuanOf } from '@domain/kernel'
import { Text, View } from '@tarojs/components'
import { inYuan } from '../../copy/income'
import './index.scss'

export type Bar = { readonly name: string; readonly fen: number; readonly tone?: 'accent' | 'calm' | 'warn' }

const saidOf = (title: string, bars: readonly Bar[]): string =>
  `${title}：${bars.map(({ name, fen }) => `${name} ${inYuan(yuanOf(fen))}`).join('；')}`

/** Amounts as bars, each under its name and number; read out as one sentence. */
export function BarChart({ title, bars }: { readonly title: string; readonly bars: readonly Bar[] }) {
  const most = Math.max(1, ...bars.map(({ fen }) => fen))
  return (
    <View className="bars" role="img" aria-label={saidOf(title, bars)}>
      {bars.map(({ name, fen, tone = 'accent' }) => (
        <View className="bar" key={name}>
          <View className="row-between bar-head">
            <Text className="text">{name}</Text>
            <Text className="text bar-amount">{yuanOf(fen)}</Text>
          </View>
          <View className="bar-track">
            <View
              className={`bar-fill is-${tone}`}
              style={{ width: `${Math.max(0, Math.round((fen * 100) / most))}%` }}
            />
          </View>
        </View>
      ))}
    </View>
  )
}
