import { measured, QUORUM } from '@domain/vote'
import { Text, View } from '@tarojs/components'
import { Tap } from '../../components/Tap'
import { VOTE } from '../../copy/vote'
import { go } from '../../services/routes'
import type { VoteView } from '../../services/votes'
import { Part } from './Part'

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
      <View className="vote-parts">
        <Part
          name={VOTE.quorumHeads}
          measure={measured(tookPart.heads, roll.heads, QUORUM)}
          share={QUORUM}
          isArea={false}
        />
        <Part
          name={VOTE.quorumArea}
          measure={measured(tookPart.areaCentiM2, roll.areaCentiM2, QUORUM)}
          share={QUORUM}
          isArea
        />
      </View>
      <Tap className="button second" onClick={() => go.voteBoard(vote._id)}>
        <Text>{VOTE.board}</Text>
      </Tap>
    </View>
  )
}
