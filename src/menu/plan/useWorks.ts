import Taro from '@tarojs/taro'
import type { Act } from '../../components/ActionBar'
import { WORKS } from '../../copy/works'
import { call, type GivenBy } from '../../services/call'
import { useCommand } from '../../services/useCommand'
import { useQuery } from '../../services/useQuery'

/** The projects of an adopted plan, and making them where there are none yet. */
export function useWorks(view: GivenBy<'menu', 'plan'> | null) {
  const { round, plan } = view ?? {}
  const compoundId = round?.compoundId ?? ''
  const roundId = round?._id ?? ''
  const query = useQuery(plan?.adopted ? `works of ${roundId}` : null, () =>
    call('works', 'projects', { compoundId, roundId, skip: 0 }),
  )
  const beginning = useCommand(
    (requestId: string) => call('works', 'begin', { roundId }, requestId),
    async ({ projects }) => {
      void Taro.showToast({ title: WORKS.begun(projects), icon: 'success' })
      await query.refresh()
    },
  )
  const result = plan?.results.find(({ rule }) => rule === plan.adopted?.rule)
  const count = (plan?.basic.length ?? 0) + (result?.winners.length ?? 0)
  const begin = async () => {
    const { confirm } = await Taro.showModal({ title: WORKS.begin, content: WORKS.beginSure(count) })
    if (confirm && !(await beginning.run())) await query.refresh()
  }
  const { value } = query
  const isNone = value !== null && value.projects.length === 0
  const act: Act | null =
    isNone && value.canManage && count > 0
      ? { name: WORKS.begin, run: () => void begin(), isBusy: beginning.isBusy }
      : null
  return {
    compoundId,
    /** How many there are, as far as one page tells. */
    projects: value?.projects.length ?? 0,
    more: value?.more ?? false,
    act,
  }
}
