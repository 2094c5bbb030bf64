import { accept, PAGE_SIZE, refuse } from '@domain/kernel'
import { newGood, pointsContract, shelved } from '@domain/points'
import { actBy } from '../../lib/act'
import { unsafe } from '../../lib/contentGuard'
import { areOwnAndThere } from '../../lib/files'
import { idFrom } from '../../lib/ids'
import { compoundHere, whereItIs } from '../../lib/places'
import { useCase } from '../../lib/useCase'
import { goodFound, picturesOf, shelfLine } from './about'

/** Everything the shop has, on offer or not. */
export const shelf = useCase(pointsContract.shelf)({
  load: compoundHere,
  where: whereItIs,
  run: async (compound, { skip }, { store, now }) => {
    const found = await store.shop.onShelf(compound._id, skip, PAGE_SIZE + 1)
    const goods = found.slice(0, PAGE_SIZE).map(good => shelfLine(good, now))
    return accept({ goods, files: await picturesOf(goods), more: found.length > PAGE_SIZE })
  },
})

/** One good, to be changed. */
export const shelfGood = useCase(pointsContract.shelfGood)({
  load: goodFound,
  where: whereItIs,
  run: async (good, _, { now }) => accept({ good: shelfLine(good, now), files: await picturesOf([good]) }),
})

/** Puts a good on the shelf, changes it, stocks it up or takes it off. */
export const keepGood = useCase(pointsContract.keepGood)({
  load: compoundHere,
  where: whereItIs,
  run: async (compound, { goodId, revision, good: draft, add, slots }, call) => {
    const { store, me, now } = call
    const { photo } = draft
    const [isUnsafe, isOwn] = await Promise.all([
      unsafe(call.openid, [draft.name, draft.words, draft.pickUpAt]),
      photo !== null && areOwnAndThere([photo], me._id),
    ])
    if (isUnsafe) return refuse(isUnsafe)
    const _id = goodId ?? idFrom(call, 'g')
    const act = actBy(call, 'points.keepGood', compound.path, { goodId: _id, add })
    return store.audit.once(act, async tx => {
      const found = goodId === null ? null : await store.shop.goodIn(tx, goodId)
      if (goodId !== null && found?.compoundId !== compound._id) return refuse('call.notFound')
      if (photo !== null && photo !== found?.photo && !isOwn) return refuse('call.foreignFile')
      const before = found ?? newGood(_id, compound._id, compound.path, draft, now)
      const kept = shelved(before, { draft, add, slots }, revision, now)
      if (!kept.ok) return kept
      await store.shop.putGoodIn(tx, kept.value)
      return accept({ good: shelfLine(kept.value, now) })
    })
  },
})
