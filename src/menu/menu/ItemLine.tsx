import { yuanOf } from '@domain/kernel'
import { costFenOf, DECISIONS, FUNDS, leastFenOf, type MenuItem } from '@domain/menu'
import { Text, View } from '@tarojs/components'
import { Badge } from '../../components/Badge'
import { bigYuan, MENU } from '../../copy/menu'

type Props = { readonly item: MenuItem; readonly nameOf: (key: string) => string }

/** One item: what is included, how much of it, what it costs, who pays, and what it asks for. */
export function ItemLine({ item, nameOf }: Props) {
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
      <Text className="note">{item.includes}</Text>
      <Text className="note">
        {`${MENU.quantity(quantity, measure)} · ${MENU.price(yuanOf(lowFen), yuanOf(highFen), measure)}`}
      </Text>
      <Text className="note">
        {MENU.payers(residentsPerMille, funds.map(fund => FUNDS[fund]).join('、'))}
      </Text>
      {needs.length > 0 && <Text className="note">{MENU.needs(names(needs))}</Text>}
      {excludes.length > 0 && <Text className="note">{MENU.excludes(names(excludes))}</Text>}
      <View className="row wrap">
        {decision !== 'none' && <Badge tone="warn">{DECISIONS[decision]}</Badge>}
        {!item.isOn && <Badge>{MENU.off}</Badge>}
      </View>
    </View>
  )
}
