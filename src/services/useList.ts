import type { Answer } from '@domain/kernel'
import Taro, { useDidShow, usePullDownRefresh, useReachBottom } from '@tarojs/taro'
import { useCallback, useEffect, useRef, useState } from 'react'
import { attempt } from './attempt'
import type { Query } from './useQuery'

export type Listed<T> = Query<readonly T[]> & { readonly more: boolean; readonly loadMore: () => void }
type Page<T> = { readonly rows: readonly T[]; readonly more: boolean }

/** A list in pages: pulled down it asks anew, at its end it asks for more. `ask` gets how many rows to skip. */
export function useList<T>(key: string | null, ask: (skip: number) => Promise<Answer<Page<T>>>): Listed<T> {
  const [state, setState] = useState<{
    value: readonly T[] | null
    more: boolean
    failure: Query<T>['failure']
    isLoading: boolean
  }>({ value: null, more: false, failure: null, isLoading: true })
  const turn = useRef(0)
  const current = useRef(ask)
  current.current = ask
  const live = useRef(state)
  live.current = state

  const isAsking = useRef(false)
  /** Asks for `count` rows or more from `skip` on, page by page, and shows them at once. */
  const load = useCallback(async (skip: number, count = 1) => {
    const mine = ++turn.current
    setState(before => ({ ...before, isLoading: true }))
    isAsking.current = true
    const asked: T[] = []
    let more = true
    while (more && asked.length < count) {
      const answer = await attempt(() => current.current(skip + asked.length))
      if (mine !== turn.current) return
      if (!answer.ok) {
        isAsking.current = false
        return setState(before => ({ ...before, failure: answer, isLoading: false }))
      }
      asked.push(...answer.value.rows)
      more = answer.value.more && answer.value.rows.length > 0
    }
    isAsking.current = false
    setState(before => ({
      value: skip === 0 ? asked : [...(before.value ?? []), ...asked],
      more,
      failure: null,
      isLoading: false,
    }))
  }, [])
  // As much as was shown, so that one finds one's place again; of what was empty the first page.
  const refresh = useCallback(() => load(0, Math.max(1, live.current.value?.length ?? 0)), [load])

  const shownKey = useRef<string | null>(null)
  useEffect(() => {
    if (key === null) return
    if (shownKey.current !== key) setState({ value: null, more: false, failure: null, isLoading: true })
    shownKey.current = key
    void load(0)
    return () => {
      turn.current += 1
      isAsking.current = false
    }
  }, [key, load])
  useDidShow(() => {
    if (shownKey.current !== null && !isAsking.current) void refresh()
  })
  usePullDownRefresh(async () => {
    await load(0)
    Taro.stopPullDownRefresh()
  })
  const loadMore = useCallback(() => {
    const { more, isLoading, value } = live.current
    if (more && !isLoading) void load(value?.length ?? 0)
  }, [load])
  useReachBottom(loadMore)
  const put = useCallback(
    (value: readonly T[]) => setState({ value, more: false, failure: null, isLoading: false }),
    [],
  )
  return { ...state, refresh, put, loadMore }
}
