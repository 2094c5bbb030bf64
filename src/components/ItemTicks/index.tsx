import { ITEM_CLASSES, type ItemClass, type MenuItem } from '@domain/menu'
import { Text, View } from '@tarojs/components'
import { Icon } from '../Icon'
import { Picture } from '../Picture'
import { Tap } from '../Tap'
import './index.scss'

type Props = {
  readonly items: readonly MenuItem[]
  readonly chosen: readonly string[]
  readonly onTap: (item: MenuItem) => void
  /** What stands under an item: its price, what it asks for. */
  readonly notesOf?: (item: MenuItem) => readonly string[]
  /** What one wants to see of an item at once, beside its name. */
  readonly priceOf?: (item: MenuItem) => string
  /** Where its picture is found, if it has one. */
  readonly pictureOf?: (item: MenuItem) => string | undefined
}

const CLASSES = Object.keys(ITEM_CLASSES) as ItemClass[]
const none = () => []

function Row({
  item,
  isOn,
  onTap,
  notesOf = none,
  priceOf,
  pictureOf,
}: Omit<Props, 'items' | 'chosen'> & { item: MenuItem; isOn: boolean }) {
  const notes = notesOf(item)
  const price = priceOf ? [priceOf(item)] : []
  const picture = pictureOf?.(item)
  return (
    <Tap
      className={`item-tick${isOn ? ' is-on' : ''}`}
      role="checkbox"
      isChosen={isOn}
      label={[item.name, item.includes, ...notes, ...price].join('，')}
      onClick={() => onTap(item)}
    >
      <View className="item-tick-box">{isOn ? <Icon name="check" /> : null}</View>
      <View className="grow item-tick-words">
        <View className="item-tick-head">
          <View className="grow item-tick-words">
            <Text className="text item-tick-name">{item.name}</Text>
            <Text className="note">{item.includes}</Text>
          </View>
          {picture ? <Picture className="item-tick-picture" src={picture} /> : null}
        </View>
        {notes.map(note => (
          <Text className="note" key={note}>
            {note}
          </Text>
        ))}
        {price.map(said => (
          <Text className="note item-tick-value" key={said}>
            {said}
          </Text>
        ))}
      </View>
    </Tap>
  )
}

/** Items to be ticked, class by class, each a large row. */
export function ItemTicks({ items, chosen, ...rest }: Props) {
  return (
    <>
      {CLASSES.map(kind => {
        const own = items.filter(item => item.class === kind)
        if (own.length === 0) return null
        return (
          <View className="card item-ticks" key={kind}>
            <View className="item-ticks-head">
              <Text className="title">{ITEM_CLASSES[kind].name}</Text>
              <Text className="note">{ITEM_CLASSES[kind].note}</Text>
            </View>
            {own.map(item => (
              <Row key={item.key} item={item} isOn={chosen.includes(item.key)} {...rest} />
            ))}
          </View>
        )
      })}
    </>
  )
}
