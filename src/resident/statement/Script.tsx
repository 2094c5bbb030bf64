import { loudspeakerScript, type StatementView } from '@domain/income'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { ListRow } from '../../components/ListRow'
import { Tap } from '../../components/Tap'
import { PAPERS } from '../../copy/statement'
import { copyWords } from '../../services/papers'

/** What is read aloud over the compound's loudspeaker: shown, and copied. */
export function Script({ view: { body, publication, hash } }: { readonly view: StatementView }) {
  const [isOpen, setOpen] = useState(false)
  if (!publication || !hash) return null
  const script = loudspeakerScript({ body, publication, hash })
  return (
    <>
      <ListRow
        name={PAPERS.script}
        note={PAPERS.scriptNote}
        value={isOpen ? PAPERS.scriptFold : undefined}
        icon="mic"
        onClick={() => setOpen(!isOpen)}
      />
      {isOpen && (
        <View className="stack script">
          <Text className="text words">{script}</Text>
          <Tap className="button second" onClick={() => void copyWords(script, PAPERS.scriptCopied)}>
            <Text>{PAPERS.scriptCopy}</Text>
          </Tap>
        </View>
      )}
    </>
  )
}
