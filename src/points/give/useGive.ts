import type { TransferTo } from '@domain/points'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { GIVE } from '../../copy/points'
import { call, type GivenBy } from '../../services/call'
import { go } from '../../services/routes'
import { useCommand } from '../../services/useCommand'
import type { Wallet } from '../../services/wallet'

type Members = GivenBy<'points', 'family'>['members']
export type Recipient = { readonly value: string; readonly name: string; readonly note?: string }

/** Whom one may give to: the household, those who live there too, and the fund. */
export const recipientsOf = (members: Members): Recipient[] => [
  { value: 'household', name: GIVE.family, note: GIVE.familyNote },
  ...members.map(({ personId, name }) => ({ value: `person ${personId}`, name, note: GIVE.member })),
  { value: 'fund', name: GIVE.fund, note: GIVE.fundNote },
]

const wholeOf = (typed: string): number => (/^\d{1,6}$/.test(typed.trim()) ? Number(typed) : 0)

/** Giving points: who gets them, from which purse, how many. */
export function useGive(compoundId: string, wallet: Wallet, members: Members) {
  const [to, setTo] = useState<string | null>(null)
  const [from, setFrom] = useState<'mine' | 'home'>('mine')
  const [typed, setTyped] = useState('')
  const [words, setWords] = useState('')
  const [shows, setShows] = useState(false)
  const isFund = to === 'fund'
  const most = isFund && from === 'home' ? wallet.home.purse.balance : wallet.mine.balance
  const points = wholeOf(typed)
  const problem = points < 1 || points > most ? GIVE.problem(most) : null
  const send = (requestId: string) => {
    if (isFund) return call('points', 'donate', { compoundId, from, points }, requestId)
    const person = to?.startsWith('person ') ? to.slice('person '.length) : null
    const party: TransferTo = person ? { kind: 'person', personId: person } : { kind: 'household' }
    return call('points', 'transfer', { compoundId, to: party, points, words }, requestId)
  }
  const command = useCommand(send, () => {
    void Taro.showToast({ title: GIVE.done, icon: 'success' })
    go.back()
  })
  const submit = async () => {
    setShows(true)
    const name = recipientsOf(members).find(({ value }) => value === to)?.name
    if (!name || problem) return void Taro.showToast({ title: problem ?? GIVE.noTo, icon: 'none' })
    const { confirm } = await Taro.showModal({ title: GIVE.title, content: GIVE.sure(points, name) })
    if (confirm) await command.run()
  }
  return {
    to,
    setTo,
    from,
    setFrom,
    typed,
    setTyped,
    words,
    setWords,
    isFund,
    problem: shows ? problem : null,
    noTo: shows && to === null ? GIVE.noTo : null,
    submit,
    isBusy: command.isBusy,
  }
}
