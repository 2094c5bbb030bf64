import type { Answer } from '@domain/kernel'
import Taro from '@tarojs/taro'
import { attempt } from './attempt'

const keyOf = (of: string): string => `haoyi.heard.${of}`

/** Asks, and keeps the answer; where no answer comes, gives the one that was heard last. For work at doors where there is no network. */
export async function askOrRecall<T>(of: string, ask: () => Promise<Answer<T>>): Promise<Answer<T>> {
  const answer = await attempt(ask)
  if (answer.ok) {
    Taro.setStorageSync(keyOf(of), answer.value)
    return answer
  }
  const heard = answer.code === 'phone.noAnswer' ? (Taro.getStorageSync(keyOf(of)) as T | '') : ''
  return heard === '' || heard === undefined || heard === null ? answer : { ok: true, value: heard }
}
