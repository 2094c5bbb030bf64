import { accept, DAY_MS, type Decision, refuse } from '../kernel'
import type { PointRefusal } from './refusals'

/** So long one is registered in a household before points pass between its people and oneself: nobody joins one to buy some, or to sell (ours). */
export const FAMILY_DAYS = 30

/** May points pass on in a family? @param sinces since when each of those it is between is registered there */
export function mayPassOn(sinces: readonly number[], now: number): Decision<null, PointRefusal> {
  const left = Math.max(...sinces.map(since => Math.ceil((since + FAMILY_DAYS * DAY_MS - now) / DAY_MS)))
  return left > 0 ? refuse('points.newMember', { days: FAMILY_DAYS, left }) : accept(null)
}
