import { accept, type Decision } from '@domain/kernel'
import { type JoinRequest, meOf, type Person } from '@domain/people'
import type { PlacePath } from '@domain/place'
import type { RefusalCode } from '@domain/refusals'
import { actBy } from '../lib/act'
import { type Transaction, WriteConflict } from '../lib/store'
import type { MemberCall } from '../lib/useCase'

/** What every change of oneself answers. */
export const mine = (person: Person, requests: readonly JoinRequest[]) => ({
  me: meOf(person),
  requests: [...requests],
})

type Change = (
  current: Person,
  tx: Transaction,
) => Decision<Person, RefusalCode> | Promise<Decision<Person, RefusalCode>>

/**
 * Changes the caller's own document in one transaction with the audit row: read anew inside it, decided by `change`, saved.
 * The same request twice answers the same.
 */
export async function changeMyself(
  call: MemberCall,
  action: string,
  about: { readonly path?: PlacePath; readonly facts: Readonly<Record<string, unknown>> },
  change: Change,
) {
  const { store, me } = call
  const requests = await store.joining.requestsOf(me._id)
  const act = actBy(call, action, about.path ?? {}, about.facts)
  return store.audit.once(act, async tx => {
    const current = await store.people.getIn(tx, me._id)
    if (!current) throw new WriteConflict('person')
    const decided = await change(current, tx)
    if (!decided.ok) return decided
    if (decided.value !== current) await store.people.save(current, decided.value, tx)
    return accept(mine(decided.value, requests))
  })
}
