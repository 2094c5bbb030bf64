import Taro from '@tarojs/taro'
import { useSyncExternalStore } from 'react'
import themes from '../theme.json'

export type Brightness = 'auto' | 'light' | 'dark'
export type Look = {
  readonly brightness: Brightness
  readonly isLarge: boolean
  readonly systemIsDark: boolean
}

const KEY = 'haoyi.look'
/** From this scale of the phone's own letters on, large type is what the person wants. */
const LARGE_FROM_SCALE = 1.25

const systemIsDark = (): boolean => {
  if (process.env.TARO_ENV === 'h5') return window.matchMedia('(prefers-color-scheme: dark)').matches
  return Taro.getAppBaseInfo().theme === 'dark'
}

function phoneIsLarge(): boolean {
  if (process.env.TARO_ENV === 'h5') return false
  const { fontSizeScaleFactor } = Taro.getAppBaseInfo() as { fontSizeScaleFactor?: number }
  return (fontSizeScaleFactor ?? 1) >= LARGE_FROM_SCALE
}

let look: Look | null = null
const listeners = new Set<() => void>()

function readLook(): Look {
  if (look) return look
  const kept = (Taro.getStorageSync(KEY) || {}) as Partial<Look>
  look = {
    brightness: kept.brightness ?? 'auto',
    isLarge: kept.isLarge ?? phoneIsLarge(),
    systemIsDark: systemIsDark(),
  }
  return look
}

function become(change: Partial<Look>): void {
  look = { ...readLook(), ...change }
  for (const listener of listeners) listener()
}

/** Chooses brightness or large type, and remembers it on this phone. */
export function chooseLook(choice: Partial<Pick<Look, 'brightness' | 'isLarge'>>): void {
  become(choice)
  const { brightness, isLarge } = readLook()
  Taro.setStorageSync(KEY, { brightness, isLarge })
}

/** Gives the parts of the window that the platform draws itself the look in force, which may differ from the phone's. */
export function dressWindow(isDark: boolean, isTab: boolean): void {
  const { navBg, ground, tabText, tabOn, tabBg, tabLine } = isDark ? themes.dark : themes.light
  if (process.env.TARO_ENV === 'h5') document.body.classList.toggle('dark', isDark)
  else {
    void Taro.setNavigationBarColor({
      frontColor: isDark ? '#ffffff' : '#000000',
      backgroundColor: navBg,
    })
    void Taro.setBackgroundColor({ backgroundColor: ground })
  }
  if (!isTab) return
  // Refused while a page lies over the tab bar; the tab's page dresses it again when it comes back.
  Taro.setTabBarStyle({
    color: tabText,
    selectedColor: tabOn,
    backgroundColor: tabBg,
    borderStyle: tabLine as 'white',
  }).catch(() => {})
}

/** Follows the phone from the start of the app on. */
export function followSystem(): void {
  if (process.env.TARO_ENV === 'h5') {
    window
      .matchMedia('(prefers-color-scheme: dark)')
      .addEventListener('change', event => become({ systemIsDark: event.matches }))
  } else Taro.onThemeChange(({ theme }) => become({ systemIsDark: theme === 'dark' }))
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The look in force and the class names a page's root carries for it. */
export function useTheme(): Look & { readonly isDark: boolean; readonly classes: string } {
  const now = useSyncExternalStore(subscribe, readLook, readLook)
  const isDark = now.brightness === 'dark' || (now.brightness === 'auto' && now.systemIsDark)
  return { ...now, isDark, classes: `${isDark ? 'dark' : 'light'}${now.isLarge ? ' large' : ''}` }
}
