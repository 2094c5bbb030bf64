import type { Answer } from '@domain/kernel'
import Taro from '@tarojs/taro'
import { useCallback, useRef, useState } from 'react'
import { newRequestId } from './call'

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
        const answer = await send(requestId.current, ...args)
        if (answer.ok || answer.code !== 'phone.noAnswer') requestId.current = null
        if (answer.ok) await done?.(answer.value)
        else
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
