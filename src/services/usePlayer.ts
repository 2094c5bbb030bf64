import Taro from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'

/** Plays one sound, and stops it. */
export function usePlayer(url: string): { readonly isPlaying: boolean; readonly toggle: () => void } {
  const [isPlaying, setPlaying] = useState(false)
  const player = useRef<Taro.InnerAudioContext | null>(null)
  useEffect(
    () => () => {
      player.current?.destroy()
      player.current = null
    },
    [],
  )
  const toggle = () => {
    if (isPlaying) {
      player.current?.stop()
      setPlaying(false)
      return
    }
    player.current ??= Taro.createInnerAudioContext()
    player.current.src = url
    player.current.onEnded(() => setPlaying(false))
    player.current.onError(() => setPlaying(false))
    player.current.play()
    setPlaying(true)
  }
  return { isPlaying, toggle }
}
