import { call, type GivenBy } from './call'
import { useParams } from './params'
import { type Query, useQuery } from './useQuery'

export type VoteView = GivenBy<'vote', 'show'>

/** The vote the address names. */
export function useVote(): { voteId: string; query: Query<VoteView> } {
  const { id = '' } = useParams()
  const query = useQuery(`vote ${id}`, () => call('vote', 'show', { voteId: id }))
  return { voteId: id, query }
}
