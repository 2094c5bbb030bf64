import { dayInWords } from '@domain/kernel'
import type { TurnRow } from '@domain/points'
import { Text, View } from '@tarojs/components'
import { Tap } from '../../components/Tap'
import { cutInWords, SERVICE } from '../../copy/activity'
import { minutesInWords, signed } from '../../copy/points'
import { go } from '../../services/routes'

const dayOfLine = (day: string): string => `${day.slice(0, 4)}年${dayInWords(day)}`

function Line({ row }: { readonly row: TurnRow }) {
  const about = [dayOfLine(row.day), minutesInWords(row.minutes), SERVICE.byName(row.verifierName)]
  return (
    <Tap className="service-line" onClick={() => go.activity(row.activityId)}>
      <View className="grow">
        <Text className="text service-words">{row.title}</Text>
        <Text className="hint service-words">{about.join(' · ')}</Text>
        {row.rating ? <Text className="hint service-words">{SERVICE.rating(row.rating)}</Text> : null}
        {row.cut ? <Text className="hint service-words">{cutInWords(row.cut)}</Text> : null}
      </View>
      <Text className="title service-points">{signed(row.points)}</Text>
    </Tap>
  )
}

/** Every turn of service, the latest first. */
export function Lines({ rows }: { readonly rows: readonly TurnRow[] }) {
  return (
    <View className="card lines">
      {rows.map(row => (
        <Line key={row.id} row={row} />
      ))}
    </View>
  )
}
