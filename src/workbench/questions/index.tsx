import type { QuestionView } from '@domain/income'
import { Faces } from '../../components/Faces'
import { MoreRows } from '../../components/MoreRows'
import { OneCompound } from '../../components/OneCompound'
import { Page } from '../../components/Page'
import { ANSWERING } from '../../copy/register'
import { TOOLS } from '../../copy/tools'
import { call } from '../../services/call'
import { useList } from '../../services/useList'
import { mayIn, useWorkCompound } from '../../services/workCompound'
import { Answer } from './Answer'

/** What residents have asked and nobody has answered yet. */
export default function Questions() {
  const of = useWorkCompound('income.books')
  const compoundId = of.compoundId ?? ''
  const list = useList<QuestionView>(of.compoundId && `questions ${compoundId}`, async skip => {
    const answer = await call('income', 'openQuestions', { compoundId, skip })
    return answer.ok ? { ok: true, value: { rows: answer.value.questions, more: answer.value.more } } : answer
  })
  const mayAnswer = mayIn(of, 'income.answer')
  return (
    <Page title={TOOLS.questions} isTheirs={of.isTheirs}>
      <OneCompound of={of} />
      {of.compoundId && (
        <Faces
          of={list}
          isEmpty={rows => rows.length === 0}
          empty={{ drawing: 'tea', title: ANSWERING.none, note: ANSWERING.noneNote }}
        >
          {rows => (
            <>
              {rows.map(question => (
                <Answer
                  key={question._id}
                  question={question}
                  mayAnswer={mayAnswer}
                  done={() => void list.refresh()}
                />
              ))}
              <MoreRows list={list} />
            </>
          )}
        </Faces>
      )}
    </Page>
  )
}
