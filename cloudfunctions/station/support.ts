import { accept, refuse } from '@domain/kernel'
import type { Home } from '@domain/people'
import { MATTER_STATES, SUPPORTABLE, stationContract } from '@domain/station'
import type { ListedMatter } from '../lib/store/matters'
import { type MemberCall, useCase } from '../lib/useCase'
import { homeAt } from './doer'
import { matterOf } from './matterCommand'

/** Why nothing was written; read only then, so that a support costs one read and one write. */
async function whyNot(matterId: string, home: Home, { store, me }: MemberCall) {
  const found = await matterOf(matterId, store)
  if (!found.ok) return found
  const matter = found.value
  const { raiser } = matter
  if (raiser.householdId === home.householdId || raiser.personId === me._id)
    return refuse('station.ownMatter')
  const isCounted = matter.supporters.some(
    one => one.householdId === home.householdId || one.personId === me._id,
  )
  if (isCounted) return accept({ supportCount: matter.supportCount })
  return refuse('station.notNow', { state: MATTER_STATES[matter.state], event: '附议' })
}

/**
 * A household's support, counted once whoever of the family taps and however often: one atomic write that asks for the state, the
 * compound and that the household is not among the supporters.
 */
export const support = useCase(stationContract.support)({
  load: async ({ matterId }, { store }) => {
    const matter = await store.matters.head(matterId)
    return matter ? accept(matter) : refuse('call.notFound')
  },
  where: matter => matter.path,
  run: async (matter: ListedMatter, { matterId }, call) => {
    const home = homeAt(call, matter.path)
    if (!home) return refuse('station.notInCompound')
    const supporter = { householdId: home.householdId, personId: call.me._id, at: call.now }
    const isAdded = await call.store.matters.addSupport(
      matterId,
      home.path.compound ?? '',
      supporter,
      SUPPORTABLE,
    )
    return isAdded ? accept({ supportCount: matter.supportCount + 1 }) : whyNot(matterId, home, call)
  },
})
