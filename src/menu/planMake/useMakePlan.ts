import { costFenOf } from '@domain/menu'
import Taro from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { MAKE_PLAN } from '../../copy/menuPlan'
import { call } from '../../services/call'
import { useRoundId } from '../../services/round'
import { go } from '../../services/routes'
import { useMe } from '../../services/session'
import { stepDraft } from '../../services/stepDraft'
import { useCommand } from '../../services/useCommand'
import { useQuery } from '../../services/useQuery'

/** The reasons of the basic items that are chosen, by item. */
type Reasons = Readonly<Record<string, string>>

/** Choosing the basic items by the survey, each with its reason, within the money; then the plans are made. */
export function useMakePlan() {
  const me = useMe()
  const roundId = useRoundId()
  const query = useQuery(me && roundId ? `round ${roundId}` : null, () => call('menu', 'round', { roundId }))
  const [reasons, setReasons] = useState<Reasons>({})
  const [shows, setShows] = useState(false)
  const whose = `${me?._id} plan ${roundId}`
  useEffect(() => setReasons(stepDraft.read(whose)), [whose])
  const keep = (next: Reasons) => {
    setReasons(next)
    stepDraft.keep(whose, next)
  }
  const items = (query.value?.round.items ?? []).filter(item => item.class === 'basic')
  const chosen = items.filter(({ key }) => key in reasons)
  const costFen = chosen.reduce((sum, item) => sum + costFenOf(item), 0)
  const leftFen = (query.value?.round.budgetFen ?? 0) - costFen
  const isMissing = (key: string) => (reasons[key] ?? '').trim().length < 2
  const command = useCommand(
    (requestId: string) => {
      const basic = chosen.map(({ key }) => ({ key, why: (reasons[key] ?? '').trim() }))
      return call('menu', 'makePlan', { roundId, basic }, requestId)
    },
    () => {
      stepDraft.drop()
      void Taro.showToast({ title: MAKE_PLAN.made, icon: 'success' })
      go.insteadPlan(roundId)
    },
  )
  const submit = async () => {
    setShows(true)
    if (leftFen < 0 || chosen.some(({ key }) => isMissing(key))) return
    const { confirm } = await Taro.showModal({
      title: MAKE_PLAN.make,
      content: MAKE_PLAN.sure(chosen.length),
    })
    if (confirm) await command.run()
  }
  const toggle = (key: string) => {
    const { [key]: before, ...rest } = reasons
    keep(before === undefined ? { ...rest, [key]: '' } : rest)
  }
  return {
    query,
    roundId,
    items,
    reasons,
    costFen,
    leftFen,
    toggle,
    explain: (key: string, why: string) => keep({ ...reasons, [key]: why }),
    problemOf: (key: string, name: string) => (shows && isMissing(key) ? MAKE_PLAN.whyMissing(name) : null),
    submit,
    isBusy: command.isBusy,
  }
}
