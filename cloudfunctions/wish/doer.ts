import { rolesOf } from '@domain/people'
import type { WishDoer } from '@domain/wish'
import type { MemberCall } from '../lib/useCase'

/** The caller as the wishes' rules know them. */
export const doerOf = ({ me }: Pick<MemberCall, 'me'>): WishDoer => ({
  personId: me._id,
  name: me.name,
  roles: rolesOf(me),
  householdIds: me.homes.map(({ householdId }) => householdId),
})
