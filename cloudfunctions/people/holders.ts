import { accept, PAGE_SIZE } from '@domain/kernel'
import { peopleContract } from '@domain/people'
import { useCase } from '../lib/useCase'
import { holderIn } from './holder'
import { grantPlace } from './places'

export const holders = useCase(peopleContract.holders)({
  load: ({ placeId }, { store }) => grantPlace(store, placeId),
  where: place => place.path,
  run: async (place, { skip }, { store }) => {
    const people = await store.people.holders(place.kind, place.id, skip, PAGE_SIZE + 1)
    return accept({
      holders: people.slice(0, PAGE_SIZE).map(person => holderIn(person, place)),
      more: people.length > PAGE_SIZE,
    })
  },
})
