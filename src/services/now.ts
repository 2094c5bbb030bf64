import { dayOf, MINUTE_MS } from '@domain/kernel'
import Taro from '@tarojs/taro'

const KEY = 'haoyi.clockAhead'

/** How far the cloud's time was ahead the last time; 0 where that is not known. */
function keptBefore(): number {
  try {
    return Number(Taro.getStorageSync(KEY)) || 0
  } catch {
    return 0
  }
}

let ahead = keptBefore()
let keptAhead = ahead

/**
 * Learns the cloud's time from an answer, so that days on the phone are the cloud's days: it was between asking and hearing, and what is known
 * already is kept where it fits, so that a slow answer sets no clock back. Where the phone's own clock is wrong by minutes, that is kept for the
 * first page of the next time.
 * @param at the cloud's time as it answered
 * @param askedAt the phone's own time as it asked; now, where an answer came at once
 */
export const learnNow = (at: number, askedAt = Date.now()): void => {
  if (!Number.isFinite(at)) return
  ahead = Math.min(Math.max(ahead, at - Date.now()), at - askedAt)
  if (Math.abs(ahead - keptAhead) < MINUTE_MS) return
  keptAhead = ahead
  try {
    Taro.setStorageSync(KEY, ahead)
  } catch {
    // A full storage: it is heard again the next time.
  }
}

/** The time as the cloud has it, as far as this phone has heard. */
export const readNow = (): number => Date.now() + ahead

/** The day as the cloud has it. */
export const todayHere = (): string => dayOf(readNow())
