import { Text, View } from '@tarojs/components'
import { Faces } from '../../components/Faces'
import { ListRow } from '../../components/ListRow'
import { MoreRows } from '../../components/MoreRows'
import { Page } from '../../components/Page'
import { Tap } from '../../components/Tap'
import { SERVICE } from '../../copy/activity'
import { minutesInWords } from '../../copy/points'
import { go } from '../../services/routes'
import { Hours } from './Hours'
import { Lines } from './Lines'
import { Proof } from './Proof'
import { type Summary, useService } from './useService'
import './index.scss'

/** All of it in three numbers, then year by year. */
function Sums({ total, years }: Pick<Summary, 'total' | 'years'>) {
  return (
    <View className="card stack">
      <View className="service-sums">
        <View className="service-sum">
          <Text className="note">{SERVICE.hours}</Text>
          <Text className="headline service-hours">{minutesInWords(total.minutes)}</Text>
        </View>
        <View className="service-sum">
          <Text className="note">{SERVICE.count}</Text>
          <Text className="headline">{`${total.turns} ${SERVICE.turns}`}</Text>
        </View>
        <View className="service-sum">
          <Text className="note">{SERVICE.points}</Text>
          <Text className="headline">{`${total.points} 分`}</Text>
        </View>
      </View>
      <View>
        {years.map(({ year, turns, minutes }) => (
          <ListRow key={year} name={SERVICE.year(year)} value={SERVICE.yearSaid(turns, minutes)} />
        ))}
      </View>
    </View>
  )
}

/** One's record of voluntary service: hours, months, every turn, and the proof of it. */
export default function Service() {
  const { compoundId, summary, list } = useService()
  return (
    <Page title={SERVICE.title}>
      <Faces
        of={list}
        isEmpty={rows => rows.length === 0}
        empty={{
          drawing: 'bench',
          title: SERVICE.none,
          note: SERVICE.noneNote,
          action: (
            <Tap className="button" onClick={go.offers}>
              <Text>{SERVICE.find}</Text>
            </Tap>
          ),
        }}
      >
        {rows => (
          <>
            {summary && <Sums total={summary.total} years={summary.years} />}
            {summary && <Hours months={summary.months} />}
            {compoundId && <Proof compoundId={compoundId} />}
            <Lines rows={rows} />
          </>
        )}
      </Faces>
      <MoreRows list={list} />
    </Page>
  )
}
