import { monthOf } from '@domain/kernel'
import type { EntryView } from '@domain/works'
import { Text } from '@tarojs/components'
import { useShareAppMessage } from '@tarojs/taro'
import { Fragment } from 'react'
import { Faces } from '../../components/Faces'
import { MoreRows } from '../../components/MoreRows'
import { Page } from '../../components/Page'
import { monthInWords } from '../../copy/due'
import { MONEY } from '../../copy/worksMoney'
import { call } from '../../services/call'
import { shareOf } from '../../services/routes'
import { useList } from '../../services/useList'
import { useProject } from '../../services/works'
import { EntryCard } from './EntryCard'
import './index.scss'

const monthOfEntry = (entry: EntryView | undefined): string | null => (entry ? monthOf(entry.at) : null)

/** Every movement of a project's money, the latest first, month by month. */
export default function Money() {
  const { id, query } = useProject()
  const list = useList<EntryView>(query.value && `works entries ${id}`, async skip => {
    const answer = await call('works', 'entries', { projectId: id, skip })
    return answer.ok ? { ok: true, value: { rows: answer.value.entries, more: answer.value.more } } : answer
  })
  const { value } = query
  useShareAppMessage(() => shareOf.worksMoney(MONEY.share(value?.project.name ?? ''), id))
  const of = query.failure && !value ? { ...list, failure: query.failure, refresh: query.refresh } : list
  return (
    <Page title={MONEY.title}>
      <Faces
        of={of}
        isEmpty={entries => entries.length === 0}
        empty={{ drawing: 'board', title: MONEY.none, note: MONEY.noneNote }}
      >
        {entries => (
          <>
            {entries.map((entry, i) => (
              <Fragment key={entry._id}>
                {monthOfEntry(entry) !== monthOfEntry(entries[i - 1]) && (
                  <Text className="section move-month">{monthInWords(monthOf(entry.at))}</Text>
                )}
                <EntryCard
                  entry={entry}
                  compoundId={value?.project.compoundId ?? ''}
                  projectId={id}
                  mayReverse={value?.can.includes('money') ?? false}
                  takenBack={entries.find(({ reverses }) => reverses === entry._id)?.words ?? null}
                />
              </Fragment>
            ))}
            <MoreRows list={list} />
          </>
        )}
      </Faces>
    </Page>
  )
}
