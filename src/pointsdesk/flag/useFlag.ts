import type { FlagView } from '@domain/points'
import Taro from '@tarojs/taro'
import { useCallback, useState } from 'react'
import { FLAG } from '../../copy/honours'
import { call } from '../../services/call'
import { useCommand } from '../../services/useCommand'
import { useQuery } from '../../services/useQuery'

const LEAST_WORDS = 4

const sure = async (content: string): Promise<boolean> =>
  (await Taro.showModal({ title: '', content })).confirm
const say = (title: string) => void Taro.showToast({ title, icon: 'none' })

/** A flag, what is ticked of its evidence, the reason, and the two ways to decide. */
export function useFlag(flagId: string) {
  const flag = useQuery<FlagView>(flagId ? `flag ${flagId}` : null, () => call('points', 'flag', { flagId }))
  const [chosen, choose] = useState<readonly string[]>([])
  const [why, setWhy] = useState('')
  const [isTried, setTried] = useState(false)
  const sendClear = useCallback(
    (requestId: string, reason: string) => call('points', 'clearFlag', { flagId, why: reason }, requestId),
    [flagId],
  )
  const sendTake = useCallback(
    (requestId: string, entryIds: readonly string[], reason: string) =>
      call('points', 'takeBack', { flagId, entryIds: [...entryIds], why: reason }, requestId),
    [flagId],
  )
  const decided = (words: string) => async () => {
    say(words)
    await flag.refresh()
  }
  const clearing = useCommand(sendClear, decided(FLAG.cleared))
  const taking = useCommand(sendTake, decided(FLAG.takenBack))
  const problem = why.trim().length < LEAST_WORDS ? FLAG.tooShort : null
  const points = (flag.value?.lines ?? [])
    .filter(({ id }) => chosen.includes(id))
    .reduce((sum, line) => sum + line.points, 0)
  const clear = async () => {
    setTried(true)
    if (!problem && (await sure(FLAG.clearSure))) await clearing.run(why.trim())
  }
  const takeBack = async () => {
    setTried(true)
    if (chosen.length === 0) return say(FLAG.choose)
    if (!problem && (await sure(FLAG.takeBackSure(chosen.length, points))))
      await taking.run(chosen, why.trim())
  }
  const isBusy = clearing.isBusy || taking.isBusy
  return {
    flag,
    chosen,
    choose,
    points,
    why,
    setWhy,
    problem: isTried ? problem : null,
    clear,
    takeBack,
    isBusy,
  }
}
