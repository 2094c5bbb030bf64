import { View } from '@tarojs/components'
import { PaperRow } from '../../components/PaperRow'
import { VOTE_PAPERS } from '../../copy/slip'
import { call } from '../../services/call'
import type { VoteView } from '../../services/votes'

/** The published result as a sheet for the notice board, and with the list of receipts behind it. */
export function Printing({ vote }: Pick<VoteView, 'vote'>) {
  if (!vote.result) return null
  const make = (size: 'A3' | 'A4', withList: boolean) => (requestId: string) =>
    call('papers', 'resultPaper', { voteId: vote._id, size, withList }, requestId)
  return (
    <View className="card lines">
      <PaperRow name={VOTE_PAPERS.result.A4} make={make('A4', false)} />
      <PaperRow name={VOTE_PAPERS.result.A3} note={VOTE_PAPERS.board} make={make('A3', false)} />
      <PaperRow name={VOTE_PAPERS.withList} note={VOTE_PAPERS.withListNote} make={make('A4', true)} />
    </View>
  )
}
