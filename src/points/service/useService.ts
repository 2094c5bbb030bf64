import type { ServiceView, TurnRow } from '@domain/points'
import { useState } from 'react'
import { call } from '../../services/call'
import { useHomeCompound } from '../../services/homeCompound'
import { useList } from '../../services/useList'

export type Summary = Pick<ServiceView, 'total' | 'years' | 'months'>

/** The record of service; what it adds up to comes with its first page. */
export function useService() {
  const { compoundId } = useHomeCompound()
  const [summary, setSummary] = useState<Summary | null>(null)
  const list = useList<TurnRow>(compoundId && `service ${compoundId}`, async skip => {
    const answer = await call('points', 'myService', { compoundId: compoundId ?? '', skip })
    if (!answer.ok) return answer
    const { total, years, months, rows, more } = answer.value
    setSummary({ total, years, months })
    return { ok: true, value: { rows, more } }
  })
  return { compoundId, summary, list }
}
