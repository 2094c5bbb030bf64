import { monthOf } from '@domain/kernel'
import { Text } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { Faces } from '../../components/Faces'
import { MonthLine } from '../../components/MonthLine'
import { MoreRows } from '../../components/MoreRows'
import { Page } from '../../components/Page'
import { Tabs } from '../../components/Tabs'
import { TOOLS } from '../../copy/tools'
import { REVIEWS } from '../../copy/work'
import { call, type GivenBy } from '../../services/call'
import { readNow } from '../../services/now'
import { go } from '../../services/routes'
import { useMe } from '../../services/session'
import { useList } from '../../services/useList'
import './index.scss'

type Row = GivenBy<'station', 'publication'>['lines'][number]
const VIEWS = [
  { value: 'toDo', name: REVIEWS.toDo },
  { value: 'done', name: REVIEWS.done },
] as const

/** A screen's worth of rows. */
const FEW = 8

/** The month's open matters before the supervisors, in two views: those without a review, and those with one. */
export default function Reviews() {
  const me = useMe()
  const [view, setView] = useState<'toDo' | 'done'>('toDo')
  const compoundId = me?.posts.find(post => post.role === 'supervisor')?.path.compound ?? null
  const month = monthOf(readNow())
  const list = useList<Row>(compoundId && `reviews ${compoundId} ${month}`, async skip => {
    const answer = await call('station', 'publication', { compoundId: compoundId ?? '', month, skip })
    return answer.ok ? { ok: true, value: { rows: answer.value.lines, more: answer.value.more } } : answer
  })
  const rows = list.value?.filter(row => row.review === (view === 'toDo' ? 'waiting' : 'given')) ?? null
  const { more, isLoading, failure, loadMore } = list
  const fewShown = rows !== null && rows.length < FEW
  // The month's page may hold none of the view's: it looks on until there is something to show.
  useEffect(() => {
    if (fewShown && more && !isLoading && !failure) loadMore()
  }, [fewShown, more, isLoading, failure, loadMore])
  const shown = { ...list, value: rows?.length === 0 && more ? null : rows }
  return (
    <Page title={TOOLS.reviews} isTheirs={me === null || compoundId !== null}>
      <Tabs tabs={VIEWS} value={view} onChange={setView} />
      <Text className="hint reviews-note">{REVIEWS.note}</Text>
      <Faces
        of={shown}
        isEmpty={rows => rows.length === 0}
        empty={{ drawing: 'tea', title: REVIEWS.none, note: REVIEWS.noneNote }}
      >
        {rows => (
          <>
            {rows.map(row => (
              <MonthLine
                key={row.line._id}
                row={row}
                onClick={() =>
                  row.review === 'waiting' ? go.handle(row.line._id, 'review') : go.matter(row.line._id)
                }
              />
            ))}
          </>
        )}
      </Faces>
      <MoreRows list={list} />
    </Page>
  )
}
