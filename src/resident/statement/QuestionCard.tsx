import { QUESTION_STANDINGS, type QuestionView, questionStanding } from '@domain/income'
import { dayInWords, dayOf } from '@domain/kernel'
import { Text, View } from '@tarojs/components'
import { Badge } from '../../components/Badge'
import { ASKING, QUESTION_TONES, roleInWords } from '../../copy/income'
import { readNow } from '../../services/now'

/** A question and its answer; without one, that there is none, and by when there must be. */
export function QuestionCard({ question }: { readonly question: QuestionView }) {
  const standing = questionStanding(question, readNow())
  const { words, from, askedAt, dueAt, answer, mine } = question
  return (
    <View className="aside">
      <View className="row wrap">
        <Badge tone={QUESTION_TONES[standing]}>{QUESTION_STANDINGS[standing]}</Badge>
        {mine && <Badge tone="accent">{ASKING.mine}</Badge>}
      </View>
      <Text className="text words">{words}</Text>
      <Text className="hint">{ASKING.from(from, dayInWords(dayOf(askedAt)))}</Text>
      {answer ? (
        <View className="answer line-top">
          <Text className="text words">{answer.words}</Text>
          <Text className="hint">
            {ASKING.by(`${answer.by}（${roleInWords(answer.role)}）`, dayInWords(dayOf(answer.at)))}
          </Text>
        </View>
      ) : (
        <Text className="note">{`${ASKING.unanswered}，${ASKING.due(dayInWords(dayOf(dueAt)))}`}</Text>
      )}
    </View>
  )
}
