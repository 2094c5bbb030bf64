import type { ScopeEntry } from '@domain/station'
import Taro from '@tarojs/taro'
import { useCallback, useRef, useState } from 'react'
import { SCOPE } from '../../copy/work'
import { call } from '../../services/call'
import { useMe } from '../../services/session'
import { useCommand } from '../../services/useCommand'
import { useQuery } from '../../services/useQuery'

const isWhole = (entry: ScopeEntry): boolean =>
  entry.title.trim().length >= 2 &&
  entry.explains.trim().length >= 2 &&
  (entry.list === 'negotiable' || entry.office.trim().length >= 2)

/** The district's scope lists while they are being changed; saved whole, on the version that was read. */
export function useScope() {
  const me = useMe()
  const districtId = me?.posts.find(post => post.role === 'districtAdmin')?.path.district ?? null
  const query = useQuery(districtId && `scope ${districtId}`, () =>
    call('station', 'scope', { placeId: districtId ?? '' }),
  )
  const [changed, setChanged] = useState<readonly ScopeEntry[] | null>(null)
  const [open, setOpen] = useState<string | null>(null)
  // The version one began to change: what somebody else publishes meanwhile is refused, not overwritten.
  const base = useRef(0)
  const entries = changed ?? query.value?.entries ?? []
  const changeTo = (next: readonly ScopeEntry[]) => {
    if (changed === null) base.current = query.value?.version ?? 0
    setChanged(next)
  }

  const send = useCallback(
    (requestId: string, baseVersion: number, next: readonly ScopeEntry[]) =>
      call(
        'station',
        'editScope',
        { districtId: districtId ?? '', baseVersion, entries: [...next] },
        requestId,
      ),
    [districtId],
  )
  const command = useCommand(send, list => {
    query.put(list)
    setChanged(null)
    setOpen(null)
    void Taro.showToast({ title: SCOPE.saved, icon: 'success' })
  })
  const add = (list: ScopeEntry['list']) => {
    const id = `${list}-${Date.now().toString(36)}`
    changeTo([...entries, { id, list, title: '', explains: '', office: '' }])
    setOpen(id)
  }
  const remove = async (entry: ScopeEntry) => {
    const { confirm } = await Taro.showModal({ title: SCOPE.remove, content: SCOPE.removeSure(entry.title) })
    if (confirm) changeTo(entries.filter(other => other.id !== entry.id))
  }
  const save = async () => {
    const bad = entries.find(entry => !isWhole(entry))
    if (bad) {
      setOpen(bad.id)
      await Taro.showModal({ title: '', content: SCOPE.problem, showCancel: false })
      return
    }
    const { confirm } = await Taro.showModal({ title: SCOPE.save, content: SCOPE.saveSure })
    if (confirm) await command.run(base.current, entries)
  }
  return {
    isTheirs: me === null || districtId !== null,
    query,
    entries,
    open,
    isChanged: changed !== null,
    /** Gives up one's own changes and shows the lists in force. */
    giveUp: async () => {
      const { confirm } = await Taro.showModal({ title: SCOPE.giveUp, content: SCOPE.giveUpSure })
      if (!confirm) return
      setChanged(null)
      await query.refresh()
    },
    isBusy: command.isBusy,
    toggle: (id: string) => setOpen(open === id ? null : id),
    change: (id: string, some: Partial<ScopeEntry>) =>
      changeTo(entries.map(entry => (entry.id === id ? { ...entry, ...some } : entry))),
    add,
    remove,
    save,
  }
}
