import { dayOf } from '@domain/kernel'
import { Empty } from '../../components/Empty'
import { Faces } from '../../components/Faces'
import { ChoiceField } from '../../components/Fields'
import { dayInFull } from '../../copy/due'
import { DECIDE } from '../../copy/worksManage'
import { todayHere } from '../../services/now'
import type { Deciding } from './useDecide'

/** The questions of the chosen vote, each with whether it passed. */
function Questions({ form: { vote, typed, change, problem } }: { readonly form: Deciding }) {
  return (
    <Faces of={vote} rows={1}>
      {({ vote: { questions, result } }) => (
        <ChoiceField
          label={DECIDE.question}
          options={questions.map(({ words }, i) => ({
            value: String(i + 1),
            name: words,
            note: result?.tally.questions[i]?.isPassed ? DECIDE.passed : DECIDE.notPassed,
          }))}
          value={typed.question}
          onChange={question => change({ question })}
          problem={problem === DECIDE.problems.question ? problem : null}
        />
      )}
    </Faces>
  )
}

/** Choosing among the compound's published votes by law, and a question of it. */
export function ByVote({ form }: { readonly form: Deciding }) {
  const { votes, typed, change, problem } = form
  return (
    <Faces of={votes} rows={1}>
      {list =>
        list.length === 0 ? (
          <Empty drawing="board" title={DECIDE.noVotes} />
        ) : (
          <>
            <ChoiceField
              label={DECIDE.vote}
              options={list.map(({ id, title, closesAt }) => ({
                value: id,
                name: title,
                note: closesAt === null ? '' : dayInFull(dayOf(closesAt - 1), todayHere()),
              }))}
              value={typed.voteId}
              onChange={voteId => change({ voteId, question: '' })}
              problem={problem === DECIDE.problems.vote ? problem : null}
            />
            {typed.voteId && <Questions form={form} />}
          </>
        )
      }
    </Faces>
  )
}
