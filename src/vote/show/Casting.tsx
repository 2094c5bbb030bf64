import type { Choice, MyLine } from '@domain/vote'
import { CHOICES } from '@domain/vote'
import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { ChoiceField } from '../../components/Fields'
import { Tap } from '../../components/Tap'
import { choicesInWords, VOTE } from '../../copy/vote'
import { call } from '../../services/call'
import { castReceipts } from '../../services/castReceipts'
import { useMe } from '../../services/session'
import { useCommand } from '../../services/useCommand'
import type { VoteView } from '../../services/votes'

const OPTIONS = (Object.keys(CHOICES) as Choice[]).map(value => ({ value, name: CHOICES[value] }))

type Props = {
  readonly vote: VoteView['vote']
  readonly line: MyLine
  readonly refresh: () => Promise<void>
}

/** Casting one's vote: a choice a question, confirmed once more. */
export function Casting({ vote, line, refresh }: Props) {
  const { ballot, owner } = line
  const me = useMe()
  const mayChange = vote.keeps === 'lastValid'
  const [isOpen, setOpen] = useState(ballot === null)
  const [chosen, setChosen] = useState<readonly (Choice | null)[]>(vote.questions.map(() => null))
  const choices = chosen.flatMap(choice => (choice ? [choice] : []))
  const command = useCommand(
    (requestId: string) =>
      call('vote', 'cast', { voteId: vote._id, ownerKey: owner.key, choices }, requestId),
    async ({ receipt, isCounted }) => {
      if (isCounted && me) castReceipts.keep(me._id, vote._id, owner.key, receipt)
      void Taro.showToast({ title: VOTE.done, icon: 'success' })
      setOpen(false)
      await refresh()
    },
  )
  if (ballot && !isOpen)
    return mayChange ? (
      <Tap className="button second" onClick={() => setOpen(true)}>
        <Text>{VOTE.change}</Text>
      </Tap>
    ) : null
  if (ballot && !mayChange) return null
  const submit = async () => {
    if (choices.length !== vote.questions.length)
      return void Taro.showToast({ title: VOTE.chooseAll, icon: 'none' })
    const content = VOTE.sure(choicesInWords(choices))
    const { confirm } = await Taro.showModal({ title: VOTE.cast, content })
    if (confirm) await command.run()
  }
  return (
    <View>
      {vote.questions.map((question, i) => (
        <ChoiceField
          key={String(i)}
          label={vote.questions.length > 1 ? question.words : VOTE.opinion}
          options={OPTIONS}
          value={chosen[i] ?? null}
          onChange={choice => setChosen(chosen.map((one, at) => (at === i ? choice : one)))}
        />
      ))}
      <Text className="note">{mayChange ? VOTE.mayChange : VOTE.mayNotChange}</Text>
      <Tap className="button vote-send" onClick={() => void submit()} isOff={command.isBusy}>
        <Text>{VOTE.cast}</Text>
      </Tap>
    </View>
  )
}
