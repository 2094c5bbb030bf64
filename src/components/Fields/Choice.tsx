import { Text, View } from '@tarojs/components'
import { Icon } from '../Icon'
import { Tap } from '../Tap'
import { Field } from './Field'

export type Option<T extends string> = { readonly value: T; readonly name: string; readonly note?: string }

type Props<T extends string> = {
  readonly label: string
  readonly options: readonly Option<T>[]
  readonly value: T | null
  readonly onChange: (value: T) => void
  readonly hint?: string | undefined
  readonly isOptional?: boolean | undefined
  readonly problem?: string | null | undefined
}

/** One of several: short ones side by side, those that explain themselves one below the other. */
export function ChoiceField<T extends string>({ label, options, value, onChange, ...rest }: Props<T>) {
  const isTall = options.some(option => option.note)
  return (
    <Field label={label} {...rest}>
      <View className={isTall ? 'choices is-tall' : 'choices'} role="radiogroup" aria-label={label}>
        {options.map(option => (
          <Tap
            key={option.value}
            className={`choice${option.value === value ? ' is-chosen' : ''}`}
            role="radio"
            isChosen={option.value === value}
            onClick={() => onChange(option.value)}
          >
            <View className="grow">
              <Text className="choice-name">{option.name}</Text>
              {option.note ? <Text className="note choice-note">{option.note}</Text> : null}
            </View>
            {isTall && option.value === value ? <Icon name="check" /> : null}
          </Tap>
        ))}
      </View>
    </Field>
  )
}
