import Taro from '@tarojs/taro'
import { MANAGE } from '../../copy/voteWork'
import { call } from '../../services/call'
import { openPaper } from '../../services/papers'
import { useCommand } from '../../services/useCommand'
import { useVote } from '../../services/votes'

/** The steps somebody in charge takes, each asked once more. */
export function useManage() {
  const { voteId, query } = useVote()
  const done = async () => {
    void Taro.showToast({ title: MANAGE.done, icon: 'success' })
    await query.refresh()
  }
  const stepping = useCommand(
    (requestId: string, step: 'openRoll' | 'freeze') => call('vote', step, { voteId }, requestId),
    done,
  )
  const noticing = useCommand(
    (requestId: string, opensOn: string, closesOn: string) =>
      call('vote', 'notice', { voteId, opensOn, closesOn }, requestId),
    done,
  )
  const cancelling = useCommand(
    (requestId: string, why: string) => call('vote', 'cancel', { voteId, why }, requestId),
    done,
  )
  const exporting = useCommand(
    (requestId: string, what: 'roll' | 'result') => call('vote', 'exportSheet', { voteId, what }, requestId),
    openPaper,
  )
  const sure = async (title: string, content: string): Promise<boolean> =>
    (await Taro.showModal({ title, content })).confirm
  return {
    voteId,
    query,
    isBusy: stepping.isBusy || noticing.isBusy || cancelling.isBusy || exporting.isBusy,
    step: async (step: 'openRoll' | 'freeze') => {
      if (await sure(MANAGE[step], MANAGE.sure[step])) await stepping.run(step)
    },
    notice: async (opensOn: string, closesOn: string) => {
      if (await sure(MANAGE.notice, MANAGE.noticeSure(opensOn, closesOn)))
        await noticing.run(opensOn, closesOn)
    },
    cancel: async (why: string) => {
      if (await sure(MANAGE.cancel, MANAGE.cancelSure)) await cancelling.run(why)
    },
    exportSheet: (what: 'roll' | 'result') => exporting.run(what),
  }
}
export type Managing = ReturnType<typeof useManage>
