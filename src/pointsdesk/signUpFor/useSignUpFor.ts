import Taro from '@tarojs/taro'
import { useState } from 'react'
import type { House } from '../../components/HousePicker'
import { SIGN_UP_FOR } from '../../copy/activity'
import { call } from '../../services/call'
import { spotsFor } from '../../services/myPlace'
import { useParams } from '../../services/params'
import { go } from '../../services/routes'
import { useMe } from '../../services/session'
import { useCommand } from '../../services/useCommand'
import { useQuery } from '../../services/useQuery'

const LEAST_NAME = 2

/** Signing up several of a household: who is registered, and names of those who are not. */
export function useSignUpFor() {
  const id = useParams().id ?? ''
  const me = useMe()
  const spots = me ? spotsFor(me, 'points.onBehalf') : []
  const [house, setHouse] = useState<House | null>(null)
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [names, setNames] = useState<readonly string[]>([''])
  const householdId = house?.householdId ?? ''
  const members = useQuery(householdId ? `people ${householdId}` : null, () =>
    call('points', 'householdPeople', { householdId }),
  )
  const pick = (next: House | null) => {
    setHouse(next)
    setChosen([])
    setNames([''])
  }
  const registered = (members.value?.people ?? []).filter(({ personId }) => chosen.includes(personId))
  const named = names.map(name => name.trim()).filter(name => name.length >= LEAST_NAME)
  const people = [
    ...registered.map(({ personId, name }) => ({ personId, name })),
    ...named.map(name => ({ personId: null, name })),
  ]
  const command = useCommand(
    (requestId: string) => call('points', 'signUpFor', { activityId: id, householdId, people }, requestId),
    async answer => {
      await Taro.showToast({ title: SIGN_UP_FOR.done(answer.in, answer.waiting), icon: 'none' })
      go.back()
    },
  )
  const submit = async () => {
    if (people.length === 0) return void Taro.showToast({ title: SIGN_UP_FOR.problem, icon: 'none' })
    await command.run()
  }
  return {
    from: spots[0] ?? null,
    isTheirs: me === null || spots.length > 0,
    house,
    pick,
    members,
    chosen,
    toggle: (personId: string) =>
      setChosen(
        chosen.includes(personId) ? chosen.filter(other => other !== personId) : [...chosen, personId],
      ),
    names,
    setName: (index: number, name: string) => setNames(names.map((other, i) => (i === index ? name : other))),
    addName: () => setNames([...names, '']),
    count: people.length,
    submit,
    isBusy: command.isBusy,
  }
}
