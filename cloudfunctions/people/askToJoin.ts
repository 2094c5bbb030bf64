import { accept, refuse } from '@domain/kernel'
import { askToJoin as asked, peopleContract } from '@domain/people'
import { actBy } from '../lib/act'
import { unsafe } from '../lib/contentGuard'
import { WriteConflict } from '../lib/store'
import { useCase } from '../lib/useCase'
import { mine } from './myself'
import { type FoundHousehold, householdOf } from './places'

export const askToJoin = useCase(peopleContract.askToJoin)({
  load: ({ householdId }, { store }) => householdOf(store, householdId),
  run: async ({ household }: FoundHousehold, { relation, words }, call) => {
    const { store, me, now, openid } = call
    const isUnsafe = await unsafe(openid, [words])
    if (isUnsafe) return refuse(isUnsafe)
    const others = await store.joining.requestsOf(me._id)
    const { path } = household
    const facts = { householdId: household.id, relation }
    const act = actBy(call, 'people.askToJoin', path, facts)
    return store.audit.once(act, async tx => {
      const current = await store.people.getIn(tx, me._id)
      if (!current) throw new WriteConflict('person')
      const request = asked(current, household, { relation, words }, others, now)
      if (!request.ok) return request
      const before = await store.joining.requestIn(tx, request.value._id)
      if (before?.state === 'waiting') return refuse('people.alreadyAsked')
      await store.joining.putRequestIn(tx, request.value)
      const rest = others.filter(other => other._id !== request.value._id)
      return accept(mine(current, [request.value, ...rest]))
    })
  },
})
