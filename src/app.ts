import Taro, { useLaunch } from '@tarojs/taro'
import type { PropsWithChildren } from 'react'
import { UPDATE_READY } from './copy/app'
import { followSystem } from './theme/useTheme'
import './app.scss'

/** Takes a newer version of the package when the platform has one. */
function watchUpdates(): void {
  if (process.env.TARO_ENV !== 'weapp') return
  const manager = Taro.getUpdateManager()
  manager.onUpdateReady(async () => {
    const { confirm } = await Taro.showModal({ title: UPDATE_READY.title, content: UPDATE_READY.text })
    if (confirm) manager.applyUpdate()
  })
}

/** In a browser the keyboard taps too. */
function tapByKeys(): void {
  if (process.env.TARO_ENV !== 'h5') return
  document.addEventListener('keydown', event => {
    const { target } = event
    if (!(target instanceof HTMLElement) || !target.matches('taro-view-core[tabindex="0"]')) return
    if (event.key !== 'Enter' && event.key !== ' ') return
    event.preventDefault()
    target.click()
  })
}

export default function App({ children }: PropsWithChildren) {
  useLaunch(() => {
    followSystem()
    watchUpdates()
    tapByKeys()
  })
  return children
}
