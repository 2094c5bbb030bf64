import { useState } from 'react'
import { ActionBar } from '../../components/ActionBar'
import { Faces } from '../../components/Faces'
import { MoreRows } from '../../components/MoreRows'
import { OneCompound } from '../../components/OneCompound'
import { Page } from '../../components/Page'
import { DECISIONS } from '../../copy/register'
import { call } from '../../services/call'
import type { DecisionLine } from '../../services/desk'
import { useList } from '../../services/useList'
import { mayIn, useWorkCompound, type WorkCompound } from '../../services/workCompound'
import { DecisionCard } from './DecisionCard'
import { RecordForm } from './RecordForm'
import { useRecord } from './useRecord'

type Row = { readonly decision: DecisionLine; readonly files: Readonly<Record<string, string>> }

/** May the person record one here? Whoever answers for a larger place is asked by the cloud. */
const mayRecord = (of: WorkCompound): boolean =>
  mayIn(of, 'income.decide') || (of.me?.posts.some(({ role }) => role === 'communityOfficer') ?? false)

function useDecisions(of: WorkCompound) {
  const compoundId = of.compoundId ?? ''
  return useList<Row>(of.compoundId && `decisions ${compoundId}`, async skip => {
    const answer = await call('income', 'decisions', { compoundId, skip })
    if (!answer.ok) return answer
    const { decisions, files, more } = answer.value
    return { ok: true, value: { rows: decisions.map(decision => ({ decision, files })), more } }
  })
}

/** What was discussed and decided about the owners' money, and the writing down of it. */
export default function Decisions() {
  const of = useWorkCompound('income.books')
  const list = useDecisions(of)
  const [isRecording, setRecording] = useState(false)
  const done = () => {
    setRecording(false)
    void list.refresh()
  }
  const record = useRecord(of.compoundId ?? '', of.me?._id ?? '', done)
  const save = { name: DECISIONS.save, run: () => void record.submit(), isBusy: record.isBusy }
  const foot = isRecording ? (
    <ActionBar first={save} second={{ name: DECISIONS.cancel, run: () => setRecording(false) }} />
  ) : (
    of.compoundId &&
    mayRecord(of) && <ActionBar first={{ name: DECISIONS.record, run: () => setRecording(true) }} />
  )
  return (
    <Page title={isRecording ? DECISIONS.record : DECISIONS.title} isTheirs={of.isTheirs} foot={foot}>
      <OneCompound of={of} />
      {isRecording ? (
        <RecordForm {...record} />
      ) : (
        of.compoundId && (
          <Faces
            of={list}
            isEmpty={rows => rows.length === 0}
            empty={{ drawing: 'board', title: DECISIONS.none, note: DECISIONS.noneNote }}
          >
            {rows => (
              <>
                {rows.map(row => (
                  <DecisionCard key={row.decision._id} {...row} />
                ))}
                <MoreRows list={list} />
              </>
            )}
          </Faces>
        )
      )}
    </Page>
  )
}
