import type { Answer } from '@domain/kernel'
import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro'
import { useCallback, useEffect, useRef, useState } from 'react'
import { attempt } from './attempt'

export type Query<T> = {
  /** What is known, perhaps from before the latest asking. */
  readonly value: T | null
  readonly failure: { readonly code: string; readonly message: string } | null
  readonly isLoading: boolean
  readonly refresh: () => Promise<void>
  /** Puts a value in by hand, as when a command has answered with it. */
  readonly put: (value: T) => void
}

/**
 * Asks when the page opens, when `key` changes and whenever the page shows again; keeps what it knew meanwhile. An answer that comes after
 * a later asking is dropped.
 */
export function useQuery<T>(key: string | null, ask: () => Promise<Answer<T>>): Query<T> {
  const [state, setState] = useState<Omit<Query<T>, 'refresh' | 'put'>>({
    value: null,
    failure: null,
    isLoading: true,
  })
  const latest = useRef(0)
  const isAsking = useRef(false)
  const current = useRef(ask)
  current.current = ask
  const asked = useRef<string | null>(null)

  const refresh = useCallback(async () => {
    const turn = ++latest.current
    setState(before => ({ ...before, isLoading: true }))
    isAsking.current = true
    const answer = await attempt(() => current.current())
    if (turn !== latest.current) return
    isAsking.current = false
    if (answer.ok) setState({ value: answer.value, failure: null, isLoading: false })
    else setState(before => ({ value: before.value, failure: answer, isLoading: false }))
  }, [])

  useEffect(() => {
    if (key === null) return
    if (asked.current !== null && asked.current !== key)
      setState({ value: null, failure: null, isLoading: true })
    asked.current = key
    void refresh()
    return () => {
      latest.current += 1
      isAsking.current = false
    }
  }, [key, refresh])

  useDidShow(() => {
    if (asked.current !== null && !isAsking.current) void refresh()
  })

  usePullDownRefresh(async () => {
    await refresh()
    Taro.stopPullDownRefresh()
  })

  const put = useCallback((value: T) => {
    latest.current += 1
    isAsking.current = false
    setState({ value, failure: null, isLoading: false })
  }, [])
  return { ...state, refresh, put }
}
