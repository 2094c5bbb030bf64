import { accept, PAGE_SIZE } from '@domain/kernel'
import { placeContract } from '@domain/place'
import { useCase } from '../lib/useCase'

export const findCompounds = useCase(placeContract.findCompounds)({
  load: async ({ text, skip }, { store }) =>
    accept(await store.places.named('compound', text, skip, PAGE_SIZE + 1)),
  run: places => accept({ places: places.slice(0, PAGE_SIZE), more: places.length > PAGE_SIZE }),
})
