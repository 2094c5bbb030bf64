import type { RuleKind } from '@domain/points'
import Taro from '@tarojs/taro'
import { useRef, useState } from 'react'
import { TARIFF_EDIT } from '../../copy/pointsDesk'
import { call } from '../../services/call'
import { readNow } from '../../services/now'
import { useTariff } from '../../services/pointTariff'
import { useCommand } from '../../services/useCommand'
import { useQuery } from '../../services/useQuery'
import { useWorkCompound } from '../../services/workCompound'
import { blankRule, problemOf, sentOf, type Written, type WrittenRule, writtenFrom } from './written'

/** A compound's tariff while it is being changed; saved whole, on the version that was read. */
export function useTariffEdit() {
  const of = useWorkCompound('points.manage')
  const compoundId = of.compoundId ?? ''
  const query = useTariff(of.compoundId)
  const sums = useQuery(of.compoundId && `sums ${compoundId}`, () => call('points', 'sums', { compoundId }))
  const [kept, setKept] = useState<{ readonly of: string; readonly written: Written } | null>(null)
  // What was written for one compound is never saved for another.
  const changed = kept?.of === compoundId ? kept.written : null
  const setChanged = (next: Written | null) => setKept(next && { of: compoundId, written: next })
  const [open, setOpen] = useState<string | null>(null)
  // The version one began to change: what somebody else saved meanwhile is refused, not overwritten.
  const base = useRef(0)
  const written = changed ?? (query.value && writtenFrom(query.value.tariff))
  const change = (some: Partial<Written>) => {
    if (!written) return
    if (changed === null) base.current = query.value?.tariff.version ?? 0
    setChanged({ ...written, ...some })
  }
  const rules = written?.rules ?? []
  const changeRule = (next: WrittenRule) =>
    change({ rules: rules.map(rule => (rule.key === next.key ? next : rule)) })
  const add = (kind: RuleKind) => {
    const key = `r${readNow().toString(36)}`
    change({ rules: [...rules, blankRule(kind, key)] })
    setOpen(key)
  }
  const send = (requestId: string, next: Written) =>
    call('points', 'keepTariff', { compoundId, version: base.current, ...sentOf(next) }, requestId)
  const command = useCommand(send, ({ tariff }) => {
    query.put({ tariff, canKeep: true })
    setChanged(null)
    setOpen(null)
    void Taro.showToast({ title: TARIFF_EDIT.saved, icon: 'success' })
  })
  const save = async () => {
    if (!changed) return
    const problem = problemOf(changed)
    if (problem) {
      if (problem.key) setOpen(problem.key)
      return void Taro.showModal({ title: '', content: problem.says, showCancel: false })
    }
    const { confirm } = await Taro.showModal({ title: TARIFF_EDIT.save, content: TARIFF_EDIT.saveSure })
    if (confirm) await command.run(changed)
  }
  const giveUp = async () => {
    const { confirm } = await Taro.showModal({ title: TARIFF_EDIT.giveUp, content: TARIFF_EDIT.giveUpSure })
    if (!confirm) return
    setChanged(null)
    setOpen(null)
    await query.refresh()
  }
  return {
    of,
    query,
    issued: sums.value?.issuedThisMonth ?? 0,
    written,
    change,
    changeRule,
    add,
    remove: (key: string) => change({ rules: rules.filter(rule => rule.key !== key) }),
    open,
    toggle: (key: string) => setOpen(open === key ? null : key),
    isChanged: changed !== null,
    save,
    giveUp,
    isBusy: command.isBusy,
  }
}
export type TariffEditing = ReturnType<typeof useTariffEdit>
