import { CORRECTION_KINDS, type Correction } from '@domain/vote'
import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { Faces } from '../../components/Faces'
import { LineField } from '../../components/Fields'
import { Tap } from '../../components/Tap'
import { ROLLS } from '../../copy/voteWork'
import { call } from '../../services/call'
import { useCommand } from '../../services/useCommand'
import { useQuery } from '../../services/useQuery'

type Done = { readonly refresh: () => Promise<void> }

function Asked({ correction, refresh }: Done & { readonly correction: Correction }) {
  const { _id, label, kind, words, byName } = correction
  const [answer, setAnswer] = useState('')
  const command = useCommand(
    (requestId: string, isAccepted: boolean) =>
      call('vote', 'decideCorrection', { correctionId: _id, isAccepted, answer, change: null }, requestId),
    async () => {
      void Taro.showToast({ title: ROLLS.decided, icon: 'success' })
      await refresh()
    },
  )
  const isOff = command.isBusy || answer.trim().length < 2
  return (
    <View className="correction">
      <Text className="text">{label}</Text>
      <Text className="note">{`${byName} · ${CORRECTION_KINDS[kind]}`}</Text>
      <Text className="text words">{words}</Text>
      <LineField
        label={ROLLS.answer}
        value={answer}
        onChange={setAnswer}
        most={100}
        placeholder={ROLLS.whyHint}
      />
      <View className="correction-ways">
        <Tap className="button second grow" isOff={isOff} onClick={() => void command.run(false)}>
          <Text>{ROLLS.decline}</Text>
        </Tap>
        <Tap className="button grow" isOff={isOff} onClick={() => void command.run(true)}>
          <Text>{ROLLS.accept}</Text>
        </Tap>
      </View>
    </View>
  )
}

/** What residents ask to be put right; a line itself is changed below, where it stands. */
export function Corrections({ voteId, refresh }: Done & { readonly voteId: string }) {
  const query = useQuery(`corrections ${voteId}`, () => call('vote', 'corrections', { voteId }))
  const both = async () => {
    await Promise.all([query.refresh(), refresh()])
  }
  return (
    <Faces of={query} rows={1}>
      {({ corrections }) => (
        <View className="card stack">
          <Text className="title">{ROLLS.corrections}</Text>
          {corrections
            .filter(({ state }) => state === 'asked')
            .map(one => (
              <Asked key={one._id} correction={one} refresh={both} />
            ))}
        </View>
      )}
    </Faces>
  )
}
