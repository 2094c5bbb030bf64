import { Text, View } from '@tarojs/components'
import './index.scss'

type Props = {
  readonly name: string
  /** The share in words: stands in the middle. */
  readonly figure: string
  /** The numbers behind it, in words, line by line. */
  readonly said: readonly string[]
  readonly perMille: number
  /** Where it has to get to. */
  readonly goalPerMille: number
  /** Whether it got there, in words. */
  readonly verdict: string
  readonly tone: 'accent' | 'calm' | 'warn'
}

const turnOf = (perMille: number): string => `${Math.min(1000, perMille) * 0.36}deg`

/** A share as a ring with the mark it has to reach, and its numbers in words below. */
export function Ring({ name, figure, said, perMille, goalPerMille, verdict, tone }: Props) {
  const turn = turnOf(perMille)
  return (
    <View className="ring" role="img" aria-label={`${name}：${figure}，${[...said, verdict].join('，')}`}>
      <View
        className="ring-track"
        style={{ background: `conic-gradient(var(--${tone}) ${turn}, var(--quiet-soft) ${turn})` }}
      >
        <View className="ring-goal" style={{ transform: `rotate(${turnOf(goalPerMille)})` }}>
          <View className="ring-mark" />
        </View>
        <View className="ring-middle">
          <Text className="ring-figure">{figure}</Text>
        </View>
      </View>
      <View className="ring-said">
        <Text className="text ring-name">{name}</Text>
        {said.map(line => (
          <Text className="note" key={line}>
            {line}
          </Text>
        ))}
        <Text className={`note ring-verdict is-${tone}`}>{verdict}</Text>
      </View>
    </View>
  )
}
