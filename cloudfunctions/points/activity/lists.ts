import { accept, PAGE_SIZE } from '@domain/kernel'
import { homeInCompound } from '@domain/people'
import { type ActivityHead, pointsContract } from '@domain/points'
import { compoundHere, whereItIs } from '../../lib/places'
import { type MemberCall, useCase } from '../../lib/useCase'
import { rowOf } from './about'

const pageOf = (found: readonly ActivityHead[], call: MemberCall) =>
  accept({
    rows: found.slice(0, PAGE_SIZE).map(activity => rowOf(activity, call)),
    more: found.length > PAGE_SIZE,
  })

/** What is open in a compound: first what is for the caller's own building, then the rest. */
export const offers = useCase(pointsContract.offers)({
  load: compoundHere,
  where: whereItIs,
  run: async ({ path, _id }, { skip }, call) => {
    const { activities } = call.store
    const building = homeInCompound(call.me, path)?.path.building
    if (!building) return pageOf(await activities.open(_id, null, call.now, skip, PAGE_SIZE + 1), call)
    const near = await activities.open(_id, { id: building, is: true }, call.now, 0, skip + PAGE_SIZE + 1)
    const ahead = near.slice(skip)
    const missing = PAGE_SIZE + 1 - ahead.length
    if (missing === 0) return pageOf(ahead, call)
    const far = { id: building, is: false }
    const rest = await activities.open(_id, far, call.now, Math.max(0, skip - near.length), missing)
    return pageOf([...ahead, ...rest], call)
  },
})

export const mySignUps = useCase(pointsContract.mySignUps)({
  load: compoundHere,
  where: whereItIs,
  run: async ({ _id }, { skip }, call) =>
    pageOf(await call.store.activities.signedUpBy(_id, call.me._id, skip, PAGE_SIZE + 1), call),
})

export const organised = useCase(pointsContract.organised)({
  load: compoundHere,
  where: whereItIs,
  run: async ({ _id }, { of, skip }, call) => {
    const organiser = of === 'mine' ? call.me._id : null
    return pageOf(await call.store.activities.latest(_id, organiser, skip, PAGE_SIZE + 1), call)
  },
})
