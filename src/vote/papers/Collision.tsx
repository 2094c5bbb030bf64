import type { PaperView } from '@domain/vote'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { ChoiceField, WordsField } from '../../components/Fields'
import { Photos } from '../../components/Photos'
import { Tap } from '../../components/Tap'
import { choicesInWords } from '../../copy/vote'
import { PAPERS } from '../../copy/voteWork'
import { call } from '../../services/call'
import { useCommand } from '../../services/useCommand'

type Which = 'first' | 'second' | 'aside'
const ORDER = ['first', 'second'] as const

type Props = {
  readonly voteId: string
  readonly paper: PaperView
  readonly files: Readonly<Record<string, string>>
  readonly refresh: () => Promise<void>
}

/** Two readings of one paper beside its pictures, and the decision which is right. */
export function Collision({ voteId, paper, files, refresh }: Props) {
  const [which, setWhich] = useState<Which | null>(null)
  const [why, setWhy] = useState('')
  const { ownerKey, readings } = paper
  const command = useCommand(
    (requestId: string) =>
      call('vote', 'decidePaper', { voteId, ownerKey, which: which ?? 'aside', why }, requestId),
    refresh,
  )
  const options = [
    ...readings.flatMap(({ byName, choices }, i) => {
      const value = ORDER[i]
      return value ? [{ value, name: PAPERS.reading(byName, choicesInWords(choices)), note: '' }] : []
    }),
    { value: 'aside' as const, name: PAPERS.aside, note: '' },
  ]
  return (
    <View>
      {readings.map(({ byName, photos, proxy }) => (
        <View key={byName}>
          <Text className="note">{PAPERS.enteredBy(byName)}</Text>
          <Photos ids={photos} files={files} />
          {proxy && <Text className="note">{PAPERS.proxy(proxy.name)}</Text>}
        </View>
      ))}
      <ChoiceField<Which> label={PAPERS.pick} options={options} value={which} onChange={setWhich} />
      <WordsField label={PAPERS.why} value={why} onChange={setWhy} most={200} placeholder={PAPERS.whyHint} />
      <Tap
        className="button"
        isOff={command.isBusy || which === null || why.trim().length < 2}
        onClick={() => void command.run()}
      >
        <Text>{PAPERS.decide}</Text>
      </Tap>
    </View>
  )
}
