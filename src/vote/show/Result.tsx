import { DECISIONS, MAJORITIES, type Mode, type Question, type QuestionTally } from '@domain/vote'
import { Text, View } from '@tarojs/components'
import { Icon } from '../../components/Icon'
import { RESULT } from '../../copy/vote'
import type { VoteView } from '../../services/votes'
import { Part } from './Part'

type Props = {
  readonly no: number | null
  readonly question: Question
  readonly tally: QuestionTally
  readonly mode: Mode
}

function Answer({ no, question, tally, mode }: Props) {
  const { consent, isPassed, whyNot, noHeads, abstainHeads, silent } = tally
  const words =
    mode === 'statutory' ? [RESULT.passed, RESULT.notPassed] : [RESULT.advisoryPassed, RESULT.advisoryNot]
  const share = MAJORITIES[DECISIONS[question.decision].majority]
  return (
    <View className="vote-line">
      <View className={`vote-verdict ${isPassed ? 'is-fine' : 'is-not'}`}>
        <Icon name={isPassed ? 'check' : 'close'} size="m" />
        <Text className="headline">{isPassed ? words[0] : words[1]}</Text>
      </View>
      <Text className="text">
        {no === null ? question.words : `${RESULT.question(no)}：${question.words}`}
      </Text>
      {whyNot.map(why => (
        <Text className="note" key={why}>
          {RESULT.whyNot[why]}
        </Text>
      ))}
      <View className="vote-parts">
        <Part name={RESULT.consentHeads} measure={consent.heads} share={share} isArea={false} />
        <Part name={RESULT.consentArea} measure={consent.area} share={share} isArea />
      </View>
      <Text className="note">{RESULT.others(noHeads, abstainHeads)}</Text>
      {silent.heads > 0 && <Text className="note">{RESULT.silent(silent.heads)}</Text>}
    </View>
  )
}

/** What came of it, question by question, each fraction with what it needed and what lacked. */
export function Result({ vote: { result, questions, mode } }: Pick<VoteView, 'vote'>) {
  if (!result) return null
  const { tally, conflicts, papersAside } = result
  return (
    <View className="card stack">
      <Text className="title">{RESULT.title}</Text>
      {tally.questions.map((one, i) => {
        const question = questions[i]
        return (
          question && (
            <Answer
              key={question.words}
              no={questions.length > 1 ? i + 1 : null}
              question={question}
              tally={one}
              mode={mode}
            />
          )
        )
      })}
      {conflicts > 0 && <Text className="note">{RESULT.conflicts(conflicts)}</Text>}
      {papersAside > 0 && <Text className="note">{RESULT.aside(papersAside)}</Text>}
    </View>
  )
}
