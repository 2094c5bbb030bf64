import { MATTER_EVENTS, type MatterEventName, type MatterView } from '@domain/station'
import Taro from '@tarojs/taro'
import { useCallback } from 'react'
import type { Act } from '../../components/ActionBar'
import { LIKELY_STEPS, MATTER } from '../../copy/matter'
import { call } from '../../services/call'
import { useParams } from '../../services/params'
import { go } from '../../services/routes'
import { useSession } from '../../services/session'
import { useCommand } from '../../services/useCommand'
import { useQuery } from '../../services/useQuery'

/** The likeliest steps first. */
const likelyFirst = (events: readonly MatterEventName[]): MatterEventName[] => {
  const order = (event: MatterEventName) =>
    (LIKELY_STEPS.indexOf(event) + LIKELY_STEPS.length + 1) % (LIKELY_STEPS.length + 1)
  return [...events].sort((a, b) => order(a) - order(b))
}

/** Is it for the person to handle? Then that comes before their own support. */
const AT_WORK: readonly MatterEventName[] = [
  'accept',
  'deliberate',
  'assign',
  'resolve',
  'closeOut',
  'review',
]
const isAtWork = ({ can }: MatterView): boolean => can.some(event => AT_WORK.includes(event))

/** One matter, and what the person may do to it. */
export function useMatter() {
  // A link that lost its number is answered like one to a matter that is gone.
  const id = useParams().id || 'none'
  const session = useSession()
  const matter = useQuery<MatterView>(session.state === 'known' ? `matter ${id}` : null, () =>
    call('station', 'matter', { matterId: id }),
  )

  const send = useCallback(
    (requestId: string) => call('station', 'support', { matterId: id }, requestId),
    [id],
  )
  const { refresh } = matter
  const supported = useCallback(async () => {
    void Taro.showToast({ title: MATTER.supportDone, icon: 'success' })
    await refresh()
  }, [refresh])
  const support = useCommand(send, supported)

  const view = matter.value
  const acts: Act[] = likelyFirst(view?.can ?? []).map(event => ({
    name: MATTER_EVENTS[event],
    run: () => go.handle(id, event),
    isMinor: event === 'withdraw',
  }))
  if (view?.maySupport)
    acts.splice(isAtWork(view) ? 2 : 0, 0, {
      name: MATTER.support,
      run: () => void support.run(),
      isBusy: support.isBusy,
    })
  return { id, matter, acts }
}
