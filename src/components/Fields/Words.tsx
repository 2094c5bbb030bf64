import { Input, Text, Textarea, View } from '@tarojs/components'
import { FIELD } from '../../copy/fields'
import { Field } from './Field'

type Props = {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly most: number
  readonly placeholder?: string | undefined
  readonly hint?: string | undefined
  readonly isOptional?: boolean | undefined
  readonly problem?: string | null | undefined
}

const lengthOf = (text: string): number => text.trim().length

/** One line of words; with `isDigits` on the digit keypad. */
export function LineField({
  label,
  value,
  onChange,
  most,
  placeholder = '',
  isDigits = false,
  ...rest
}: Props & { readonly isDigits?: boolean }) {
  return (
    <Field label={label} {...rest}>
      <Input
        className="field-line"
        type={isDigits ? 'number' : 'text'}
        value={value}
        maxlength={most}
        placeholder={placeholder}
        placeholderClass="field-placeholder"
        onInput={event => onChange(event.detail.value)}
        nativeProps={{ 'aria-label': label }}
        aria-label={label}
      />
    </Field>
  )
}

/** Several lines of words, with how many there may be. */
export function WordsField({ label, value, onChange, most, placeholder = '', ...rest }: Props) {
  return (
    <Field label={label} {...rest}>
      <View className="field-words">
        <Textarea
          className="field-area"
          value={value}
          maxlength={most}
          placeholder={placeholder}
          placeholderClass="field-placeholder"
          autoHeight
          disableDefaultPadding
          showConfirmBar={false}
          cursorSpacing={120}
          onInput={event => onChange(event.detail.value)}
          nativeProps={{ 'aria-label': label }}
          aria-label={label}
        />
        <Text className="hint field-count">{FIELD.counter(lengthOf(value), most)}</Text>
      </View>
    </Field>
  )
}
