import { groupOf, type LineGroup } from '@domain/income'
import Taro from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'
import { attempt } from '../../services/attempt'
import { call, newRequestId } from '../../services/call'
import { doAsSuggested } from './sending'
import type { Line } from './useBank'

/** How far a batch has come; what was refused, in words. */
export type Progress = {
  readonly done: number
  readonly all: number
  readonly refused: readonly { readonly line: Line; readonly message: string }[]
  readonly state: 'running' | 'over' | 'stopped'
}

async function linesOf(compoundId: string, group: LineGroup): Promise<Line[] | null> {
  const lines: Line[] = []
  for (;;) {
    const answer = await attempt(() => call('income', 'bankLines', { compoundId, skip: lines.length }))
    if (!answer.ok) return null
    lines.push(...answer.value.lines)
    if (!answer.value.more || answer.value.lines.length === 0)
      return lines.filter(({ suggestion }) => groupOf(suggestion) === group)
  }
}

/**
 * Does with many lines what is suggested, one after the other, each a command of its own: broken off half-way, what is done is done, the rest waits, and
 * nothing is done twice.
 */
export function useBatch(compoundId: string, after: () => Promise<void>) {
  const [progress, setProgress] = useState<Progress | null>(null)
  const isGone = useRef(false)
  const running = useRef(false)
  useEffect(() => {
    isGone.current = false
    return () => {
      isGone.current = true
    }
  }, [])

  const work = async (group: LineGroup): Promise<void> => {
    const lines = await linesOf(compoundId, group)
    let now: Progress = {
      done: 0,
      all: lines?.length ?? 0,
      refused: [],
      state: lines ? 'running' : 'stopped',
    }
    setProgress(now)
    for (const line of lines ?? []) {
      if (isGone.current) return
      const requestId = newRequestId()
      const answer = await attempt(() => doAsSuggested(compoundId, line, requestId))
      if (answer.ok) now = { ...now, done: now.done + 1 }
      else if (answer.code.startsWith('phone.')) {
        setProgress({ ...now, state: 'stopped' })
        return
      } else now = { ...now, refused: [...now.refused, { line, message: answer.message }] }
      setProgress(now)
    }
    if (now.state === 'running') setProgress({ ...now, state: 'over' })
  }
  const run = async (group: LineGroup, title: string, content: string): Promise<void> => {
    if (running.current) return
    const { confirm } = await Taro.showModal({ title, content })
    if (!confirm) return
    running.current = true
    try {
      await work(group)
      await after()
    } finally {
      running.current = false
    }
  }
  return { progress, run, isRunning: progress?.state === 'running' }
}
