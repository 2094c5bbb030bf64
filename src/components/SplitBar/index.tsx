import { Text, View } from '@tarojs/components'
import './index.scss'

export type SplitPart = {
  readonly name: string
  readonly said: string
  readonly count: number
  readonly tone: 'accent' | 'warn' | 'quiet' | 'none'
}

/** Of a whole how much is what: one bar, and each part's name and number below it. */
export function SplitBar({ name, parts }: { readonly name: string; readonly parts: readonly SplitPart[] }) {
  const shown = parts.filter(({ count }) => count > 0)
  return (
    <View
      className="split"
      role="img"
      aria-label={`${name}：${parts.map(part => `${part.name} ${part.said}`).join('，')}`}
    >
      <Text className="note">{name}</Text>
      <View className="split-track">
        {shown.map(part => (
          <View className={`split-part is-${part.tone}`} key={part.name} style={{ flexGrow: part.count }} />
        ))}
      </View>
      <View className="split-names">
        {parts.map(part => (
          <View className="split-name" key={part.name}>
            <View className={`split-dot is-${part.tone}`} />
            <Text className="note">{part.name}</Text>
            <Text className="text split-said">{part.said}</Text>
          </View>
        ))}
      </View>
    </View>
  )
}
