import { can, rolesOf } from '@domain/people'
import type { MatterLine, Phase } from '@domain/station'
import { useState } from 'react'
import { call } from '../../services/call'
import { useMyPlace } from '../../services/myPlace'
import { useSession } from '../../services/session'
import { useList } from '../../services/useList'

/** The queue of the place one looks at, in its stated order. */
export function useMatters() {
  const session = useSession()
  const me = session.state === 'known' ? session.me : null
  const { place, places, choose } = useMyPlace(me)
  const [phase, setPhase] = useState<Phase>('open')
  const [order, setOrder] = useState('')
  const list = useList<MatterLine>(place && `${place.id} ${phase}`, async skip => {
    const answer = await call('station', 'queue', { placeId: place?.id ?? '', phase, skip })
    if (!answer.ok) return answer
    setOrder(answer.value.order)
    return { ok: true, value: { rows: answer.value.matters, more: answer.value.more } }
  })
  const roles = me ? rolesOf(me) : []
  const mayRaiseOnBehalf = roles.some(held => can([held], 'matter.raiseOnBehalf', held.path))
  return {
    me,
    places,
    place,
    choose,
    phase,
    setPhase,
    list,
    order,
    mayRaise: (me?.homes.length ?? 0) > 0,
    mayRaiseOnBehalf,
    isWaiting: session.state === 'known' && session.requests.some(request => request.state === 'waiting'),
  }
}
