import { Text, View } from '@tarojs/components'
import { Icon } from '../Icon'
import { Tap } from '../Tap'

type Props = {
  readonly name: string
  readonly note?: string | undefined
  readonly isOn: boolean
  readonly onChange: (isOn: boolean) => void
}

/** Something that is so or is not. */
export function Tick({ name, note, isOn, onChange }: Props) {
  return (
    <Tap
      className={`tick${isOn ? ' is-on' : ''}`}
      role="checkbox"
      isChosen={isOn}
      onClick={() => onChange(!isOn)}
    >
      <View className="tick-box">{isOn ? <Icon name="check" /> : null}</View>
      <View className="grow">
        <Text className="text tick-words">{name}</Text>
        {note ? <Text className="note tick-words">{note}</Text> : null}
      </View>
    </Tap>
  )
}
