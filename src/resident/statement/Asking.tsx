import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useCallback, useState } from 'react'
import { WordsField } from '../../components/Fields'
import { Tap } from '../../components/Tap'
import { FIELD } from '../../copy/fields'
import { ASKING } from '../../copy/income'
import { call } from '../../services/call'
import { useCommand } from '../../services/useCommand'

const LEAST = 4
const MOST = 300

type Props = {
  readonly compoundId: string
  readonly month: string
  /** The entry that is asked about; 0 for the statement as a whole. */
  readonly no: number
  readonly done: () => Promise<void>
}

/** «我要问», and the words it is asked in. */
export function Asking({ compoundId, month, no, done }: Props) {
  const [isOpen, setOpen] = useState(false)
  const [words, setWords] = useState('')
  const [shows, setShows] = useState(false)
  const send = useCallback(
    (requestId: string, asked: string) =>
      call('income', 'ask', { compoundId, month, no, words: asked }, requestId),
    [compoundId, month, no],
  )
  const command = useCommand(send, async () => {
    void Taro.showToast({ title: ASKING.asked, icon: 'none' })
    setOpen(false)
    setShows(false)
    setWords('')
    await done()
  })
  const isShort = words.trim().length < LEAST
  const submit = () => {
    setShows(true)
    if (!isShort) void command.run(words)
  }
  if (!isOpen)
    return (
      <Tap className="button second" onClick={() => setOpen(true)}>
        <Text>{no === 0 ? ASKING.askWhole : ASKING.ask}</Text>
      </Tap>
    )
  return (
    <View className="stack">
      <WordsField
        label={ASKING.label}
        value={words}
        onChange={setWords}
        most={MOST}
        placeholder={ASKING.placeholder}
        hint={ASKING.note}
        problem={shows && isShort ? FIELD.tooShort(LEAST) : null}
      />
      <View className="row">
        <Tap className="button second grow" onClick={() => setOpen(false)}>
          <Text>{ASKING.cancel}</Text>
        </Tap>
        <Tap className="button grow" onClick={submit} isOff={command.isBusy}>
          <Text>{ASKING.send}</Text>
        </Tap>
      </View>
    </View>
  )
}
