import { accept, monthOf, monthPlus, PAGE_SIZE } from '@domain/kernel'
import { byYear, pointsContract, sumOf } from '@domain/points'
import { whereItIs } from '../../lib/places'
import { homeHere } from '../../lib/points/about'
import { proofOf } from '../../lib/points/proof'
import { useCase } from '../../lib/useCase'
import { turnRowOf } from './about'

const MONTHS_SHOWN = 12

/** The caller's record of voluntary service in a compound. */
export const myService = useCase(pointsContract.myService)({
  load: homeHere,
  where: whereItIs,
  run: async (_, { compoundId, skip }, { store, me, now }) => {
    const [found, months] = await Promise.all([
      store.activities.served(me._id, compoundId, skip, PAGE_SIZE + 1),
      store.activities.servedByMonth(me._id, compoundId),
    ])
    const since = monthPlus(monthOf(now), 1 - MONTHS_SHOWN)
    return accept({
      name: me.name,
      total: sumOf(months),
      years: byYear(months),
      months: months.filter(({ month }) => month >= since),
      rows: found.slice(0, PAGE_SIZE).map(turnRowOf),
      more: found.length > PAGE_SIZE,
    })
  },
})

/** The proof of one's service, which is given free of charge whenever it is asked for. */
export const certificate = useCase(pointsContract.certificate)({
  load: homeHere,
  where: whereItIs,
  run: async (home, _, call) => {
    const { lines, ...proof } = await proofOf(home, call)
    return accept({ ...proof, lines: [...lines] })
  },
})
