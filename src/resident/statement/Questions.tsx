import type { StatementView } from '@domain/income'
import { Text, View } from '@tarojs/components'
import { Empty } from '../../components/Empty'
import { Tap } from '../../components/Tap'
import { ASKING } from '../../copy/income'
import { go } from '../../services/routes'
import { Asking } from './Asking'
import { QuestionCard } from './QuestionCard'
import type { ShownRow } from './useStatement'

type Props = {
  readonly compoundId: string
  readonly view: StatementView
  readonly rows: readonly ShownRow[]
  readonly done: () => Promise<void>
}

/** All that was asked about the month, and a question about the statement as a whole. */
export function Questions({ compoundId, view, rows, done }: Props) {
  return (
    <>
      {view.questions.length === 0 && <Empty drawing="board" title={ASKING.none} note={ASKING.noneNote} />}
      {view.questions.map(question => (
        <View className="card stack" key={question._id}>
          <Text className="title">
            {ASKING.row(question.no, rows.find(({ no }) => no === question.no)?.words)}
          </Text>
          <QuestionCard question={question} />
        </View>
      ))}
      {view.can.includes('answer') && view.questions.some(({ answer }) => answer === null) && (
        <View className="card">
          <Tap className="button" onClick={() => go.questions(compoundId)}>
            <Text>{ASKING.answer}</Text>
          </Tap>
        </View>
      )}
      {view.can.includes('ask') && (
        <View className="card">
          <Asking compoundId={compoundId} month={view.month} no={0} done={done} />
        </View>
      )}
    </>
  )
}
