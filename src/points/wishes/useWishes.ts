import { LEVEL_NAMES, LEVELS, type Level } from '@domain/escalation'
import { reachOf, rolesOf } from '@domain/people'
import type { WishLine } from '@domain/wish'
import { useState } from 'react'
import { WISHES } from '../../copy/wishes'
import { call } from '../../services/call'
import { useMyPlace } from '../../services/myPlace'
import { useMe } from '../../services/session'
import { useList } from '../../services/useList'
import { useQuery } from '../../services/useQuery'

export type Shown = Level | 'made' | 'claimed' | 'waiting'

const ask = (shown: Shown, placeId: string, skip: number) => {
  if (shown === 'waiting') return call('wish', 'waiting', { skip })
  if (shown === 'made' || shown === 'claimed') return call('wish', 'mine', { of: shown, skip })
  return call('wish', 'pool', { placeId, level: shown, skip })
}

/** The three pools seen from the place one looks at, and what one has to do with oneself. */
export function useWishes() {
  const me = useMe()
  const { place, places, choose } = useMyPlace(me)
  const [shown, show] = useState<Shown>('compound')
  const pools = useQuery(place && `wish pools ${place.id}`, () =>
    call('wish', 'pools', { placeId: place?.id ?? '' }),
  )
  const list = useList<WishLine>(place && `${place.id} wishes ${shown}`, async skip => {
    const answer = await ask(shown, place?.id ?? '', skip)
    return answer.ok ? { ok: true, value: { rows: answer.value.wishes, more: answer.value.more } } : answer
  })
  const mayMakeFor = me ? reachOf(rolesOf(me), 'wish.makeFor').length > 0 : false
  const isMine = shown === 'made' || shown === 'claimed' || shown === 'waiting'
  const tabs = [
    ...LEVELS.map(level => ({
      value: level as Level | 'mine',
      name: WISHES.tab(LEVEL_NAMES[level], pools.value?.open[level] ?? null),
    })),
    { value: 'mine' as const, name: WISHES.mine },
  ]
  return {
    me,
    place,
    places,
    choose,
    shown,
    show,
    list,
    tabs,
    tab: isMine ? ('mine' as const) : shown,
    mayMake: (me?.homes.length ?? 0) > 0,
    mayMakeFor,
  }
}
