import { dayInWords, dayOf, monthOf, monthPlus } from '@domain/kernel'
import { type RollView, starsInWords } from '@domain/points'
import { Text, View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import { Badge } from '../../components/Badge'
import { Empty } from '../../components/Empty'
import { Faces } from '../../components/Faces'
import { MonthSwitch } from '../../components/MonthSwitch'
import { Tap } from '../../components/Tap'
import { HONOURS_PAGE } from '../../copy/honours'
import { minutesInWords } from '../../copy/points'
import { call } from '../../services/call'
import { readNow } from '../../services/now'
import { useQuery } from '../../services/useQuery'
import { type Place, PlaceLines } from './PlaceLine'
import { Printing } from './Printing'
import { type Whose, WhoseChoice } from './Whose'

const MONTHS_BACK = 36
/** So many stand there before one asks for the rest. */
const FIRST = 10

type Honour = {
  readonly title: string
  readonly none: string
  readonly head?: ReactNode
  readonly lines: readonly Place[]
}

/** One honour and those who have it; the first few until one asks for all. */
function Honoured({ title, none, head, lines }: Honour) {
  const [isWhole, setWhole] = useState(false)
  const shown = isWhole ? lines : lines.slice(0, FIRST)
  return (
    <View className="card">
      <Text className="title">{title}</Text>
      {head}
      {lines.length === 0 && <Text className="note honoured-none">{none}</Text>}
      <PlaceLines lines={shown} />
      {shown.length < lines.length && (
        <Tap className="button quiet" onClick={() => setWhole(true)}>
          <Text>{HONOURS_PAGE.more(lines.length - shown.length)}</Text>
        </Tap>
      )}
    </View>
  )
}

const { points, ours, mine } = HONOURS_PAGE

function Ranking({ roll }: { readonly roll: RollView }) {
  const [of, choose] = useState<Whose>('homes')
  const own = of === 'homes' ? ours : mine
  const lines = roll[of].map(
    ({ rank, shown, score, isMine }): Place => ({
      rank,
      name: shown,
      value: points(score),
      own: isMine ? own : null,
    }),
  )
  return (
    <>
      <WhoseChoice of={of} choose={choose} />
      <Honoured title={HONOURS_PAGE.top[of]} none={HONOURS_PAGE.none} lines={lines} />
    </>
  )
}

function StarCounts({ counts }: { readonly counts: RollView['starCounts'] }) {
  const some = counts.flatMap((count, i) => (count > 0 ? [{ name: starsInWords(i + 1), count }] : []))
  return (
    <View className="row wrap star-counts">
      {some.reverse().map(({ name, count }) => (
        <Badge key={name} tone="accent">
          {HONOURS_PAGE.starCount(name, count)}
        </Badge>
      ))}
    </View>
  )
}

function Honours({ roll }: { readonly roll: RollView }) {
  const stars = roll.stars.map(({ shown, stars, score, isMine }): Place => {
    const own = isMine ? ours : null
    return { name: shown, note: points(score), value: starsInWords(stars), own }
  })
  const volunteers = roll.volunteers.map(({ rank, shown, minutes, isMine }): Place => {
    const own = isMine ? mine : null
    return { rank, name: shown, value: minutesInWords(minutes), own }
  })
  const heads = roll.heads.map(({ rank, shown, building, any, households, score, isMine }): Place => {
    const note = HONOURS_PAGE.headSaid(building, any, households)
    return { rank, name: shown, note, value: points(score), own: isMine ? mine : null }
  })
  const counts = <StarCounts counts={roll.starCounts} />
  return (
    <>
      <Honoured title={HONOURS_PAGE.stars} none={HONOURS_PAGE.starsNone} head={counts} lines={stars} />
      <Honoured title={HONOURS_PAGE.volunteers} none={HONOURS_PAGE.volunteersNone} lines={volunteers} />
      <Honoured title={HONOURS_PAGE.heads} none={HONOURS_PAGE.headsNone} lines={heads} />
    </>
  )
}

/** The roll of honour of a month, as it was drawn on the first of the next. */
export function Roll({ compoundId }: { readonly compoundId: string }) {
  const last = monthPlus(monthOf(readNow()), -1)
  const [month, setMonth] = useState(last)
  const roll = useQuery(`roll ${compoundId} ${month}`, () =>
    call('points', 'honourRoll', { compoundId, month }),
  )
  const isNone = roll.value === null && roll.failure?.code === 'points.noRoll'
  return (
    <>
      <MonthSwitch month={month} onChange={setMonth} from={monthPlus(last, -MONTHS_BACK)} until={last} />
      {isNone ? (
        <Empty drawing="board" title={HONOURS_PAGE.noRoll} note={HONOURS_PAGE.noRollNote} />
      ) : (
        <Faces of={roll}>
          {drawn => (
            <>
              <Honours roll={drawn} />
              <Ranking roll={drawn} />
              <View className="card stack">
                <Text className="note">{HONOURS_PAGE.drawn(dayInWords(dayOf(drawn.drawnAt)))}</Text>
                <Text className="note">
                  {HONOURS_PAGE.sums(drawn.sums.issued, drawn.sums.spent, drawn.sums.held)}
                </Text>
              </View>
              <Printing compoundId={compoundId} month={month} />
            </>
          )}
        </Faces>
      )}
    </>
  )
}
