import { monthOf, monthPlus } from '@domain/kernel'
import { type Me, reachOf, rolesOf } from '@domain/people'
import { TODAY } from '../../copy/today'
import { call } from '../../services/call'
import { readNow } from '../../services/now'
import { go } from '../../services/routes'
import { useQuery } from '../../services/useQuery'

/** Last month's statement of the person's compound, while it waits for their hand; asked for only where they may sign. */
export function useToSign(me: Me | null): { readonly name: string; readonly run: () => void } | null {
  const seat = me && reachOf(rolesOf(me), 'income.sign').find(({ kind }) => kind === 'compound')
  const compoundId = seat?.id ?? ''
  const month = monthPlus(monthOf(readNow()), -1)
  const statement = useQuery(seat ? `to sign ${compoundId} ${month}` : null, () =>
    call('income', 'statement', { compoundId, month }),
  )
  if (!statement.value?.can.includes('sign')) return null
  return { name: TODAY.toSign(month), run: () => go.statement(compoundId, month) }
}
