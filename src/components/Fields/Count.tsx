import { Input, Text, View } from '@tarojs/components'
import { Field } from './Field'

type Props = {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly unit: string
  readonly hint?: string | undefined
  readonly isOptional?: boolean | undefined
  readonly problem?: string | null | undefined
}

/** A number of something, with its unit beside it. */
export function CountField({ label, value, onChange, unit, ...rest }: Props) {
  return (
    <Field label={label} {...rest}>
      <View className="field-amount">
        <Input
          className="field-line"
          type="digit"
          value={value}
          maxlength={12}
          onInput={event => onChange(event.detail.value)}
          nativeProps={{ 'aria-label': label }}
          aria-label={label}
        />
        <Text className="field-unit">{unit}</Text>
      </View>
    </Field>
  )
}
