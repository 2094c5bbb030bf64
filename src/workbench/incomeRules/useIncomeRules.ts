import Taro from '@tarojs/taro'
import { useRef, useState } from 'react'
import { INCOME_RULES } from '../../copy/register'
import { call } from '../../services/call'
import { useMe } from '../../services/session'
import { useCommand } from '../../services/useCommand'
import { useQuery } from '../../services/useQuery'
import { problemOf, rulesOf, type Written, writtenFrom } from './written'

/** The district's rules for public income while they are being changed; saved whole, on the version that was read. */
export function useIncomeRules() {
  const me = useMe()
  const districtId = me?.posts.find(post => post.role === 'districtAdmin')?.path.district ?? null
  const query = useQuery(districtId && `income rules ${districtId}`, () =>
    call('income', 'rules', { placeId: districtId ?? '' }),
  )
  const [changed, setChanged] = useState<Written | null>(null)
  // The version one began to change: what somebody else publishes meanwhile is refused, not overwritten.
  const base = useRef(0)
  const written = changed ?? (query.value && writtenFrom(query.value))
  const change = (some: Partial<Written>) => {
    if (!written) return
    if (changed === null) base.current = query.value?.version ?? 0
    setChanged({ ...written, ...some })
  }
  const send = (requestId: string, next: Written) =>
    call(
      'income',
      'editRules',
      { districtId: districtId ?? '', baseVersion: base.current, rules: rulesOf(next) },
      requestId,
    )
  const command = useCommand(send, rules => {
    query.put(rules)
    setChanged(null)
    void Taro.showToast({ title: INCOME_RULES.saved, icon: 'success' })
  })
  const save = async () => {
    if (!changed) return
    const problem = problemOf(changed)
    if (problem) return void Taro.showModal({ title: '', content: problem, showCancel: false })
    const { confirm } = await Taro.showModal({ title: INCOME_RULES.save, content: INCOME_RULES.saveSure })
    if (confirm) await command.run(changed)
  }
  const giveUp = async () => {
    const { confirm } = await Taro.showModal({ title: INCOME_RULES.giveUp, content: INCOME_RULES.giveUpSure })
    if (confirm) setChanged(null)
  }
  return {
    isTheirs: me === null || districtId !== null,
    query,
    written,
    change,
    isChanged: changed !== null,
    save,
    giveUp,
    isBusy: command.isBusy,
  }
}
