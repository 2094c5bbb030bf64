import { type Me, reachOf, rolesOf } from '@domain/people'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Faces } from '../../components/Faces'
import { PaperRow } from '../../components/PaperRow'
import { Tap } from '../../components/Tap'
import { VOTE_PAPERS } from '../../copy/slip'
import { call } from '../../services/call'
import { useMe } from '../../services/session'
import { useQuery } from '../../services/useQuery'

/** May one print the ballots of that building: by a post in it, or one that reaches further? */
function reaches(me: Me, buildingId: string): boolean {
  const reached = reachOf(rolesOf(me), 'vote.paper')
  return reached.some(({ kind, id }) => kind !== 'building' || id === buildingId)
}

function Buildings({ voteId, me }: { readonly voteId: string; readonly me: Me }) {
  const board = useQuery(`ballots ${voteId}`, () => call('vote', 'board', { voteId }))
  return (
    <Faces of={board} rows={1}>
      {({ buildings }) => (
        <View className="card lines">
          {buildings
            .filter(({ buildingId }) => reaches(me, buildingId))
            .map(({ buildingId, name }) => (
              <PaperRow
                key={buildingId}
                name={VOTE_PAPERS.ballots(name)}
                make={requestId => call('papers', 'ballotForms', { voteId, placeId: buildingId }, requestId)}
              />
            ))}
        </View>
      )}
    </Faces>
  )
}

/** Ballots to print, building by building, for those who take the papers there. */
export function Ballots({ voteId }: { readonly voteId: string }) {
  const me = useMe()
  const [isOpen, setOpen] = useState(false)
  if (!me) return null
  if (isOpen) return <Buildings voteId={voteId} me={me} />
  return (
    <View className="card stack">
      <Tap className="button second" onClick={() => setOpen(true)}>
        <Text>{VOTE_PAPERS.title}</Text>
      </Tap>
      <Text className="note">{VOTE_PAPERS.ballotsNote}</Text>
    </View>
  )
}
