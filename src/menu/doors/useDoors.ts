import { type Me, reachOf, rolesOf } from '@domain/people'
import { useEffect, useState } from 'react'
import { call, type GivenBy } from '../../services/call'
import { askOrRecall } from '../../services/recall'
import { useRoundId } from '../../services/round'
import { useMe } from '../../services/session'
import { useQuery } from '../../services/useQuery'

export type Building = GivenBy<'menu', 'participation'>['buildings'][number]

/** The buildings one may collect in: one's own by one's posts, or all of them. */
function mineOf(me: Me, buildings: readonly Building[]): readonly Building[] {
  const reached = reachOf(rolesOf(me), 'menu.collect')
  const isWide = reached.some(({ kind }) => kind !== 'building' && kind !== 'unit')
  if (isWide) return buildings
  const own = new Set(me.posts.flatMap(({ path }) => path.building ?? []))
  return buildings.filter(({ id }) => own.has(id))
}

/** The doors of a building: one's own building first; without a network as they were last seen. */
export function useDoors() {
  const me = useMe()
  const roundId = useRoundId()
  const [chosen, choose] = useState<string | null>(null)
  const whose = me?._id ?? ''
  const buildings = useQuery(me && roundId ? `buildings ${roundId}` : null, () =>
    askOrRecall(`${whose} buildings ${roundId}`, () => call('menu', 'participation', { roundId })),
  )
  const mine = me && buildings.value ? mineOf(me, buildings.value.buildings) : []
  const home = me?.posts.find(({ path }) => mine.some(({ id }) => id === path.building))?.path.building
  const only = mine.length === 1 ? mine[0]?.id : undefined
  const buildingId = chosen ?? home ?? only ?? null
  const doors = useQuery(buildingId && `doors ${roundId} ${buildingId}`, () =>
    askOrRecall(`${whose} doors ${roundId} ${buildingId}`, () =>
      call('menu', 'doors', { roundId, buildingId: buildingId ?? '' }),
    ),
  )
  // What a paper asks for at the door is heard here, where there may still be a network.
  useEffect(() => {
    if (whose && roundId)
      void askOrRecall(`${whose} round ${roundId}`, () => call('menu', 'round', { roundId }))
  }, [whose, roundId])
  return { me, roundId, buildings, mine, buildingId, choose, doors }
}
