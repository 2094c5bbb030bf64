import { WISH_EVENTS, type WishEventName, type WishView } from '@domain/wish'
import type { Act } from '../../components/ActionBar'
import { WISH_STEPS } from '../../copy/wishes'
import { call } from '../../services/call'
import { useParams } from '../../services/params'
import { go } from '../../services/routes'
import { useSession } from '../../services/session'
import { useQuery } from '../../services/useQuery'

/** What one may want to undo rather than do. */
const MINOR: readonly WishEventName[] = ['giveUp', 'withdraw', 'notReceived']

/** One wish, and what the person may do about it: the likeliest first. */
export function useWish() {
  // A link that lost its number is answered like one to a wish that is gone.
  const id = useParams().id || 'none'
  const session = useSession()
  const wish = useQuery<WishView>(session.state === 'known' ? `wish ${id}` : null, () =>
    call('wish', 'wish', { wishId: id }),
  )
  const can = wish.value?.can ?? []
  const likely = [
    ...can.filter(event => !MINOR.includes(event)),
    ...can.filter(event => MINOR.includes(event)),
  ]
  const acts = likely.map(
    (event): Act => ({
      name: event === 'claim' ? (WISH_STEPS.claim?.send ?? '') : WISH_EVENTS[event],
      run: () => go.wishStep(id, event),
      isMinor: MINOR.includes(event),
    }),
  )
  return { id, wish, acts }
}
