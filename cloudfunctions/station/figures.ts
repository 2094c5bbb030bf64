import { accept, monthSpan } from '@domain/kernel'
import { ratesOf, stationContract } from '@domain/station'
import { useCase } from '../lib/useCase'
import { placeOf } from './lists'

/** 办结率, 满意率, 按期率 of a place, of all time or of what was accepted in one month, with all they are made of. */
export const figures = useCase(stationContract.figures)({
  load: ({ placeId }, { store }) => placeOf(placeId, store),
  where: place => place.path,
  run: async (place, { month }, { store }) => {
    const span = month === null ? null : monthSpan(month)
    const counted = await store.matters.countsOf({ kind: place.kind, id: place._id }, span)
    const { open, overdue, escalated, ...counts } = counted
    return accept({ place: place.name, rates: ratesOf(counts), open, overdue, escalated })
  },
})
