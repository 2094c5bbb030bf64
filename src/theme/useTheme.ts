import Taro from '@tarojs/taro'
import { useSyncExternalStore } from 'react'

export type Brightness = 'auto' | 'light' | 'dark'
export type Look = {
  readonly brightness: Brightness
  readonly isLarge: boolean
  readonly systemIsDark: boolean
}

/** The colours of what WeChat draws around a page, as in tokens.scss and theme.json: `--card` and `--ground`. */
export const WINDOW = {
  light: { bar: '#ffffff', ground: '#f4f5f6' },
  dark: { bar: '#1c1e20', ground: '#121314' },
} as const

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
