import { Text, View } from '@tarojs/components'
import { Field } from '../../components/Fields'
import { Tap } from '../../components/Tap'

type Props = {
  readonly label: string
  readonly fewer: string
  readonly more: string
  readonly value: number
  readonly most: number
  readonly onChange: (value: number) => void
}

/** How many: one more or one fewer at a tap. */
export function Stepper({ label, fewer, more, value, most, onChange }: Props) {
  return (
    <Field label={label}>
      <View className="stepper">
        <Tap className="stepper-step" label={fewer} isOff={value <= 1} onClick={() => onChange(value - 1)}>
          <Text aria-hidden>−</Text>
        </Tap>
        <Text className="headline stepper-value">{String(value)}</Text>
        <Tap className="stepper-step" label={more} isOff={value >= most} onClick={() => onChange(value + 1)}>
          <Text aria-hidden>＋</Text>
        </Tap>
      </View>
    </Field>
  )
}
