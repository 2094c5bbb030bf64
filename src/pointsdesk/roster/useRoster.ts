import type { RosterRow } from '@domain/points'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { ROSTER } from '../../copy/activity'
import { call, type GivenBy } from '../../services/call'
import { useParams } from '../../services/params'
import { useCommand } from '../../services/useCommand'
import { useQuery } from '../../services/useQuery'
import { isConfirmable } from './words'

export type Roster = GivenBy<'points', 'roster'>

const say = (title: string) => void Taro.showToast({ title, icon: 'none' })

/** Who signed up and came, and confirming several of them at once. */
export function useRoster() {
  const id = useParams().id ?? ''
  const [day, setDay] = useState<string | null>(null)
  const roster = useQuery<Roster>(id && `roster ${id} ${day}`, () =>
    call('points', 'roster', { activityId: id, day }),
  )
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [typed, setTyped] = useState<string | null>(null)
  const people = roster.value?.people ?? []
  const able = people.filter(isConfirmable)
  const keys = able.map(({ key }) => key).filter(key => chosen.includes(key))
  const most = roster.value?.most ?? 0
  const written = typed ?? String(most)
  const minutes = /^\d{1,4}$/.test(written) ? Number(written) : 0
  const problem = minutes < 1 || minutes > most ? ROSTER.minutesProblem(most) : null

  const nameOf = (key: string) => people.find(one => one.key === key)?.name ?? ''
  const told = async ({ results }: GivenBy<'points', 'confirmTurns'>) => {
    setChosen([])
    await roster.refresh()
    const bad = results.filter(({ problem }) => problem !== null)
    const good = results.filter(({ problem }) => problem === null)
    if (bad.length === 0)
      return say(
        ROSTER.result(
          good.length,
          good.reduce((sum, { points }) => sum + points, 0),
        ),
      )
    const content = bad.map(({ key, problem }) => `${nameOf(key)}：${problem}`).join('\n')
    await Taro.showModal({ title: ROSTER.problems, content, showCancel: false })
  }
  const command = useCommand(
    (requestId: string) =>
      call(
        'points',
        'confirmTurns',
        {
          activityId: id,
          day: roster.value?.day ?? '',
          people: keys.map(key => ({ key, minutes })),
        },
        requestId,
      ),
    told,
  )
  const confirm = async () => {
    if (keys.length === 0) return say(ROSTER.nobody)
    if (problem) return say(problem)
    const content = ROSTER.sure(keys.length, minutes)
    const { confirm: isSure } = await Taro.showModal({ title: ROSTER.title, content })
    if (isSure) await command.run()
  }
  const toggle = ({ key }: RosterRow) =>
    setChosen(chosen.includes(key) ? chosen.filter(other => other !== key) : [...chosen, key])
  const all = () => setChosen(keys.length === able.length ? [] : able.map(({ key }) => key))
  return {
    id,
    roster,
    setDay,
    keys,
    able,
    toggle,
    all,
    typed: written,
    setTyped,
    problem,
    confirm,
    isBusy: command.isBusy,
  }
}
