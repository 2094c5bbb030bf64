import { accept, refuse } from '@domain/kernel'
import { admit, checkInvitation, cleanCode, joinRequestId, peopleContract } from '@domain/people'
import { useCase } from '../lib/useCase'
import { changeMyself } from './myself'
import { heldHousehold } from './places'

/** The code is read and spent in the transaction that admits: of two who use it at once, one is admitted. */
export const joinByCode = useCase(peopleContract.joinByCode)({
  load: async ({ code }, { store }) => {
    const typed = cleanCode(code)
    const invitation = /^[A-Z0-9]+$/.test(typed) ? await store.joining.invitation(typed) : null
    return invitation ? accept(invitation) : refuse('people.codeUnknown')
  },
  run: ({ _id, path, householdId }, _, call) => {
    const { store, me, now } = call
    const about = { path, facts: { householdId } }
    return changeMyself(call, 'people.joinByCode', about, async (person, tx) => {
      const invitation = await store.joining.invitationIn(tx, _id)
      if (!invitation) return refuse('people.codeUnknown')
      const good = checkInvitation(invitation, me._id, now)
      if (!good.ok) return good
      const household = await heldHousehold(tx, store, householdId)
      if (!household.ok) return household
      const admitted = admit(person, household.value, invitation.relation, invitation.createdBy, now)
      if (!admitted.ok) return admitted
      await store.joining.spendIn(tx, invitation)
      const asked = await store.joining.requestIn(tx, joinRequestId(me._id, householdId))
      if (asked?.state === 'waiting')
        await store.joining.putRequestIn(tx, { ...asked, state: 'admitted', decidedBy: '邀请码' })
      return admitted
    })
  },
})
