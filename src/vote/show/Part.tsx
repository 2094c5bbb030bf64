import { type Both, type Share, shareInWords } from '@domain/vote'
import { Text, View } from '@tarojs/components'
import { Ring } from '../../components/Ring'
import { RESULT } from '../../copy/vote'

type Props = {
  readonly heads: string
  readonly area: string
  readonly both: Both
  readonly share: Pick<Share, 'n' | 'd' | 'isStrict'>
  /** Votes may still come: what lacks yet is no failure. */
  readonly isUnderWay?: boolean
}

/** Heads and area beside what both have to reach: drawn, and said with what lacks. */
export function Parts({ heads, area, both, share, isUnderWay = false }: Props) {
  const goalPerMille = Math.round((share.n * 1000) / share.d)
  const ring = (name: string, isArea: boolean) => {
    const measure = isArea ? both.area : both.heads
    const { part, of, isMet } = measure
    return (
      <Ring
        name={name}
        figure={shareInWords(part, of)}
        said={RESULT.lines(measure, isArea)}
        verdict={RESULT.enough(measure, isArea)}
        perMille={of === 0 ? 0 : Math.floor((part * 1000) / of)}
        goalPerMille={goalPerMille}
        tone={isMet ? 'accent' : isUnderWay ? 'calm' : 'warn'}
      />
    )
  }
  return (
    <View className="stack">
      <View className="rings">
        {ring(heads, false)}
        {ring(area, true)}
      </View>
      <View className="vote-mark">
        <View className="vote-mark-line" />
        <Text className="hint">{RESULT.mark(share)}</Text>
      </View>
    </View>
  )
}
