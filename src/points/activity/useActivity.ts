import type { ActivityStep, ActivityView } from '@domain/points'
import Taro from '@tarojs/taro'
import type { Act } from '../../components/ActionBar'
import { ACTIVITY } from '../../copy/activity'
import { call } from '../../services/call'
import { useParams } from '../../services/params'
import { go } from '../../services/routes'
import { useCommand } from '../../services/useCommand'
import { useQuery } from '../../services/useQuery'

const say = (title: string) => void Taro.showToast({ title, icon: 'none' })

/** One activity and what the person can do in it. */
export function useActivity() {
  const id = useParams().id ?? ''
  const activity = useQuery<ActivityView>(id && `activity ${id}`, () =>
    call('points', 'activity', { activityId: id }),
  )
  const put = () => activity.refresh()
  const join = useCommand(
    (requestId: string) => call('points', 'signUp', { activityId: id }, requestId),
    async ({ standing }) => {
      await put()
      say(standing.state === 'waiting' ? ACTIVITY.waits(standing.number) : ACTIVITY.signedUp)
    },
  )
  const goes = useCommand(
    (requestId: string, key: string | null) => call('points', 'leave', { activityId: id, key }, requestId),
    async () => {
      await put()
      say(ACTIVITY.left)
    },
  )
  const leave = async (key: string | null) => {
    const { confirm } = await Taro.showModal({ title: ACTIVITY.leave, content: ACTIVITY.leaveSure })
    if (confirm) await goes.run(key)
  }
  const row = activity.value?.row
  const isFull = row !== undefined && row.taken >= row.limit
  const steps: Partial<Record<ActivityStep, Act>> = {
    signUp: {
      name: isFull ? ACTIVITY.signUpWaiting : ACTIVITY.signUp,
      run: () => void join.run(),
      isBusy: join.isBusy,
    },
    signUpFor: { name: ACTIVITY.signUpFor, run: () => go.signUpFor(id), isMinor: true },
    organise: { name: ACTIVITY.organise, run: () => go.roster(id), isMinor: true },
    leave: { name: ACTIVITY.leave, run: () => void leave(null), isBusy: goes.isBusy, isMinor: true },
  }
  const acts = (activity.value?.can ?? []).flatMap(step => steps[step] ?? [])
  return { id, activity, acts, leave, put }
}
