import { DECISIONS, type DecisionKind, type Question } from '@domain/vote'
import { Text, View } from '@tarojs/components'
import { ChoiceField, WordsField } from '../../components/Fields'
import { Tap } from '../../components/Tap'
import { EDIT } from '../../copy/voteWork'

const MOST = 5
const KINDS = (Object.keys(DECISIONS) as DecisionKind[]).map(value => ({
  value,
  name: DECISIONS[value].name,
  note: `${EDIT.item(value)}，${EDIT[DECISIONS[value].majority]}`,
}))

type Props = {
  readonly questions: readonly Question[]
  readonly onChange: (questions: Question[]) => void
}

/** What owners are asked, each with the sort of decision it is: the majority follows from that. */
export function Questions({ questions, onChange }: Props) {
  const change = (at: number, changes: Partial<Question>) =>
    onChange(questions.map((one, i) => (i === at ? { ...one, ...changes } : one)))
  return (
    <>
      {questions.map((question, i) => (
        <View className="card" key={String(i)}>
          <Text className="title">{EDIT.question(i + 1)}</Text>
          <WordsField
            label={EDIT.questionWords}
            value={question.words}
            onChange={words => change(i, { words })}
            most={200}
            placeholder={EDIT.questionPlaceholder}
          />
          <ChoiceField
            label={EDIT.decision}
            options={KINDS}
            value={question.decision}
            onChange={decision => change(i, { decision })}
          />
          {questions.length > 1 && (
            <Tap className="button second" onClick={() => onChange(questions.filter((_, at) => at !== i))}>
              <Text>{EDIT.remove}</Text>
            </Tap>
          )}
        </View>
      ))}
      {questions.length < MOST && (
        <View className="card">
          <Tap
            className="button second"
            onClick={() => onChange([...questions, { words: '', decision: 'other' }])}
          >
            <Text>{EDIT.add}</Text>
          </Tap>
        </View>
      )}
    </>
  )
}
