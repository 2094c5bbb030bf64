import { costFenOf, DECISIONS, FUNDS, isEstimated, leastFenOf, type MenuItem } from '@domain/menu'
import { Text, View } from '@tarojs/components'
import { Badge } from '../../components/Badge'
import { bigYuan, MENU, roundYuan } from '../../copy/menu'
import { ItemPicture } from './ItemPicture'

type Props = {
  readonly item: MenuItem
  readonly nameOf: (key: string) => string
  readonly files: Readonly<Record<string, string>>
  /** Are some of the menu's figures the compound's own, so that ours are to be marked? */
  readonly marksEstimates: boolean
}

/** One item: how it looks, what is included, how much of it, what it costs, who pays, and what it asks for. */
export function ItemLine({ item, nameOf, files, marksEstimates }: Props) {
  const { quantity, measure, lowFen, highFen, needs, excludes, decision, funds, residentsPerMille } = item
  const names = (keys: readonly string[]) => keys.map(nameOf).join('、')
  return (
    <View className="menu-item">
      <View className="row-between wrap menu-item-head">
        <Text className="text menu-item-name">{item.name}</Text>
        <Text className="text menu-item-cost">
          {MENU.cost(bigYuan(leastFenOf(item)), bigYuan(costFenOf(item)))}
        </Text>
      </View>
      <View className="menu-item-about">
        <View className="grow menu-item-words">
          <Text className="note">{item.includes}</Text>
          <Text className="note">
            {quantity === 1
              ? MENU.quantity(quantity, measure)
              : `${MENU.quantity(quantity, measure)} · ${MENU.price(roundYuan(lowFen), roundYuan(highFen), measure)}`}
          </Text>
        </View>
        <ItemPicture name={item.name} urls={item.photos.flatMap(id => files[id] ?? [])} />
      </View>
      <Text className="note">
        {MENU.payers(residentsPerMille, funds.map(fund => FUNDS[fund]).join('、'))}
      </Text>
      {needs.length > 0 && <Text className="note">{MENU.needs(names(needs))}</Text>}
      {excludes.length > 0 && <Text className="note">{MENU.excludes(names(excludes))}</Text>}
      <View className="row wrap">
        {decision !== 'none' && <Badge tone="warn">{DECISIONS[decision]}</Badge>}
        {marksEstimates && isEstimated(item) && <Badge>{MENU.estimated}</Badge>}
        {!item.isOn && <Badge>{MENU.off}</Badge>}
      </View>
    </View>
  )
}
