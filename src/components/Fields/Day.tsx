import { dayOf } from '@domain/kernel'
import { Picker, Text, View } from '@tarojs/components'
import { dayInFull } from '../../copy/due'
import { FIELD } from '../../copy/fields'
import { readNow } from '../../services/now'
import { Icon } from '../Icon'
import { Field } from './Field'

type Props = {
  readonly label: string
  /** `YYYY-MM-DD`, or empty. */
  readonly value: string
  readonly onChange: (day: string) => void
  readonly from: string
  readonly until: string
  readonly hint?: string | undefined
  readonly problem?: string | null | undefined
}

/** A calendar day. */
export function DayField({ label, value, onChange, from, until, ...rest }: Props) {
  const shown = value ? dayInFull(value, dayOf(readNow())) : FIELD.choose
  return (
    <Field label={label} {...rest}>
      <Picker
        mode="date"
        value={value || from}
        start={from}
        end={until}
        onChange={event => onChange(event.detail.value)}
      >
        <View className="field-line field-pick" role="button" aria-label={`${label} ${shown}`}>
          <Text className={value ? '' : 'field-placeholder'}>{shown}</Text>
          <Icon name="next" />
        </View>
      </Picker>
    </Field>
  )
}
