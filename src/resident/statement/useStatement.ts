import type { StatementView } from '@domain/income'
import { call, type GivenBy } from '../../services/call'
import { useCompound } from '../../services/compound'
import { useParams } from '../../services/params'
import { useList } from '../../services/useList'
import { useQuery } from '../../services/useQuery'

export type ShownRow = GivenBy<'income', 'rows'>['rows'][number]

/** A month's statement and its entries, and whether it is still the one that somebody sent. */
export function useStatement(month: string) {
  const { month: sharedMonth, head } = useParams()
  const compound = useCompound()
  const compoundId = compound?.id ?? ''
  const key = compound && month ? `${compound.id} ${month}` : null
  const statement = useQuery<StatementView>(key && `statement ${key}`, () =>
    call('income', 'statement', { compoundId, month }),
  )
  const rows = useList<ShownRow>(key && `rows ${key}`, async skip => {
    const answer = await call('income', 'rows', { compoundId, month, skip })
    return answer.ok ? { ok: true, value: { rows: answer.value.rows, more: answer.value.more } } : answer
  })
  const hash = statement.value?.hash
  const isAsSent = head && month === sharedMonth && hash ? hash.startsWith(head) : null
  return { compoundId, statement, rows, isAsSent }
}
