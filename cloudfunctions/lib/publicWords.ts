import { holdsPersonalNumber } from '@domain/income'
import type { RefusalCode } from '@domain/refusals'
import { unsafe } from './contentGuard'

/**
 * May words stand where everyone of the place reads them: nothing unfit for the public, nobody's number? Null where they may, else why not.
 * @param numberCode what is refused to somebody's number there
 */
export const unfitForAll = async (
  openid: string,
  parts: readonly string[],
  numberCode: RefusalCode = 'income.personalNumber',
): Promise<RefusalCode | null> => (parts.some(holdsPersonalNumber) ? numberCode : unsafe(openid, parts))
