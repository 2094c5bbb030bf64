import type { MenuItem, ServiceTier } from '@domain/menu'
import Taro from '@tarojs/taro'
import { useCallback, useState } from 'react'
import { EDIT_MENU } from '../../copy/menuPlan'
import { call, type GivenBy } from '../../services/call'
import { uploadPhotos } from '../../services/files'
import { useMe } from '../../services/session'
import { useCommand } from '../../services/useCommand'
import { itemOf, newItem, problemsOf, type Written, writtenOf } from './written'

export type Menu = GivenBy<'menu', 'menu'>['menu']

const isSame = (one: Written, other: Written | undefined): boolean =>
  other !== undefined && JSON.stringify(one) === JSON.stringify(other)

/** A compound's menu as it is being changed: saved as a new version, with the reason. */
export function useMenuEdit(menu: Menu, compoundId: string, done: (menu: Menu) => void) {
  const personId = useMe()?._id ?? ''
  const before = menu.items.map(writtenOf)
  const [items, setItems] = useState<readonly Written[]>(before)
  const [tier, setTier] = useState<ServiceTier>(menu.tier)
  const [why, setWhy] = useState('')
  const [shows, setShows] = useState(false)
  const [openKey, open] = useState<string | null>(null)
  const changed = items.filter(
    item =>
      !isSame(
        item,
        before.find(({ key }) => key === item.key),
      ),
  ).length
  const saved = ({ menu: kept }: { readonly menu: Menu }) => {
    void Taro.showToast({ title: EDIT_MENU.saved, icon: 'success' })
    done(kept)
  }
  const send = async (requestId: string) => {
    const kept: MenuItem[] = []
    for (const item of items) kept.push(itemOf(item, await uploadPhotos(personId, item.photos)))
    const draft = { compoundId, version: menu.version, tier, items: kept, why: why.trim() }
    return call('menu', 'keepMenu', draft, requestId)
  }
  const command = useCommand(send, saved)
  const submit = () => {
    setShows(true)
    const wrong = items.find(item => Object.keys(problemsOf(item)).length > 0)
    if (wrong) {
      open(wrong.key)
      const [problem = ''] = Object.values(problemsOf(wrong))
      return void Taro.showToast({ title: problem, icon: 'none' })
    }
    if (why.trim().length < 2) return void Taro.showToast({ title: EDIT_MENU.whyMissing, icon: 'none' })
    void command.run()
  }
  const add = () => {
    const key = `own${menu.version}x${items.length}`
    setItems([...items, newItem(key)])
    open(key)
  }
  const copyFrom = useCallback(
    (requestId: string, fromId: string) =>
      call('menu', 'copyMenu', { compoundId, version: menu.version, fromId }, requestId),
    [compoundId, menu.version],
  )
  const copying = useCommand(copyFrom, saved)
  return {
    items,
    change: (next: Written) => setItems(items.map(item => (item.key === next.key ? next : item))),
    add,
    openKey,
    open,
    tier,
    setTier,
    why,
    setWhy,
    shows,
    changed: changed + (tier === menu.tier ? 0 : 1),
    submit,
    isBusy: command.isBusy || copying.isBusy,
    copy: copying.run,
  }
}
export type Editing = ReturnType<typeof useMenuEdit>
