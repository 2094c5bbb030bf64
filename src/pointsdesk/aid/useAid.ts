import Taro from '@tarojs/taro'
import { useState } from 'react'
import type { House } from '../../components/HousePicker'
import { AID } from '../../copy/pointsDesk'
import { call } from '../../services/call'
import { useCommand } from '../../services/useCommand'
import { useQuery } from '../../services/useQuery'
import { useWorkCompound } from '../../services/workCompound'

const LEAST = 2
const wholeOf = (typed: string): number => (/^\d{1,6}$/.test(typed.trim()) ? Number(typed) : 0)

/** Points of the compound's fund for a household in need. */
export function useAid() {
  const of = useWorkCompound('points.manage')
  const { compoundId } = of
  const sums = useQuery(compoundId && `sums ${compoundId}`, () =>
    call('points', 'sums', { compoundId: compoundId ?? '' }),
  )
  const [picked, setHouse] = useState<House | null>(null)
  // Household ids name their compound: one picked in another is not kept.
  const house = picked?.householdId.startsWith(`${compoundId}:`) ? picked : null
  const [typed, setTyped] = useState('')
  const [words, setWords] = useState('')
  const [shows, setShows] = useState(false)
  const fund = sums.value?.fund ?? 0
  const points = wholeOf(typed)
  const send = (requestId: string) =>
    call('points', 'aid', { householdId: house?.householdId ?? '', points, words }, requestId)
  const command = useCommand(send, async () => {
    void Taro.showToast({ title: AID.done, icon: 'success' })
    setHouse(null)
    setTyped('')
    setWords('')
    setShows(false)
    await sums.refresh()
  })
  const problems = {
    home: house ? null : AID.problems.home,
    points: points < 1 || points > fund ? AID.problems.points(fund) : null,
    words: words.trim().length < LEAST ? AID.problems.words : null,
  }
  const submit = async () => {
    setShows(true)
    const problem = problems.home ?? problems.points ?? problems.words
    if (problem || !house) return void Taro.showToast({ title: problem ?? '', icon: 'none' })
    const { confirm } = await Taro.showModal({ title: AID.title, content: AID.sure(house.label, points) })
    if (confirm) await command.run()
  }
  return {
    of,
    sums,
    house,
    setHouse,
    typed,
    setTyped,
    words,
    setWords,
    problem: (field: keyof typeof problems) => (shows ? problems[field] : null),
    submit,
    isBusy: command.isBusy,
  }
}
