import { accept, PAGE_SIZE } from '@domain/kernel'
import { peopleContract } from '@domain/people'
import { pageOf } from '../lib/page'
import { useCase } from '../lib/useCase'
import { holderIn } from './holder'
import { grantPlace } from './places'

export const holders = useCase(peopleContract.holders)({
  load: ({ placeId }, { store }) => grantPlace(store, placeId),
  where: place => place.path,
  run: async (place, { skip }, { store }) => {
    const found = await store.people.holders(place.kind, place.id, skip, PAGE_SIZE + 1)
    const { page, more } = pageOf(found)
    return accept({ holders: page.map(person => holderIn(person, place)), more })
  },
})
