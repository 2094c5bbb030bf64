import type { Desk } from '@domain/income'
import { call, type GivenBy } from './call'
import { type Query, useQuery } from './useQuery'

export type Due = Desk['dues'][number]
export type DecisionLine = GivenBy<'income', 'decisions'>['decisions'][number]

/** The clerk's desk of a compound; the month the cloud finds most fitting unless one is given. */
export const useDesk = (compoundId: string | null, month: string | null = null): Query<Desk> =>
  useQuery(compoundId && `desk ${compoundId} ${month}`, () =>
    call('income', 'desk', { compoundId: compoundId ?? '', month }),
  )
