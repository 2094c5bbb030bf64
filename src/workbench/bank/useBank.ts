import { reachOf, rolesOf } from '@domain/people'
import Taro from '@tarojs/taro'
import { useCallback, useState } from 'react'
import { call, type GivenBy } from '../../services/call'
import { useCompound } from '../../services/compound'
import { chooseTable, uploadFile } from '../../services/files'
import { useMe } from '../../services/session'
import { useCommand } from '../../services/useCommand'
import { useList } from '../../services/useList'

export type Report = GivenBy<'income', 'importBank'>
type Lines = GivenBy<'income', 'bankLines'>
export type Line = Lines['lines'][number]
/** How many of the waiting lines can be posted at once or have been entered, and what they come to. */
export type Waiting = Pick<Lines, 'waiting' | 'sure' | 'booked'>

/** Reading a bank's statement, and the lines of it that wait. */
export function useBank() {
  const me = useMe()
  const compoundId = useCompound()?.id ?? null
  const [report, setReport] = useState<Report | null>(null)
  const [waiting, setWaiting] = useState<Waiting | null>(null)
  const keeps =
    me !== null &&
    reachOf(rolesOf(me), 'income.keep').some(({ id }) => compoundId !== null && id === compoundId)
  const list = useList<Line>(keeps ? `bank ${compoundId}` : null, async skip => {
    const answer = await call('income', 'bankLines', { compoundId: compoundId ?? '', skip })
    if (!answer.ok) return answer
    const { lines, more, ...rest } = answer.value
    setWaiting(rest)
    return { ok: true, value: { rows: lines, more } }
  })
  const send = useCallback(
    async (requestId: string, path: string, ending: string) => {
      const fileId = await uploadFile(me?._id ?? '', path, ending)
      return call('income', 'importBank', { compoundId: compoundId ?? '', fileId }, requestId)
    },
    [me?._id, compoundId],
  )
  const reading = useCommand(send, async next => {
    setReport(next)
    await list.refresh()
  })
  const choose = async () => {
    const file = await chooseTable()
    if (!file) return
    setReport(null)
    await reading.run(file.path, file.ending)
    void Taro.pageScrollTo({ scrollTop: 0, duration: 0 })
  }
  return {
    isTheirs: me === null || keeps,
    compoundId: compoundId ?? '',
    list,
    waiting,
    report,
    choose,
    isReading: reading.isBusy,
  }
}
