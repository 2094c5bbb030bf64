import Taro, { usePullDownRefresh } from '@tarojs/taro'
import { useCallback } from 'react'
import { ME } from '../../copy/me'
import { call } from '../../services/call'
import { knowMyself, refreshSession, useSession } from '../../services/session'
import { useCommand } from '../../services/useCommand'

/** What is known of the person, and the way out of a household. */
export function useMine() {
  const session = useSession()
  usePullDownRefresh(async () => {
    await refreshSession()
    Taro.stopPullDownRefresh()
  })
  const send = useCallback(
    (requestId: string, householdId: string) => call('people', 'leaveHousehold', { householdId }, requestId),
    [],
  )
  const command = useCommand(send, answer => {
    knowMyself(answer)
    void Taro.showToast({ title: ME.left, icon: 'none' })
  })
  const leave = async (householdId: string, label: string) => {
    const { confirm } = await Taro.showModal({ title: ME.leave, content: ME.leaveSure(label) })
    if (confirm) await command.run(householdId)
  }
  const query = {
    value: session.state === 'known' ? session : null,
    failure: session.state === 'failed' ? { code: 'phone.noAnswer', message: session.message } : null,
    refresh: refreshSession,
  }
  return { query, leave }
}
