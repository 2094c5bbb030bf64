import { accept, type Decision, refuse } from '@domain/kernel'
import { type Home, homesInCompound } from '@domain/people'
import type { PlacePath } from '@domain/place'
import type { RefusalCode } from '@domain/refusals'
import type { MemberCall } from './useCase'

/**
 * The home the caller acts for in a compound; none where the one they name is not theirs.
 * @param householdId the one they name; without it their first there
 * @param noHome what is answered to somebody who has none there
 */
export function actingHome(
  { me }: Pick<MemberCall, 'me'>,
  path: Pick<PlacePath, 'compound'>,
  householdId: string | undefined,
  noHome: RefusalCode,
): Decision<Home, RefusalCode> {
  const home = homesInCompound(me, path).find(
    one => householdId === undefined || one.householdId === householdId,
  )
  if (home) return accept(home)
  return refuse(householdId === undefined ? noHome : 'people.notYourHome')
}
