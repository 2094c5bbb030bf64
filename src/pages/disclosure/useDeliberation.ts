import { monthOf, monthPlus } from '@domain/kernel'
import { useState } from 'react'
import type { GivenBy } from '../../services/call'
import { call } from '../../services/call'
import type { MyPlace } from '../../services/myPlace'
import { readNow } from '../../services/now'
import { useList } from '../../services/useList'
import { useQuery } from '../../services/useQuery'

type MonthRow = GivenBy<'station', 'publication'>['lines'][number]
/** The furthest month back that is offered. */
const MONTHS_BACK = 36

/** The figures of a place and, for a compound, one month's publication. */
export function useDeliberation({ id: placeId, kind }: MyPlace) {
  const thisMonth = monthOf(readNow())
  const [month, setMonth] = useState(thisMonth)
  const figures = useQuery(`figures ${placeId}`, () => call('station', 'figures', { placeId, month: null }))
  const isCompound = kind === 'compound'
  const lines = useList<MonthRow>(isCompound ? `publication ${placeId} ${month}` : null, async skip => {
    const answer = await call('station', 'publication', { compoundId: placeId, month, skip })
    return answer.ok ? { ok: true, value: { rows: answer.value.lines, more: answer.value.more } } : answer
  })
  const earliest = monthPlus(thisMonth, -MONTHS_BACK)
  return {
    figures,
    lines,
    isCompound,
    month,
    earlier: month > earliest ? () => setMonth(monthPlus(month, -1)) : null,
    later: month < thisMonth ? () => setMonth(monthPlus(month, 1)) : null,
  }
}
