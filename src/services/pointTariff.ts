import { call, type GivenBy } from './call'
import { type Query, useQuery } from './useQuery'

export type TariffShown = GivenBy<'points', 'tariff'>

/** A compound's tariff, and whether one may change it; nothing is asked while it is not known which compound. */
export const useTariff = (compoundId: string | null): Query<TariffShown> =>
  useQuery(compoundId && `tariff ${compoundId}`, () =>
    call('points', 'tariff', { compoundId: compoundId ?? '' }),
  )
