import { Picker, Text, View } from '@tarojs/components'
import { Icon } from '../Icon'
import { Field } from './Field'

type Props = {
  readonly label: string
  /** Minutes since midnight. */
  readonly value: number
  readonly onChange: (minutes: number) => void
  readonly problem?: string | null | undefined
}

const written = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

const minutesOf = (text: string): number => {
  const [hours = 0, minutes = 0] = text.split(':').map(Number)
  return hours * 60 + minutes
}

/** A time of the day. */
export function TimeField({ label, value, onChange, ...rest }: Props) {
  return (
    <Field label={label} {...rest}>
      <Picker
        mode="time"
        value={written(value)}
        onChange={event => onChange(minutesOf(String(event.detail.value)))}
      >
        <View className="field-line field-pick" role="button" aria-label={`${label} ${written(value)}`}>
          <Text>{written(value)}</Text>
          <Icon name="next" />
        </View>
      </Picker>
    </Field>
  )
}
