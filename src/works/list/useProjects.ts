import type { WorksHead } from '@domain/works'
import { useEffect, useState } from 'react'
import { WORK_LISTS, type WorkList } from '../../copy/works'
import { call } from '../../services/call'
import { useList } from '../../services/useList'
import { useWorkCompound } from '../../services/workCompound'

/** A screen's worth of cards. */
const FEW = 4

const isIn = (list: WorkList, { state }: WorksHead): boolean =>
  (WORK_LISTS[list].states as readonly string[]).includes(state)

/** The projects of the compound one looks at, those of one list at a time. */
export function useProjects() {
  const of = useWorkCompound('works.read')
  const { compoundId } = of
  const [shown, show] = useState<WorkList>('active')
  const list = useList<WorksHead>(compoundId && `projects ${compoundId}`, async skip => {
    const answer = await call('works', 'projects', { compoundId: compoundId ?? '', roundId: null, skip })
    return answer.ok ? { ok: true, value: { rows: answer.value.projects, more: answer.value.more } } : answer
  })
  const { more, isLoading, failure, loadMore, value } = list
  const rows = value?.filter(one => isIn(shown, one)) ?? null
  const isThin = rows !== null && rows.length < FEW
  // A page may hold none of the list's: it looks on until there is something to show.
  useEffect(() => {
    if (isThin && more && !isLoading && !failure) loadMore()
  }, [isThin, more, isLoading, failure, loadMore])
  const counted = (one: WorkList): number | null =>
    value && !more ? value.filter(project => isIn(one, project)).length : null
  return {
    of,
    list,
    rows: { ...list, value: rows?.length === 0 && more ? null : rows },
    isEmpty: value?.length === 0,
    shown,
    show,
    counted,
  }
}
