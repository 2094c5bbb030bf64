import Taro, { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect } from 'react'

const BRIGHTEST = 1
/** What WeChat takes for «as the phone has it». */
const AS_BEFORE = -1

async function light(value: number): Promise<void> {
  if (process.env.TARO_ENV !== 'weapp') return
  try {
    await Taro.setScreenBrightness({ value })
    await Taro.setKeepScreenOn({ keepScreenOn: value === BRIGHTEST })
  } catch {
    // A phone that does not let itself be lit shows the code all the same.
  }
}
const shine = (value: number): void => void light(value)

/** Lights the screen up while a code is shown that somebody else has to read, and gives it back as it was. */
export function useBrightScreen(isWanted: boolean): void {
  useEffect(() => {
    if (!isWanted) return
    shine(BRIGHTEST)
    return () => shine(AS_BEFORE)
  }, [isWanted])
  useDidShow(() => {
    if (isWanted) shine(BRIGHTEST)
  })
  useDidHide(() => shine(AS_BEFORE))
}
