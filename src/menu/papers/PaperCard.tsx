import { type RoundView, tickableOf, type WaitingPaper } from '@domain/menu'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Badge } from '../../components/Badge'
import { PaperPhoto } from '../../components/PaperPhoto'
import { Tap } from '../../components/Tap'
import { DOOR_STATES, WAITING } from '../../copy/menuPapers'
import { go } from '../../services/routes'
import { Readings, Settle } from './Settle'

type Props = {
  readonly round: RoundView['round']
  readonly paper: WaitingPaper
  readonly mayDecide: boolean
  readonly done: () => void
}

/** What one can do with a waiting paper, or why not. */
function Next({ round, paper, mayDecide, decide }: Omit<Props, 'done'> & { decide: () => void }) {
  if (paper.state === 'once')
    return paper.canEnter ? (
      <View className="stack">
        <Tap className="button" onClick={() => go.paper(round._id, paper.householdId, paper.label)}>
          <Text>{WAITING.enter}</Text>
        </Tap>
        {mayDecide && (
          <Tap className="button second" onClick={decide}>
            <Text>{WAITING.putRight}</Text>
          </Tap>
        )}
      </View>
    ) : (
      <Text className="note">{WAITING.own}</Text>
    )
  return mayDecide && paper.canEnter ? (
    <Tap className="button" onClick={decide}>
      <Text>{WAITING.decide}</Text>
    </Tap>
  ) : (
    <Text className="note">{WAITING.notDecides}</Text>
  )
}

/** A paper that waits: its photo, and for its second entry or for a decision the way to it. */
export function PaperCard(props: Props) {
  const { paper, round, done } = props
  const [isDeciding, setDeciding] = useState(false)
  const state = paper.state === 'differs' ? 'differs' : 'once'
  return (
    <View className="card stack">
      <View className="row-between wrap">
        <Text className="title">{paper.label}</Text>
        <Badge tone={state === 'differs' ? 'alert' : 'warn'}>{DOOR_STATES[state].name}</Badge>
      </View>
      <Text className="note">{WAITING.about(paper.firstBy)}</Text>
      {paper.photo && (state === 'differs' || isDeciding) ? <PaperPhoto url={paper.photo} /> : null}
      {state === 'differs' && <Readings paper={paper} items={tickableOf(round.items)} />}
      {isDeciding ? (
        <Settle {...props} done={done} cancel={() => setDeciding(false)} />
      ) : (
        <Next {...props} decide={() => setDeciding(true)} />
      )}
    </View>
  )
}
