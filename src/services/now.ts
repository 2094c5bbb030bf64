import { dayOf } from '@domain/kernel'
import Taro from '@tarojs/taro'

const KEY = 'haoyi.clockAhead'
const MINUTE_MS = 60_000

const kept = Number(Taro.getStorageSync(KEY) || 0)
let ahead = Number.isFinite(kept) ? kept : 0
let keptAhead = ahead

/**
 * Learns the cloud's time from an answer, so that days on the phone are the cloud's days; where the phone's own clock is wrong by minutes, that is
 * kept, so that the first page of the next time knows it before any answer.
 */
export const learnNow = (at: number): void => {
  ahead = at - Date.now()
  if (Math.abs(ahead - keptAhead) < MINUTE_MS) return
  keptAhead = ahead
  Taro.setStorageSync(KEY, ahead)
}

/** The time as the cloud has it, as far as this phone has heard. */
export const readNow = (): number => Date.now() + ahead

/** The day as the cloud has it. */
export const todayHere = (): string => dayOf(readNow())
