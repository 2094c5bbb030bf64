import type { PlanRule } from '@domain/menu'
import Taro, { useShareAppMessage } from '@tarojs/taro'
import { useState } from 'react'
import { PLAN } from '../../copy/menuPlan'
import { attempt } from '../../services/attempt'
import { call, type GivenBy } from '../../services/call'
import { handOver } from '../../services/papers'
import { useRoundId } from '../../services/round'
import { shareOf } from '../../services/routes'
import { useMe } from '../../services/session'
import { useQuery } from '../../services/useQuery'

/** The rule one looks at first where none is adopted: the one by which few are left with nothing. */
const FIRST: PlanRule = 'mes'

/** A round's three plans, the one looked at, and the lists as a file. */
export function usePlan() {
  const me = useMe()
  const roundId = useRoundId()
  const query = useQuery(me && roundId ? `plan ${roundId}` : null, () => call('menu', 'plan', { roundId }))
  const [chosen, choose] = useState<PlanRule | null>(null)
  const [isAdopting, setAdopting] = useState(false)
  const [isExporting, setExporting] = useState(false)
  const round = query.value?.round
  useShareAppMessage(() => shareOf.plan(PLAN.share(round?.compoundName ?? '', round?.title ?? ''), roundId))
  const adopted = (plan: GivenBy<'menu', 'adoptPlan'>['plan']) => {
    if (query.value) query.put({ ...query.value, plan })
    setAdopting(false)
  }
  const exportLists = async () => {
    setExporting(true)
    const answer = await attempt(() => call('menu', 'pabulib', { roundId }))
    setExporting(false)
    if (!answer.ok) return void Taro.showModal({ title: '', content: answer.message, showCancel: false })
    const isOut = await handOver(answer.value.name, answer.value.text)
    void Taro.showToast({ title: isOut ? PLAN.exported : PLAN.exportFailed, icon: 'none' })
  }
  return {
    query,
    roundId,
    chosen: chosen ?? query.value?.plan.adopted?.rule ?? FIRST,
    choose,
    isAdopting,
    setAdopting,
    adopted,
    exportLists,
    isExporting,
  }
}
