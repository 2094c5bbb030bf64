import { Picker, Text, View } from '@tarojs/components'
import { FIELD } from '../../copy/fields'
import { Icon } from '../Icon'
import { Field } from './Field'

type Props = {
  readonly label: string
  /** `HH:MM`, or empty. */
  readonly value: string
  readonly onChange: (time: string) => void
  readonly hint?: string | undefined
  readonly problem?: string | null | undefined
}

/** A time of day. */
export function TimeField({ label, value, onChange, ...rest }: Props) {
  const shown = value || FIELD.choose
  return (
    <Field label={label} {...rest}>
      <Picker mode="time" value={value} onChange={event => onChange(event.detail.value)}>
        <View className="field-line field-pick" role="button" aria-label={`${label} ${shown}`}>
          <Text className={value ? '' : 'field-placeholder'}>{shown}</Text>
          <Icon name="next" />
        </View>
      </Picker>
    </Field>
  )
}
