import { call, type GivenBy } from './call'
import { type Query, useQuery } from './useQuery'

export type Wallet = GivenBy<'points', 'wallet'>

/** One's wallet in a compound; nothing is asked while it is not known which. */
export const useWallet = (compoundId: string | null): Query<Wallet> =>
  useQuery(compoundId && `wallet ${compoundId}`, () =>
    call('points', 'wallet', { compoundId: compoundId ?? '' }),
  )
