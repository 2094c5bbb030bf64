import { accept, PAGE_SIZE } from '@domain/kernel'
import { type JoinRequest, peopleContract, reachOf } from '@domain/people'
import { useCase } from '../lib/useCase'

export const joinRequests = useCase(peopleContract.joinRequests)({
  load: async ({ skip }, { store, roles }) => {
    const places = reachOf(roles, 'household.approve')
    const none: JoinRequest[] = []
    return accept(places.length === 0 ? none : await store.joining.waiting(places, skip, PAGE_SIZE + 1))
  },
  run: requests => accept({ requests: requests.slice(0, PAGE_SIZE), more: requests.length > PAGE_SIZE }),
})
