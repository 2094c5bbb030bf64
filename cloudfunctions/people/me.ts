import { accept } from '@domain/kernel'
import { peopleContract } from '@domain/people'
import { useCase } from '../lib/useCase'
import { mine } from './myself'

export const me = useCase(peopleContract.me)({
  load: async (_, { store, me: self }) => accept(await store.joining.requestsOf(self._id)),
  run: (requests, _, { me: self }) => accept(mine(self, requests)),
})
