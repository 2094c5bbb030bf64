import type { Standing } from '@domain/income'
import { monthOf, monthPlus } from '@domain/kernel'
import { useEffect, useState } from 'react'
import { call, type GivenBy } from '../../services/call'
import { type MyPlace, spotsFor } from '../../services/myPlace'
import { readNow } from '../../services/now'
import { useParams } from '../../services/params'
import { useMe } from '../../services/session'
import { useList } from '../../services/useList'

/** What asks for attention stands first. */
const ORDER: readonly Standing[] = [
  'overdue',
  'publishedLate',
  'noBooks',
  'returned',
  'toSign',
  'toDraw',
  'open',
  'published',
]
/** Published on its day and yet not in order: right after what is late. */
const FAULTY = ORDER.indexOf('publishedLate') + 0.5
const rankOf = ({ standing, problems }: StandingRow): number =>
  standing === 'published' && problems.length > 0 ? FAULTY : ORDER.indexOf(standing)

export type StandingRow = GivenBy<'income', 'standings'>['rows'][number]
/** The furthest month back that is offered. */
const MONTHS_BACK = 24

/** How the compounds of one's place stand in a month: the last one that is over unless another is chosen. */
export function useStandings() {
  const named = useParams().place
  const me = useMe()
  const lastMonth = monthPlus(monthOf(readNow()), -1)
  const [month, setMonth] = useState(lastMonth)
  const [chosen, setChosen] = useState<string | null>(null)
  const places: readonly MyPlace[] = me
    ? spotsFor(me, 'income.books').filter(({ kind }) => kind !== 'compound')
    : []
  const place = places.find(({ id }) => id === (chosen ?? named)) ?? places[0] ?? null
  const placeId = chosen ?? named ?? place?.id ?? null
  const list = useList<StandingRow>(placeId && me && `standings ${placeId} ${month}`, async skip => {
    const answer = await call('income', 'standings', { placeId: placeId ?? '', month, skip })
    return answer.ok ? { ok: true, value: answer.value } : answer
  })
  const { more, isLoading, failure, loadMore, value } = list
  // All of them: what is late may stand on the last page, and the counts are of the whole place.
  useEffect(() => {
    if (value && more && !isLoading && !failure) loadMore()
  }, [value, more, isLoading, failure, loadMore])
  return {
    isTheirs: me === null || places.length > 0,
    place,
    places,
    choose: setChosen,
    month,
    setMonth,
    earliest: monthPlus(lastMonth, -MONTHS_BACK),
    latest: monthPlus(lastMonth, 1),
    list,
    sorted: value && [...value].sort((one, other) => rankOf(one) - rankOf(other)),
  }
}
