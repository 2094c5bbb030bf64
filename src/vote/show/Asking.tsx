import { CORRECTION_KINDS, type CorrectionKind, type MyLine } from '@domain/vote'
import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { ChoiceField, WordsField } from '../../components/Fields'
import { Tap } from '../../components/Tap'
import { ASKING } from '../../copy/vote'
import { call } from '../../services/call'
import { useCommand } from '../../services/useCommand'
import type { VoteView } from '../../services/votes'

type Props = {
  readonly vote: VoteView['vote']
  readonly line: MyLine
  readonly refresh: () => Promise<void>
}

function saidOf({ correction }: MyLine): string | null {
  if (!correction) return null
  if (correction.state === 'asked') return ASKING.waiting
  return correction.state === 'accepted'
    ? ASKING.accepted(correction.answer)
    : ASKING.declined(correction.answer)
}

/** What may be asked now: anything while the roll lies open, later only that oneself is an owner. */
const kindsFor = (vote: VoteView['vote'], { mayCast }: MyLine): CorrectionKind[] => {
  if (vote.state === 'rollOpen') return Object.keys(CORRECTION_KINDS) as CorrectionKind[]
  const isLater = ['frozen', 'noticed', 'open'].includes(vote.state)
  return isLater && mayCast !== 'yes' ? ['me'] : []
}

/** Asking for one's line of the roll to be put right. */
export function Asking({ vote, line, refresh }: Props) {
  const kinds = kindsFor(vote, line)
  const [isOpen, setOpen] = useState(false)
  const [kind, setKind] = useState<CorrectionKind | null>(kinds.length === 1 ? (kinds[0] ?? null) : null)
  const [words, setWords] = useState('')
  const ownerKey = line.owner.key
  const command = useCommand(
    (requestId: string) =>
      call('vote', 'askCorrection', { voteId: vote._id, ownerKey, kind: kind ?? 'other', words }, requestId),
    async () => {
      void Taro.showToast({ title: ASKING.sent, icon: 'success' })
      setOpen(false)
      await refresh()
    },
  )
  const said = saidOf(line)
  return (
    <>
      {said && (
        <View className="aside">
          <Text className="text">{said}</Text>
        </View>
      )}
      {kinds.length > 0 && line.correction?.state !== 'asked' && !isOpen && (
        <Tap className="button second" onClick={() => setOpen(true)}>
          <Text>{ASKING.open}</Text>
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
