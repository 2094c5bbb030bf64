import {
  DECISIONS,
  headsInWords,
  MAJORITIES,
  type Mode,
  type Question,
  type QuestionTally,
  type Tally,
} from '@domain/vote'
import { Text, View } from '@tarojs/components'
import { Icon } from '../../components/Icon'
import { SplitBar, type SplitPart } from '../../components/SplitBar'
import { RESULT, VOTES } from '../../copy/vote'
import type { VoteView } from '../../services/votes'
import { Parts } from './Part'

type Props = {
  readonly no: number | null
  readonly question: Question
  readonly told: QuestionTally
  readonly tally: Tally
  readonly mode: Mode
}

const splitOf = ({ yes, noHeads, abstainHeads }: QuestionTally, { roll, tookPart }: Tally): SplitPart[] =>
  [
    { name: RESULT.choices.yes, count: yes.heads, tone: 'accent' as const },
    { name: RESULT.choices.no, count: noHeads, tone: 'warn' as const },
    { name: RESULT.choices.abstain, count: abstainHeads, tone: 'quiet' as const },
    { name: RESULT.absent, count: roll.heads - tookPart.heads, tone: 'none' as const },
  ].map(part => ({ ...part, said: headsInWords(part.count) }))

function Verdict({ told: { isPassed, whyNot }, mode }: Pick<Props, 'told' | 'mode'>) {
  return (
    <View className={`vote-banner ${isPassed ? 'is-fine' : 'is-not'}`}>
      <View className="vote-seal">
        <Icon name={isPassed ? 'check' : 'close'} size="m" />
      </View>
      <View className="grow stack">
        <Text className="headline">{RESULT.verdict(isPassed, mode)}</Text>
        {isPassed && <Text className="note">{RESULT.passedNote}</Text>}
        {whyNot.map(why => (
          <Text className="note" key={why}>
            {RESULT.whyNot[why]}
          </Text>
        ))}
      </View>
    </View>
  )
}

function Answer({ no, question, told, tally, mode }: Props) {
  return (
    <View className="card stack vote-answer">
      <View>
        {no !== null && <Text className="note vote-no">{RESULT.question(no)}</Text>}
        <Text className="title">{question.words}</Text>
      </View>
      <Verdict told={told} mode={mode} />
      <Parts
        heads={RESULT.consentHeads}
        area={RESULT.consentArea}
        both={told.consent}
        share={MAJORITIES[DECISIONS[question.decision].majority]}
      />
      <SplitBar name={RESULT.ofAll(tally.roll.heads)} parts={splitOf(told, tally)} />
      {told.silent.heads > 0 && <Text className="note">{RESULT.silent(told.silent.heads)}</Text>}
    </View>
  )
}

/** What came of it: first in a sentence, then question by question, each fraction with what it needed and what lacked. */
export function Result({ vote: { result, questions, mode } }: Pick<VoteView, 'vote'>) {
  if (!result) return null
  const { tally, conflicts, papersAside } = result
  const passed = tally.questions.map(({ isPassed }) => isPassed)
  return (
    <>
      {questions.length > 1 && (
        <View className="card stack">
          <Text className="note">{RESULT.title}</Text>
          <Text className="headline">{VOTES.outcome(passed, mode)}</Text>
        </View>
      )}
      {tally.questions.map((told, i) => {
        const question = questions[i]
        const no = questions.length > 1 ? i + 1 : null
        return question && <Answer key={String(i)} {...{ no, question, told, tally, mode }} />
      })}
      {conflicts + papersAside > 0 && (
        <View className="card stack">
          {conflicts > 0 && <Text className="note">{RESULT.conflicts(conflicts)}</Text>}
          {papersAside > 0 && <Text className="note">{RESULT.aside(papersAside)}</Text>}
        </View>
      )}
    </>
  )
}
