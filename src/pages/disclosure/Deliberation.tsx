import { Text, View } from '@tarojs/components'
import { Faces } from '../../components/Faces'
import { MonthLine } from '../../components/MonthLine'
import { MonthStep } from '../../components/MonthStep'
import { MoreRows } from '../../components/MoreRows'
import { RateTile } from '../../components/RateTile'
import { DISCLOSURE } from '../../copy/disclosure'
import { monthInWords } from '../../copy/due'
import type { MyPlace } from '../../services/myPlace'
import { useDeliberation } from './useDeliberation'

type Shown = ReturnType<typeof useDeliberation>

function Figures({ figures }: Pick<Shown, 'figures'>) {
  return (
    <Faces of={figures} rows={1}>
      {({ rates, open, overdue, escalated }) => (
        <View className="card stack">
          <View className="row-between">
            <Text className="title">{DISCLOSURE.ratesTitle}</Text>
            <Text className="hint">{DISCLOSURE.allTime}</Text>
          </View>
          <View className="counts">
            {(
              [
                [DISCLOSURE.open, open],
                [DISCLOSURE.overdue, overdue],
                [DISCLOSURE.escalated, escalated],
              ] as const
            ).map(([name, count]) => (
              <View className="count" key={name}>
                <Text className={`figure${name === DISCLOSURE.overdue && count > 0 ? ' is-grave' : ''}`}>
                  {String(count)}
                </Text>
                <Text className="note">{name}</Text>
              </View>
            ))}
          </View>
          <View className="rates">
            {rates.map(rate => (
              <RateTile key={rate.name} rate={rate} />
            ))}
          </View>
        </View>
      )}
    </Faces>
  )
}

function Publication({ lines, month, earlier, later }: Pick<Shown, 'lines' | 'month' | 'earlier' | 'later'>) {
  return (
    <>
      <View className="publication-head">
        <Text className="title">{DISCLOSURE.publicationTitle}</Text>
        <Text className="note">{DISCLOSURE.publicationNote}</Text>
      </View>
      <MonthStep
        title={monthInWords(month)}
        earlierName={DISCLOSURE.previous}
        laterName={DISCLOSURE.next}
        earlier={earlier}
        later={later}
      />
      <Faces
        of={lines}
        isEmpty={rows => rows.length === 0}
        empty={{ drawing: 'board', title: DISCLOSURE.none, note: DISCLOSURE.noneNote }}
      >
        {rows => (
          <>
            {rows.map(row => (
              <MonthLine key={row.line._id} row={row} />
            ))}
            <MoreRows list={lines} />
          </>
        )}
      </Faces>
    </>
  )
}

/** How the station's matters are handled: rates, and each month's reviews. */
export function Deliberation({ place }: { readonly place: MyPlace }) {
  const shown = useDeliberation(place)
  return (
    <>
      <Figures figures={shown.figures} />
      {shown.isCompound ? (
        <Publication {...shown} />
      ) : (
        <Text className="hint only-compound">{DISCLOSURE.onlyCompound}</Text>
      )}
    </>
  )
}
