import { measured, QUORUM } from '@domain/vote'
import { Text, View } from '@tarojs/components'
import { Tap } from '../../components/Tap'
import { VOTE } from '../../copy/vote'
import { go } from '../../services/routes'
import type { VoteView } from '../../services/votes'
import { Parts } from './Part'

const SHOWN: readonly string[] = ['open', 'closed', 'published']

/** How many have voted: until the close the only thing anybody sees. */
export function Participation({ view: { vote, tookPart } }: { readonly view: VoteView }) {
  const { roll, state } = vote
  if (!roll || !SHOWN.includes(state)) return null
  return (
    <View className="card stack">
      <Text className="title">{VOTE.tookPart}</Text>
      {state === 'open' && <Text className="note">{VOTE.hidden}</Text>}
      {state === 'closed' && <Text className="note">{VOTE.settling}</Text>}
      <Parts
        heads={VOTE.quorumHeads}
        area={VOTE.quorumArea}
        both={{
          heads: measured(tookPart.heads, roll.heads, QUORUM),
          area: measured(tookPart.areaCentiM2, roll.areaCentiM2, QUORUM),
        }}
        share={QUORUM}
        isUnderWay={state !== 'published'}
      />
      <Tap className="button second" onClick={() => go.voteBoard(vote._id)}>
        <Text>{VOTE.board}</Text>
      </Tap>
    </View>
  )
}
