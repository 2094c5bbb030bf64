import { Text, View } from '@tarojs/components'
import { dueInWords } from '../../copy/due'
import { Icon } from '../Icon'
import './index.scss'

type Props = { readonly minutesLeft: number | null; readonly isPaused?: boolean }

const NEAR_MINUTES = 8 * 60

/** How long is left, in working time: calm, pressing within a working day, grave once it has passed. */
export function Due({ minutesLeft, isPaused = false }: Props) {
  if (minutesLeft === null) return null
  const tone = isPaused ? 'quiet' : minutesLeft < 0 ? 'alert' : minutesLeft <= NEAR_MINUTES ? 'warn' : 'calm'
  return (
    <View className={`due due-${tone}`}>
      <Icon name={isPaused ? 'pause' : 'clock'} />
      <Text>{dueInWords(minutesLeft, isPaused)}</Text>
    </View>
  )
}
