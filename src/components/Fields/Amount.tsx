import { fenFrom, yuanOf } from '@domain/kernel'
import { Input, Text, View } from '@tarojs/components'
import { FIELD } from '../../copy/fields'
import { Field } from './Field'

type Props = {
  readonly label: string
  /** Yuan as typed. */
  readonly value: string
  readonly onChange: (value: string) => void
  readonly hint?: string | undefined
  readonly isOptional?: boolean | undefined
  readonly problem?: string | null | undefined
  /** The one amount a page is about. */
  readonly isBig?: boolean
}

/** An amount as it stands in a field: plain yuan, without a grouping that a keypad cannot type. */
export const typedYuan = (fen: number): string => yuanOf(fen).replace(/,/g, '').replace(/\.00$/, '')

/** The fen of what was typed, if it is an amount of more than nothing. */
export function amountOf(typed: string): number | null {
  const fen = fenFrom(typed)
  return fen !== null && fen > 0 ? fen : null
}

/** An amount in yuan, typed on the digit keypad. */
export function AmountField({ label, value, onChange, isBig = false, ...rest }: Props) {
  return (
    <Field label={label} {...rest}>
      <View className={`field-amount${isBig ? ' is-big' : ''}`}>
        <Text className="field-yuan">¥</Text>
        <Input
          className="field-line"
          type="digit"
          value={value}
          maxlength={15}
          placeholder="0.00"
          placeholderClass="field-placeholder"
          onInput={event => onChange(event.detail.value)}
          nativeProps={{ 'aria-label': label }}
          aria-label={label}
        />
        <Text className="field-unit">{FIELD.yuan}</Text>
      </View>
    </Field>
  )
}
