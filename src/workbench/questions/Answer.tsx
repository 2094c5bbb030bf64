import { QUESTION_STANDINGS, type QuestionView, questionStanding } from '@domain/income'
import { momentInWords } from '@domain/station'
import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useCallback, useState } from 'react'
import { Badge } from '../../components/Badge'
import { WordsField } from '../../components/Fields'
import { Tap } from '../../components/Tap'
import { monthInWords } from '../../copy/due'
import { ANSWERING } from '../../copy/register'
import { call } from '../../services/call'
import { readNow } from '../../services/now'
import { go } from '../../services/routes'
import { useCommand } from '../../services/useCommand'

type FormProps = { readonly questionId: string; readonly done: () => void; readonly cancel: () => void }

function AnswerForm({ questionId, done, cancel }: FormProps) {
  const [words, setWords] = useState('')
  const [shows, setShows] = useState(false)
  const send = useCallback(
    (requestId: string, said: string) => call('income', 'answer', { questionId, words: said }, requestId),
    [questionId],
  )
  const command = useCommand(send, () => {
    void Taro.showToast({ title: ANSWERING.sent, icon: 'success' })
    done()
  })
  const isTooShort = words.trim().length < 2
  const submit = () => {
    setShows(true)
    if (!isTooShort) void command.run(words)
  }
  return (
    <>
      <WordsField
        label={ANSWERING.answer}
        value={words}
        onChange={setWords}
        most={600}
        placeholder={ANSWERING.placeholder}
        hint={ANSWERING.answerNote}
        problem={shows && isTooShort ? ANSWERING.problem : null}
      />
      <View className="row">
        <Tap className="button second grow" onClick={cancel}>
          <Text>{ANSWERING.cancel}</Text>
        </Tap>
        <Tap className="button grow" onClick={submit} isOff={command.isBusy}>
          <Text>{ANSWERING.send}</Text>
        </Tap>
      </View>
    </>
  )
}

type Props = { readonly question: QuestionView; readonly mayAnswer: boolean; readonly done: () => void }

/** A question that waits, with its deadline, and the answering of it. */
export function Answer({ question, mayAnswer, done }: Props) {
  const [isOpen, setOpen] = useState(false)
  const { month, no, words, from, askedAt, dueAt } = question
  const standing = questionStanding(question, readNow())
  const isLate = standing === 'overdue'
  const due = momentInWords(dueAt)
  return (
    <View className="card stack">
      <View className="row-between wrap">
        <Badge tone={isLate ? 'alert' : 'warn'}>{QUESTION_STANDINGS[standing]}</Badge>
        <Text className={isLate ? 'field-problem' : 'note'}>
          {isLate ? ANSWERING.overdue(due) : ANSWERING.due(due)}
        </Text>
      </View>
      <Text className="title words">{words}</Text>
      <Text className="note">
        {no === 0 ? ANSWERING.whole(monthInWords(month)) : ANSWERING.line(monthInWords(month), no)}
      </Text>
      <Text className="hint">{ANSWERING.from(from, momentInWords(askedAt))}</Text>
      {isOpen ? (
        <AnswerForm questionId={question._id} done={done} cancel={() => setOpen(false)} />
      ) : (
        <View className="row">
          <Tap className="button second grow" onClick={() => go.statement(question.compoundId, month)}>
            <Text>{ANSWERING.see}</Text>
          </Tap>
          {mayAnswer && (
            <Tap className="button grow" onClick={() => setOpen(true)}>
              <Text>{ANSWERING.answer}</Text>
            </Tap>
          )}
        </View>
      )}
    </View>
  )
}
