import type { ActivityView } from '@domain/points'
import { Text, View } from '@tarojs/components'
import { ListRow } from '../../components/ListRow'
import { ACTIVITY, whenInWords, worthInWords } from '../../copy/activity'

/** What the activity is, as its organiser wrote it. */
export function About({ view: { row, words } }: { readonly view: ActivityView }) {
  const { taken, limit, waiting } = row
  return (
    <View className="card">
      <Text className="headline activity-title">{row.title}</Text>
      {words ? <Text className="text words activity-words">{words}</Text> : null}
      <ListRow name={ACTIVITY.rule} note={row.rule.name} value={worthInWords(row.rule)} icon="star" />
      <ListRow name={ACTIVITY.when} value={whenInWords(row)} icon="clock" />
      <ListRow name={ACTIVITY.where} value={row.where} icon="place" />
      <ListRow name={ACTIVITY.places} value={ACTIVITY.placesSaid(taken, limit, waiting)} icon="people" />
      <ListRow name={ACTIVITY.organiser} value={row.organiserName} icon="hand" />
    </View>
  )
}
