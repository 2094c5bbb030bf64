import { accept } from '@domain/kernel'
import { stationContract } from '@domain/station'
import { useCase } from '../lib/useCase'
import { matterOf } from './matterCommand'
import { show } from './show'

export const showMatter = useCase(stationContract.matter)({
  load: ({ matterId }, { store }) => matterOf(matterId, store),
  where: matter => matter.path,
  run: async (matter, _, call) => accept(await show(matter, call)),
})
