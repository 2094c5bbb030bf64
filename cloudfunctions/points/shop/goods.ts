import { accept, PAGE_SIZE } from '@domain/kernel'
import { homeInCompound } from '@domain/people'
import { pointsContract, quotaNow } from '@domain/points'
import { compoundHere, whereItIs } from '../../lib/places'
import { useCase } from '../../lib/useCase'
import { goodFound, goodView, picturesOf, pursesIn } from './about'

/** What the shop has on offer. */
export const goods = useCase(pointsContract.goods)({
  load: compoundHere,
  where: whereItIs,
  run: async (compound, { kind, skip }, call) => {
    const { store, now } = call
    const [found, purses] = await Promise.all([
      store.shop.onOffer(compound._id, kind, skip, PAGE_SIZE + 1),
      pursesIn(compound.path, call),
    ])
    const shown = found.slice(0, PAGE_SIZE).map(one => goodView(one, now))
    return accept({ goods: shown, purses, files: await picturesOf(shown), more: found.length > PAGE_SIZE })
  },
})

/** One good, with what one can pay and how many one's household has had. */
export const good = useCase(pointsContract.good)({
  load: goodFound,
  where: whereItIs,
  run: async (found, _, call) => {
    const { store, me, now } = call
    const home = homeInCompound(me, found.path)
    const [purses, quota, files] = await Promise.all([
      pursesIn(found.path, call),
      home ? store.shop.quota(quotaNow(found._id, home.householdId, now)) : null,
      picturesOf([found]),
    ])
    return accept({ good: goodView(found, now), purses, usedThisMonth: quota?.count ?? 0, files })
  },
})
