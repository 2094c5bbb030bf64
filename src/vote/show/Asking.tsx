import { CORRECTION_KINDS, type CorrectionKind, type MyLine, mayAsk } from '@domain/vote'
import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { ChoiceField, WordsField } from '../../components/Fields'
import { Tap } from '../../components/Tap'
import { ASKING } from '../../copy/vote'
import { call } from '../../services/call'
import { readNow } from '../../services/now'
import { useCommand } from '../../services/useCommand'
import type { VoteView } from '../../services/votes'

/** The home that is asked about, and whether its people have a line on the roll and may vote for it. */
type About = {
  readonly householdId: string
  readonly correction: MyLine['correction']
  readonly mayCast: MyLine['mayCast'] | 'missing'
}
type Props = {
  readonly view: VoteView
  readonly about: About
  readonly refresh: () => Promise<void>
}

function saidOf(correction: MyLine['correction']): string | null {
  if (!correction) return null
  if (correction.state === 'asked') return ASKING.waiting
  return correction.state === 'accepted'
    ? ASKING.accepted(correction.answer)
    : ASKING.declined(correction.answer)
}

/** What may be asked now: of a home that is left out that it be put on, of a line what is wrong with it. */
const kindsFor = ({ vote }: VoteView, { mayCast }: About): CorrectionKind[] => {
  const all = Object.keys(CORRECTION_KINDS) as CorrectionKind[]
  const may = all.filter(kind => mayAsk(vote, kind, readNow()).ok)
  if (mayCast === 'missing') return may.filter(kind => kind === 'home')
  return may.filter(
    kind => kind !== 'home' && (kind !== 'me' || vote.state === 'rollOpen' || mayCast !== 'yes'),
  )
}

/** Asking for one's line of the roll to be put right, or to be put on it. */
export function Asking({ view, about, refresh }: Props) {
  const kinds = kindsFor(view, about)
  const [isOpen, setOpen] = useState(false)
  const [picked, setKind] = useState<CorrectionKind | null>(null)
  const [words, setWords] = useState('')
  const kind = kinds.length === 1 ? (kinds[0] ?? null) : picked
  const { householdId, correction } = about
  const command = useCommand(
    (requestId: string) =>
      call(
        'vote',
        'askCorrection',
        { voteId: view.vote._id, ownerKey: householdId, kind: kind ?? 'other', words },
        requestId,
      ),
    async () => {
      void Taro.showToast({ title: ASKING.sent, icon: 'success' })
      setOpen(false)
      await refresh()
    },
  )
  const said = saidOf(correction)
  return (
    <>
      {said && (
        <View className="aside">
          <Text className="text">{said}</Text>
        </View>
      )}
      {kinds.length > 0 && correction?.state !== 'asked' && !isOpen && (
        <Tap className="button second" onClick={() => setOpen(true)}>
          <Text>{about.mayCast === 'missing' ? ASKING.add : ASKING.open}</Text>
        </Tap>
      )}
      {isOpen && (
        <View>
          <ChoiceField
            label={ASKING.kind}
            options={kinds.map(value => ({ value, name: CORRECTION_KINDS[value] }))}
            value={kind}
            onChange={setKind}
          />
          <WordsField
            label={ASKING.words}
            value={words}
            onChange={setWords}
            most={200}
            placeholder={ASKING.wordsHint}
          />
          <Tap
            className="button"
            isOff={command.isBusy || kind === null || words.trim().length < 2}
            onClick={() => void command.run()}
          >
            <Text>{ASKING.send}</Text>
          </Tap>
        </View>
      )}
    </>
  )
}
