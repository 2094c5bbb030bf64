import type { Measure, Share } from '@domain/vote'
import { Text, View } from '@tarojs/components'
import { Meter } from '../../components/Meter'
import { RESULT } from '../../copy/vote'

type Props = {
  readonly name: string
  readonly measure: Measure
  readonly share: Pick<Share, 'n' | 'd'>
  readonly isArea: boolean
}

/** A fraction beside what it has to reach: drawn, and said with what lacks. */
export function Part({ name, measure, share, isArea }: Props) {
  const { part, of } = measure
  return (
    <View className="vote-part">
      <Meter
        name={name}
        said={RESULT.fraction(measure, isArea)}
        perMille={of === 0 ? 0 : Math.floor((part * 1000) / of)}
        goalPerMille={Math.round((share.n * 1000) / share.d)}
      />
      <Text className="note">{RESULT.needed(measure, isArea)}</Text>
    </View>
  )
}
