import { Text, View } from '@tarojs/components'
import { Icon, type IconName } from '../Icon'
import { Tap } from '../Tap'
import './index.scss'

type Props = {
  readonly name: string
  readonly note?: string | undefined
  readonly value?: string | undefined
  readonly icon?: IconName
  readonly onClick?: () => void
}

/** One line of a card of lines: a name, what it is now, and where it leads. */
export function ListRow({ name, note, value, icon, onClick }: Props) {
  const inside = (
    <>
      {icon && <Icon name={icon} />}
      <View className="grow">
        <Text className="text list-row-name">{name}</Text>
        {note ? <Text className="hint list-row-name">{note}</Text> : null}
      </View>
      {value ? <Text className="note list-row-value">{value}</Text> : null}
      {onClick && <Icon name="next" />}
    </>
  )
  return onClick ? (
    <Tap className="list-row" onClick={onClick}>
      {inside}
    </Tap>
  ) : (
    <View className="list-row">{inside}</View>
  )
}
