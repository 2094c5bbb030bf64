import { Text, View } from '@tarojs/components'
import { Icon } from '../Icon'
import { Tap } from '../Tap'
import './index.scss'

type Props = {
  readonly title: string
  readonly earlierName: string
  readonly laterName: string
  /** Null where there is nothing further. */
  readonly earlier: (() => void) | null
  readonly later: (() => void) | null
}

const nowhere = () => {}

/** A month or another span of time, and the way to the one before and after it. */
export function MonthStep({ title, earlierName, laterName, earlier, later }: Props) {
  return (
    <View className="row-between month">
      <Tap className="month-step" label={earlierName} onClick={earlier ?? nowhere} isOff={!earlier}>
        <Icon name="back" />
      </Tap>
      <Text className="title">{title}</Text>
      <Tap className="month-step" label={laterName} onClick={later ?? nowhere} isOff={!later}>
        <Icon name="next" />
      </Tap>
    </View>
  )
}
