import type { RoundView } from '@domain/menu'
import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useCallback, useState } from 'react'
import { WordsField } from '../../components/Fields'
import { Tap } from '../../components/Tap'
import { FIELD } from '../../copy/fields'
import { ROUND } from '../../copy/menu'
import { call } from '../../services/call'
import { useCommand } from '../../services/useCommand'

export type Ending = 'close' | 'cancel'
type Props = {
  readonly roundId: string
  readonly ending: Ending
  readonly done: (view: RoundView) => void
  readonly back: () => void
}

const ACTIONS = { close: 'closeRound', cancel: 'cancelRound' } as const

/** Ends a round before its day, or calls it off: with a reason, and asked once more. */
export function End({ roundId, ending, done, back }: Props) {
  const [why, setWhy] = useState('')
  const [shows, setShows] = useState(false)
  const isShort = why.trim().length < 2
  const send = useCallback(
    (requestId: string, said: string) => call('menu', ACTIONS[ending], { roundId, why: said }, requestId),
    [roundId, ending],
  )
  const command = useCommand(send, ({ round }) => {
    void Taro.showToast({ title: ROUND.ended[ending], icon: 'success' })
    done(round)
  })
  const submit = async () => {
    setShows(true)
    if (isShort) return
    const { confirm } = await Taro.showModal({ title: ROUND.end[ending], content: ROUND.endSure[ending] })
    if (confirm) await command.run(why.trim())
  }
  return (
    <View className="card stack">
      <Text className="title">{ROUND.end[ending]}</Text>
      <Text className="note">{ROUND.endNote[ending]}</Text>
      <WordsField
        label={ROUND.endWhy}
        value={why}
        onChange={setWhy}
        most={200}
        placeholder={ROUND.endPlaceholder[ending]}
        problem={shows && isShort ? FIELD.tooShort(2) : null}
      />
      <View className="row">
        <Tap className="button second grow" onClick={back}>
          <Text>{ROUND.back}</Text>
        </Tap>
        <Tap className="button grave grow" onClick={() => void submit()} isOff={command.isBusy}>
          <Text>{ROUND.end[ending]}</Text>
        </Tap>
      </View>
    </View>
  )
}
