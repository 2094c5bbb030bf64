import { accept, PAGE_SIZE } from '@domain/kernel'
import { type JoinRequest, peopleContract, reachOf } from '@domain/people'
import { pageOf } from '../lib/page'
import { useCase } from '../lib/useCase'

export const joinRequests = useCase(peopleContract.joinRequests)({
  load: async ({ skip }, { store, roles }) => {
    const places = reachOf(roles, 'household.approve')
    const none: JoinRequest[] = []
    return accept(places.length === 0 ? none : await store.joining.waiting(places, skip, PAGE_SIZE + 1))
  },
  run: found => {
    const { page, more } = pageOf(found)
    return accept({ requests: page, more })
  },
})
