import type { Answer } from '@domain/kernel'
import Taro from '@tarojs/taro'
import { useCallback, useRef, useState } from 'react'
import { attempt } from './attempt'
import { newRequestId } from './call'

const SAME_TAP_MS = 800

/** Answers after which it may have been done all the same: tried again, it must be under the same id. */
const UNCLEAR: readonly string[] = [
  'phone.noAnswer',
  'phone.failed',
  'fault',
  'call.busy',
  'call.checkUnavailable',
]

export const isUnclear = (code: string): boolean => UNCLEAR.includes(code)

export type Command<Args extends unknown[]> = {
  readonly isBusy: boolean
  /** Does it once, however often it is tapped meanwhile; true when it was done. */
  readonly run: (...args: Args) => Promise<boolean>
}

/**
 * One intention of the user. Its request id is kept until it is done or refused, so that trying again after a lost answer does it
 * once. A refusal is shown in its own words.
 * @param send sends it under the request id it is given
 * @param done what follows on success
 */
export function useCommand<T, Args extends unknown[]>(
  send: (requestId: string, ...args: Args) => Promise<Answer<T>>,
  done?: (value: T) => void | Promise<void>,
): Command<Args> {
  const [isBusy, setBusy] = useState(false)
  const running = useRef(false)
  const requestId = useRef<string | null>(null)
  const run = useCallback(
    async (...args: Args) => {
      if (running.current) return false
      running.current = true
      setBusy(true)
      requestId.current ??= newRequestId()
      try {
        const answer = await attempt(() => send(requestId.current ?? newRequestId(), ...args))
        if (answer.ok || !isUnclear(answer.code)) requestId.current = null
        if (answer.ok) {
          await done?.(answer.value)
          // The page may still be leaving: a second tap of the same finger is no second intention.
          await new Promise(later => setTimeout(later, SAME_TAP_MS))
        } else
          await Taro.showModal({
            title: '',
            content: answer.message,
            showCancel: false,
            confirmText: '知道了',
          })
        return answer.ok
      } finally {
        running.current = false
        setBusy(false)
      }
    },
    [send, done],
  )
  return { isBusy, run }
}
