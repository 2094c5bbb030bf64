import { dayInWords } from '@domain/kernel'
import type { EvidenceLine } from '@domain/points'
import { Text, View } from '@tarojs/components'
import { Tick } from '../../components/Fields'
import { Tap } from '../../components/Tap'
import { FLAG } from '../../copy/honours'
import { pointsInWords } from '../../copy/points'

type Props = {
  readonly lines: readonly EvidenceLine[]
  readonly chosen: readonly string[]
  /** Null where nothing can be chosen any more. */
  readonly choose: ((ids: readonly string[]) => void) | null
}

/** So many are ticked one by one. */
const FEW = 3

const nameOf = ({ words, points }: EvidenceLine): string => `${words} · ${pointsInWords(points)}`
const noteOf = ({ earner, on, byName, isReversed }: EvidenceLine): string =>
  [earner, FLAG.line(dayInWords(on), byName), isReversed ? FLAG.reversed : ''].filter(Boolean).join(' · ')

/** Every entry a flag rests on, each to be ticked where it is to be taken back. */
export function Evidence({ lines, chosen, choose }: Props) {
  const open = lines.filter(({ isReversed }) => !isReversed).map(({ id }) => id)
  const isAll = open.every(id => chosen.includes(id))
  return (
    <View className="card">
      <Text className="title">{FLAG.evidence(lines.length)}</Text>
      {choose && <Text className="note evidence-note">{FLAG.evidenceNote}</Text>}
      {choose && open.length > FEW && (
        <Tap className="button second small" onClick={() => choose(isAll ? [] : open)}>
          <Text>{isAll ? FLAG.chooseNone : FLAG.chooseAll}</Text>
        </Tap>
      )}
      {lines.map(line =>
        choose && !line.isReversed ? (
          <Tick
            key={line.id}
            name={nameOf(line)}
            note={noteOf(line)}
            isOn={chosen.includes(line.id)}
            onChange={isOn => choose(isOn ? [...chosen, line.id] : chosen.filter(other => other !== line.id))}
          />
        ) : (
          <View className="evidence-line" key={line.id}>
            <Text className="text">{nameOf(line)}</Text>
            <Text className="note">{noteOf(line)}</Text>
          </View>
        ),
      )}
    </View>
  )
}
