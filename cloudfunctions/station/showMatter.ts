import { accept, refuse } from '@domain/kernel'
import { can } from '@domain/people'
import { isRaiser, stationContract } from '@domain/station'
import { useCase } from '../lib/useCase'
import { matterOf } from './matterCommand'
import { show } from './show'

export const showMatter = useCase(stationContract.matter)({
  load: ({ matterId }, { store }) => matterOf(matterId, store),
  // Whoever raised it reads it wherever they live by now.
  run: async (matter, _, call) =>
    isRaiser(matter, call.me._id) || can(call.roles, 'matter.read', matter.path)
      ? accept(await show(matter, call))
      : refuse('call.forbidden'),
})
