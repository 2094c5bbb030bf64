import { shortHash, yuanOf } from '@domain/kernel'
import { useShareAppMessage } from '@tarojs/taro'
import { useState } from 'react'
import { Empty } from '../../components/Empty'
import { Faces } from '../../components/Faces'
import { MonthStep } from '../../components/MonthStep'
import { Page } from '../../components/Page'
import { Tabs } from '../../components/Tabs'
import { monthInWords } from '../../copy/due'
import { STATEMENT } from '../../copy/statement'
import { useParams } from '../../services/params'
import { shareOf } from '../../services/routes'
import { Heading } from './Heading'
import { Papers } from './Papers'
import { Questions } from './Questions'
import { Rows } from './Rows'
import { Signing } from './Signing'
import { Table } from './Table'
import { useMonth } from './useMonth'
import { useSigning } from './useSigning'
import { useStatement } from './useStatement'
import './index.scss'

type View = 'table' | 'rows' | 'questions'

/** A month's statement of a compound: the table, every entry, what was asked and answered. */
export default function Statement() {
  const { month, earlier, later } = useMonth(useParams().month)
  const { compoundId, statement, rows, isAsSent } = useStatement(month)
  const [view, setView] = useState<View>('table')
  const shown = statement.value
  const signing = useSigning(compoundId, shown, statement.put)
  useShareAppMessage(() => {
    const name = `${shown?.body.compoundName ?? ''}${monthInWords(month)}`
    if (!shown?.hash) return shareOf.statement(STATEMENT.share(name), compoundId, month, null)
    const { incomeFen, costFen, allocationFen, closingFen } = shown.body.figures
    const figures = STATEMENT.shareFigures(
      yuanOf(incomeFen),
      yuanOf(costFen + allocationFen),
      yuanOf(closingFen),
      shortHash(shown.hash),
    )
    return shareOf.statement(`${name}：${figures}`, compoundId, month, shown.hash)
  })
  const tabs = [
    { value: 'table', name: STATEMENT.tabs.table },
    { value: 'rows', name: STATEMENT.tabs.rows },
    { value: 'questions', name: STATEMENT.questionTab(shown?.questions.length ?? 0) },
  ] as const
  if (signing.mode && shown)
    return (
      <Page title={STATEMENT.title} foot={signing.foot}>
        <Signing view={shown} signing={signing} />
      </Page>
    )
  return (
    <Page title={STATEMENT.title} foot={signing.foot}>
      <MonthStep
        title={monthInWords(month)}
        earlierName={STATEMENT.earlier}
        laterName={STATEMENT.later}
        earlier={earlier}
        later={later}
      />
      {shown === null && statement.failure && NOT_THERE.includes(statement.failure.code) ? (
        <Empty drawing="board" title={statement.failure.message} />
      ) : (
        <Faces of={statement}>
          {given => (
            <>
              <Heading view={given} isAsSent={isAsSent} />
              <Tabs tabs={tabs} value={view} onChange={setView} />
              {view === 'table' && (
                <>
                  <Table view={given} rows={rows.value ?? []} />
                  {given.hash && <Papers compoundId={compoundId} view={given} />}
                </>
              )}
              {view === 'rows' && (
                <Rows compoundId={compoundId} view={given} rows={rows} done={statement.refresh} />
              )}
              {view === 'questions' && (
                <Questions
                  compoundId={compoundId}
                  view={given}
                  rows={rows.value ?? []}
                  done={statement.refresh}
                />
              )}
            </>
          )}
        </Faces>
      )}
    </Page>
  )
}

/** Refusals that say there is nothing to see for that month: no fault, and nothing to try again. */
const NOT_THERE = ['income.notPublished', 'income.noBooks', 'income.nothingPublished']
