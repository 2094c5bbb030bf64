import { accept } from '@domain/kernel'
import { nextScope, stationContract } from '@domain/station'
import { actBy } from '../lib/act'
import { useCase } from '../lib/useCase'
import { placeOf } from './lists'

export const scope = useCase(stationContract.scope)({
  load: ({ placeId }, { store }) => placeOf(placeId, store),
  run: async (place, _, { store }) => accept(await store.scopes.current(place.path.district ?? '')),
})

/** Publishes the next version; of two who edit the same version one is told so. */
export const editScope = useCase(stationContract.editScope)({
  load: ({ districtId }, { store }) => placeOf(districtId, store),
  where: place => place.path,
  run: async (place, { districtId, baseVersion, entries }, call) => {
    const { store, me, now } = call
    const act = actBy(call, 'station.editScope', place.path, { baseVersion })
    return store.audit.once(act, async tx => {
      const next = nextScope(await store.scopes.current(districtId), entries, baseVersion, me.name, now)
      if (!next.ok) return next
      await store.scopes.addIn(tx, next.value)
      return next
    })
  },
})
