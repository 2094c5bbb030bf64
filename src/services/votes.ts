import { call, type GivenBy } from './call'
import { learnNow } from './now'
import { useParams } from './params'
import { type Query, useQuery } from './useQuery'

export type VoteView = GivenBy<'vote', 'show'>

/** The vote the address names. */
export function useVote(): { voteId: string; query: Query<VoteView> } {
  const { id = '' } = useParams()
  const query = useQuery(`vote ${id}`, async () => {
    const answer = await call('vote', 'show', { voteId: id })
    if (answer.ok) learnNow(answer.value.at)
    return answer
  })
  return { voteId: id, query }
}
