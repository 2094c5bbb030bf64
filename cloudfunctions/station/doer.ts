import { homeInCompound } from '@domain/people'
import type { PlacePath } from '@domain/place'
import type { Doer } from '@domain/station'
import type { MemberCall } from '../lib/useCase'

/** The caller as the station's rules know them: posts by their place's name, and one resident in each home. */
export const doerOf = ({ me, requestId }: Pick<MemberCall, 'me' | 'requestId'>): Doer => ({
  personId: me._id,
  name: me.name,
  roles: [
    ...me.posts.map(({ role, path, label }) => ({ role, path, label })),
    ...me.homes.map(({ path, label }) => ({ role: 'resident' as const, path, label })),
  ],
  homes: me.homes.map(({ householdId, path }) => ({ householdId, path })),
  requestId,
})

/** The caller's home in a compound, or undefined. */
export const homeAt = ({ me }: Pick<MemberCall, 'me'>, path: PlacePath) => homeInCompound(me, path)
