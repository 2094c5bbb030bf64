import { accept, PAGE_SIZE, refuse } from '@domain/kernel'
import { byName, type Place, placeContract } from '@domain/place'
import { pageOf } from '../lib/page'
import type { Store } from '../lib/store'
import { useCase } from '../lib/useCase'

/** A compound has few buildings, and people look for 2号楼 before 10号楼: so they are ordered here, not by the database. */
const ALL = 1_000
async function below(place: Place, skip: number, store: Store): Promise<Place[]> {
  if (place.kind !== 'compound') return store.places.children(place._id, skip, PAGE_SIZE + 1)
  const buildings = await store.places.children(place._id, 0, ALL)
  return buildings.sort((a, b) => byName(a.name, b.name)).slice(skip, skip + PAGE_SIZE + 1)
}

export const children = useCase(placeContract.children)({
  load: async ({ placeId, skip }, { store }) => {
    const place = await store.places.head(placeId)
    return place ? accept({ place, found: await below(place, skip, store) }) : refuse('call.notFound')
  },
  run: ({ place, found }) => {
    const { page, more } = pageOf(found)
    return accept({ place, children: page, more })
  },
})
