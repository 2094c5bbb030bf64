import { accept, refuse } from '@domain/kernel'
import { admit, decideRequest, type JoinRequest, peopleContract } from '@domain/people'
import { actBy } from '../lib/act'
import type { Store, Transaction } from '../lib/store'
import { useCase } from '../lib/useCase'
import { heldHousehold } from './places'

/** Makes who asked a member of the household they asked for. */
async function admitAsker(tx: Transaction, request: JoinRequest, by: string, now: number, store: Store) {
  const household = await heldHousehold(tx, store, request.householdId)
  if (!household.ok) return household
  const person = await store.people.getIn(tx, request.personId)
  if (!person) return refuse('people.notFound')
  const admitted = admit(person, household.value, request.relation, by, now)
  if (admitted.ok) await store.people.save(person, admitted.value, tx)
  return admitted
}

export const decideJoin = useCase(peopleContract.decideJoin)({
  load: async ({ joinRequestId }, { store }) => {
    const request = await store.joining.request(joinRequestId)
    return request ? accept(request) : refuse('call.notFound')
  },
  where: request => request.path,
  run: (asked, { admit: admits, why }, call) => {
    const { store, me, now } = call
    const facts = { personId: asked.personId, householdId: asked.householdId, admits }
    const act = actBy(call, 'people.decideJoin', asked.path, facts)
    return store.audit.once(act, async tx => {
      const current = await store.joining.requestIn(tx, asked._id)
      const decided = current && decideRequest(current, { admit: admits, why }, me)
      if (!decided) return refuse('call.notFound')
      if (!decided.ok) return decided
      if (admits) {
        const admitted = await admitAsker(tx, decided.value, me._id, now, store)
        if (!admitted.ok) return admitted
      }
      await store.joining.putRequestIn(tx, decided.value)
      return accept({ request: decided.value })
    })
  },
})
