import { accept, PAGE_SIZE } from '@domain/kernel'
import { placeContract } from '@domain/place'
import { pageOf } from '../lib/page'
import { useCase } from '../lib/useCase'

export const findCompounds = useCase(placeContract.findCompounds)({
  load: async ({ text, skip }, { store }) =>
    accept(await store.places.named('compound', text, skip, PAGE_SIZE + 1)),
  run: found => {
    const { page, more } = pageOf(found)
    return accept({ places: page, more })
  },
})
