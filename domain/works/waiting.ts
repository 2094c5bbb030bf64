import { DAY_MS } from '../kernel'
import type { VerdictDoc } from './checking'
import { givenFen } from './ledger'
import { lackFen, type Pledge, RESIDENTS_FUND } from './pledge'
import type { Project } from './project'

/** How long before its end a household that has pledged nothing is reminded of a raising of money; ours. */
export const REMINDED_DAYS = 3

/** What a project may wait for from a household. */
export const WAITS = ['judge', 'pledge'] as const
export type Wait = (typeof WAITS)[number]

type Mine = { readonly pledge: Pledge | null; readonly verdict: VerdictDoc | null }

/** What a project waits for from a household that has done so much, and until when; null where nothing. */
export function waitOf(
  { state, check, funding, shares }: Pick<Project, 'state' | 'check' | 'funding' | 'shares'>,
  { pledge, verdict }: Mine,
  now: number,
): { readonly act: Wait; readonly untilAt: number } | null {
  if (state === 'checking' && check && now < check.untilAt && !verdict)
    return { act: 'judge', untilAt: check.untilAt }
  if (state !== 'funding' || !funding || now >= funding.untilAt) return null
  const residents = shares.find(({ fund }) => fund === RESIDENTS_FUND)
  const isNear = funding.untilAt - now <= REMINDED_DAYS * DAY_MS
  const lacks = residents !== undefined && lackFen(residents) > 0
  const hasPledged = pledge !== null && givenFen(pledge) > 0
  return isNear && lacks && !hasPledged ? { act: 'pledge', untilAt: funding.untilAt } : null
}
