import { categoryOf, ENTRY_KINDS } from '@domain/income'
import { monthOf, monthPlus } from '@domain/kernel'
import { useEffect, useState } from 'react'
import { call, type GivenBy } from '../../services/call'
import { readNow } from '../../services/now'
import { useParams } from '../../services/params'
import { useList } from '../../services/useList'
import { useWorkCompound } from '../../services/workCompound'

export type EntryLine = GivenBy<'income', 'entries'>['entries'][number]
export type Line = 'all' | 'income' | 'expense'

/** A screen's worth of rows. */
const FEW = 8
/** The furthest month back that is offered. */
const MONTHS_BACK = 24

/** The line an entry stands in: one that takes another back stands in the line of that other. */
function isInLine(line: Line, { row }: EntryLine): boolean {
  if (line === 'all') return true
  const own = ENTRY_KINDS[row.kind].line
  if (own !== 'internal') return own === line
  const category = categoryOf(row)
  return category !== null && category.startsWith('income:') === (line === 'income')
}

/** A month of the books, the latest entry first, in one of the two lines or in both. */
export function useEntries() {
  const params = useParams()
  const of = useWorkCompound('income.books')
  const thisMonth = monthOf(readNow())
  const [month, setMonth] = useState(params.month ?? thisMonth)
  const [line, setLine] = useState<Line>('all')
  const compoundId = of.compoundId ?? ''
  const list = useList<EntryLine>(of.compoundId && `entries ${compoundId} ${month}`, async skip => {
    const answer = await call('income', 'entries', { compoundId, month, skip })
    return answer.ok ? { ok: true, value: { rows: answer.value.entries, more: answer.value.more } } : answer
  })
  const shown = list.value?.filter(entry => isInLine(line, entry)) ?? null
  const { more, isLoading, failure, loadMore } = list
  const fewShown = shown !== null && shown.length < FEW
  // A page may hold none of the line's: it looks on until there is something to show.
  useEffect(() => {
    if (fewShown && more && !isLoading && !failure) loadMore()
  }, [fewShown, more, isLoading, failure, loadMore])
  return {
    of,
    month,
    setMonth,
    earliest: monthPlus(thisMonth, -MONTHS_BACK),
    thisMonth,
    line,
    setLine,
    list,
    shown: { ...list, value: shown?.length === 0 && more ? null : shown },
  }
}
