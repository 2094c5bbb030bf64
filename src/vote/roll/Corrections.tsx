import { type AskedLine, CORRECTION_KINDS, type LineChange } from '@domain/vote'
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
import { LineFields } from './LineFields'
import { type TypedFrom, useLine } from './useLine'

type Of = { readonly isChangeable: boolean; readonly refresh: () => Promise<void> }

/** The line as it stands; of a home that has none, an empty one in the name of whoever asks. */
const typedFrom = ({ line, byName, householdId, label }: AskedLine): TypedFrom =>
  line ?? {
    name: byName,
    coOwners: [],
    isDeveloper: false,
    units: [{ householdId, label, areaCentiM2: null }],
  }

function Asked({ correction, isChangeable, refresh }: Of & { readonly correction: AskedLine }) {
  const { _id, label, kind, words, byName, line } = correction
  const [answer, setAnswer] = useState('')
  const [isOpen, setOpen] = useState(line === null)
  const typed = useLine(typedFrom(correction))
  const command = useCommand(
    (requestId: string, isAccepted: boolean, change: LineChange | null) =>
      call('vote', 'decideCorrection', { correctionId: _id, isAccepted, answer, change }, requestId),
    async () => {
      void Taro.showToast({ title: ROLLS.decided, icon: 'success' })
      await refresh()
    },
  )
  const isOff = command.isBusy || answer.trim().length < 2
  const changes = isChangeable && isOpen
  return (
    <View className="correction">
      <Text className="text">{label}</Text>
      <Text className="note">{`${byName} · ${CORRECTION_KINDS[kind]}`}</Text>
      <Text className="text words">{words}</Text>
      {isChangeable && line && (
        <Tap className="button second" onClick={() => setOpen(!isOpen)}>
          <Text>{isOpen ? ROLLS.asIs : ROLLS.change}</Text>
        </Tap>
      )}
      {changes && (
        <View className="roll-form">
          {!line && <Text className="title">{ROLLS.add}</Text>}
          <LineFields line={typed} />
        </View>
      )}
      <LineField
        label={ROLLS.answer}
        value={answer}
        onChange={setAnswer}
        most={100}
        placeholder={ROLLS.whyHint}
      />
      <View className="correction-ways">
        <Tap className="button second grow" isOff={isOff} onClick={() => void command.run(false, null)}>
          <Text>{ROLLS.decline}</Text>
        </Tap>
        <Tap
          className="button grow"
          isOff={isOff || (changes && typed.change === null)}
          onClick={() => void command.run(true, changes ? typed.change : null)}
        >
          <Text>{changes ? ROLLS.acceptChanged : ROLLS.accept}</Text>
        </Tap>
      </View>
    </View>
  )
}

/** What residents ask to be put right, each beside its line: a yes can change the line with it. */
export function Corrections({ voteId, isChangeable, refresh }: Of & { readonly voteId: string }) {
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
              <Asked key={one._id} correction={one} isChangeable={isChangeable} refresh={both} />
            ))}
        </View>
      )}
    </Faces>
  )
}
