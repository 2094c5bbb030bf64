import { holdsPersonalNumber } from '@domain/income'
import type { RefusalCode } from '@domain/refusals'
import { unsafe } from '../lib/contentGuard'

/** May words stand where everyone of the compound reads them: nothing unfit for the public, nobody's number? Null where they may, else why not. */
export const unfitForAll = async (openid: string, parts: readonly string[]): Promise<RefusalCode | null> =>
  parts.some(holdsPersonalNumber) ? 'income.personalNumber' : unsafe(openid, parts)
