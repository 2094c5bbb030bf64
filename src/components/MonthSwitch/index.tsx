import { monthPlus } from '@domain/kernel'
import { Text, View } from '@tarojs/components'
import { DISCLOSURE } from '../../copy/disclosure'
import { monthInWords } from '../../copy/due'
import { Icon } from '../Icon'
import { Tap } from '../Tap'
import './index.scss'

type Props = {
  readonly month: string
  readonly onChange: (month: string) => void
  readonly from: string
  readonly until: string
}

/** The month one looks at, and the way to the one before and after. */
export function MonthSwitch({ month, onChange, from, until }: Props) {
  const step = (months: number) => () => onChange(monthPlus(month, months))
  return (
    <View className="month-switch">
      <Tap className="month-step" label={DISCLOSURE.previous} onClick={step(-1)} isOff={month <= from}>
        <Icon name="back" />
      </Tap>
      <Text className="title">{monthInWords(month)}</Text>
      <Tap className="month-step" label={DISCLOSURE.next} onClick={step(1)} isOff={month >= until}>
        <Icon name="next" />
      </Tap>
    </View>
  )
}
