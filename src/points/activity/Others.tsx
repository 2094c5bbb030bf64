import type { ActivityView } from '@domain/points'
import { Text, View } from '@tarojs/components'
import { Tap } from '../../components/Tap'
import { ACTIVITY, standingInWords } from '../../copy/activity'

type Props = {
  readonly others: ActivityView['others']
  readonly leave: (key: string) => Promise<void>
}

/** Those whom one has signed up, each with a way out. */
export function Others({ others, leave }: Props) {
  if (others.length === 0) return null
  return (
    <View className="card">
      <Text className="title">{ACTIVITY.others}</Text>
      {others.map(({ key, name, place, standing }) => (
        <View className="list-row" key={key}>
          <View className="grow">
            <Text className="text list-row-name">{name}</Text>
            <Text className="hint list-row-name">{`${place} · ${standingInWords(standing)}`}</Text>
          </View>
          <Tap
            className="button second small"
            label={`${name} ${ACTIVITY.takeOut}`}
            onClick={() => void leave(key)}
          >
            <Text>{ACTIVITY.takeOut}</Text>
          </Tap>
        </View>
      ))}
    </View>
  )
}
