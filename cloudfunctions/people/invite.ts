import { randomBytes } from 'node:crypto'
import { accept } from '@domain/kernel'
import { codeFrom, homeIn, invitationExpiry, mayInvite, peopleContract } from '@domain/people'
import { actBy } from '../lib/act'
import { useCase } from '../lib/useCase'
import { type FoundHousehold, householdOf } from './places'

const RANDOM_BYTES = 32

export const invite = useCase(peopleContract.invite)({
  load: ({ householdId }, { store }) => householdOf(store, householdId),
  where: ({ household }) => household.path,
  run: async ({ household }: FoundHousehold, { relation }, call) => {
    const { store, me, roles, now } = call
    const { id: householdId, label, path } = household
    const may = mayInvite(roles, homeIn(me, householdId), relation, path)
    if (!may.ok) return may
    const code = codeFrom(randomBytes(RANDOM_BYTES))
    const invitation = { code, householdId, label, relation, expiresAt: invitationExpiry(now), usesLeft: 1 }
    const facts = { householdId, relation }
    const act = actBy(call, 'people.invite', path, facts)
    // One in 78 billion: that code is out already. Then the action runs again and draws another.
    return store.audit.once(act, async tx => {
      await store.joining.inviteIn(tx, { _id: code, ...invitation, path, createdBy: me._id })
      return accept(invitation)
    })
  },
})
