import { MODES } from '@domain/vote'
import { Text, View } from '@tarojs/components'
import { Badge } from '../../components/Badge'
import { MODE_TONES, STATE_NAMES, STATE_TONES, VOTE } from '../../copy/vote'
import type { VoteView } from '../../services/votes'

/** What is asked, what it is worth, and by which law. */
export function About({ vote }: Pick<VoteView, 'vote'>) {
  const { mode, state, title, words, questions, history } = vote
  const why = state === 'cancelled' ? history.at(-1)?.why : undefined
  return (
    <View className="card stack">
      <View className="row wrap">
        <Badge tone={MODE_TONES[mode]}>{MODES[mode].name}</Badge>
        <Badge tone={STATE_TONES[state]}>{STATE_NAMES[state]}</Badge>
      </View>
      <Text className="headline">{title}</Text>
      <Text className="note">{VOTE.modeNotes[mode]}</Text>
      {why && (
        <View className="aside is-warn">
          <Text className="text">{VOTE.cancelled(why)}</Text>
        </View>
      )}
      {words ? <Text className="text words">{words}</Text> : null}
      <Text className="title">{VOTE.asked}</Text>
      {questions.map((question, i) => (
        <View className="vote-question" key={question.words}>
          <Text className="text">
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
