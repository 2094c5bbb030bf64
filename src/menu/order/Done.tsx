import { yuanOf } from '@domain/kernel'
import type { MenuItem, RoundView } from '@domain/menu'
import { momentInWords } from '@domain/station'
import { Text, View } from '@tarojs/components'
import { Icon } from '../../components/Icon'
import { ORDER } from '../../copy/menu'

type Props = {
  readonly view: RoundView
  readonly ticked: readonly MenuItem[]
  readonly shareFen: number
}

/** What has been received, in the words it was ordered in, and until when it can be changed. */
export function Done({ view: { round, mine }, ticked, shareFen }: Props) {
  return (
    <View className="card stack" role="alert">
      <View className="row order-done">
        <Icon name="check" size="l" />
        <Text className="headline">{ORDER.done}</Text>
      </View>
      <Text className="text">
        {ticked.length === 0 ? ORDER.doneNone : ORDER.doneOf(mine?.label ?? '', ticked.length)}
      </Text>
      {ticked.map(({ key, name }) => (
        <View className="row order-done-item" key={key}>
          <Icon name="check" />
          <Text className="text">{name}</Text>
        </View>
      ))}
      {shareFen > 0 && (
        <View className="aside">
          <Text className="text">{ORDER.sumShare(yuanOf(shareFen))}</Text>
          <Text className="note">{ORDER.sumNote}</Text>
        </View>
      )}
      <Text className="note">{ORDER.until(momentInWords(round.closesAt))}</Text>
    </View>
  )
}
