import { Text, View } from '@tarojs/components'
import { useShareAppMessage } from '@tarojs/taro'
import { Empty } from '../../components/Empty'
import { Faces } from '../../components/Faces'
import { Icon } from '../../components/Icon'
import { MonthLine } from '../../components/MonthLine'
import { MoreRows } from '../../components/MoreRows'
import { Page } from '../../components/Page'
import { PlaceSwitch } from '../../components/PlaceSwitch'
import { RateTile } from '../../components/RateTile'
import { Tap } from '../../components/Tap'
import { DISCLOSURE } from '../../copy/disclosure'
import { monthInWords } from '../../copy/due'
import { shareOf } from '../../services/routes'
import { useDisclosure } from './useDisclosure'
import './index.scss'

type Shown = ReturnType<typeof useDisclosure>

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
      <View className="row-between month">
        <Tap
          className="month-step"
          label={DISCLOSURE.previous}
          onClick={earlier ?? (() => {})}
          isOff={!earlier}
        >
          <Icon name="back" />
        </Tap>
        <Text className="title">{monthInWords(month)}</Text>
        <Tap className="month-step" label={DISCLOSURE.next} onClick={later ?? (() => {})} isOff={!later}>
          <Icon name="next" />
        </Tap>
      </View>
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

export default function Disclosure() {
  const shown = useDisclosure()
  const { me, place } = shown
  useShareAppMessage(() => shareOf.disclosure(DISCLOSURE.share(place?.name ?? '')))
  if (me && !place)
    return (
      <Page title={DISCLOSURE.title} isTab>
        <Empty drawing="board" title={DISCLOSURE.noPlace} />
      </Page>
    )
  return (
    <Page title={DISCLOSURE.title} isTab>
      <View className="disclosure-head">
        <PlaceSwitch place={place} places={shown.places} onChoose={shown.choose} />
      </View>
      <Figures figures={shown.figures} />
      {shown.isCompound ? (
        <Publication {...shown} />
      ) : (
        <Text className="hint only-compound">{DISCLOSURE.onlyCompound}</Text>
      )}
    </Page>
  )
}
