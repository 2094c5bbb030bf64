import { Text, View } from '@tarojs/components'
import { VOTE } from '../../copy/vote'
import type { VoteView } from '../../services/votes'

/** What is asked, and by which law it is counted. */
export function Asked({ vote: { mode, words, questions } }: Pick<VoteView, 'vote'>) {
  return (
    <View className="card stack">
      <Text className="title">{VOTE.asked}</Text>
      {words ? <Text className="text words">{words}</Text> : null}
      {questions.map((question, i) => (
        <View className="vote-question" key={String(i)}>
          <Text className="text vote-words">
            {questions.length > 1 ? `${i + 1}. ${question.words}` : question.words}
          </Text>
          {mode === 'statutory' && <Text className="note">{VOTE.law(question.decision)}</Text>}
          <Text className="note">
            {mode === 'statutory' ? VOTE.needs(question.decision) : VOTE.advisoryNeeds}
          </Text>
        </View>
      ))}
    </View>
  )
}
