import type { Desk } from '@domain/income'
import { dayPlus, monthPlus } from '@domain/kernel'
import { call, type GivenBy } from './call'
import { type Query, useQuery } from './useQuery'

export type Due = Desk['dues'][number]
export type DecisionLine = GivenBy<'income', 'decisions'>['decisions'][number]

/** The clerk's desk of a compound; the month the cloud finds most fitting unless one is given. */
export const useDesk = (compoundId: string | null, month: string | null = null): Query<Desk> =>
  useQuery(compoundId && `desk ${compoundId} ${month}`, () =>
    call('income', 'desk', { compoundId: compoundId ?? '', month }),
  )

/** The last day of a month on which something can be entered: not one to come. */
export function lastDayOf(month: string, today: string): string {
  const last = dayPlus(`${monthPlus(month, 1)}-01`, -1)
  return last < today ? last : today
}
