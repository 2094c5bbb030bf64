import { Picker, Text, View } from '@tarojs/components'
import { monthInWords } from '../../copy/due'
import { Icon } from '../Icon'
import { Field } from './Field'

type Props = {
  readonly label: string
  /** `YYYY-MM` */
  readonly value: string
  readonly onChange: (month: string) => void
  readonly from: string
  readonly until: string
  readonly hint?: string | undefined
}

/** A calendar month. */
export function MonthField({ label, value, onChange, from, until, ...rest }: Props) {
  return (
    <Field label={label} {...rest}>
      <Picker
        mode="date"
        fields="month"
        value={value}
        start={from}
        end={until}
        onChange={event => onChange(event.detail.value.slice(0, 7))}
      >
        <View className="field-line field-pick" role="button" aria-label={`${label} ${monthInWords(value)}`}>
          <Text>{monthInWords(value)}</Text>
          <Icon name="next" />
        </View>
      </Picker>
    </Field>
  )
}
