import Taro from '@tarojs/taro'
import { useCallback, useEffect, useRef, useState } from 'react'
import { VOICE } from '../copy/fields'

const MOST_SECONDS = 60
type Recording = { readonly path: string; readonly seconds: number }
type Running = { readonly stop: () => void }

/** Records with the browser's own recorder; gives a way to stop it. */
async function recordInBrowser(done: (path: string) => void): Promise<Running> {
  const stream = await navigator.mediaDevices.getUserMedia({ audio: true })
  const recorder = new MediaRecorder(stream)
  const parts: Blob[] = []
  recorder.ondataavailable = event => parts.push(event.data)
  recorder.onstop = () => {
    for (const track of stream.getTracks()) track.stop()
    done(URL.createObjectURL(new Blob(parts, { type: recorder.mimeType })))
  }
  recorder.start()
  return { stop: () => recorder.stop() }
}

function recordOnPhone(done: (path: string) => void, failed: () => void): Running {
  const recorder = Taro.getRecorderManager()
  recorder.onStop(({ tempFilePath }) => done(tempFilePath))
  recorder.onError(failed)
  recorder.start({
    duration: MOST_SECONDS * 1000,
    format: 'mp3',
    sampleRate: 16_000,
    numberOfChannels: 1,
    encodeBitRate: 48_000,
  })
  return { stop: () => recorder.stop() }
}

/** Records a message of up to a minute. `seconds` counts while it records, and is null otherwise. */
export function useRecorder(onRecorded: (recording: Recording) => void) {
  const [seconds, setSeconds] = useState<number | null>(null)
  // Whoever types while it records has rendered anew: what ends it must reach the page as it is by then.
  const latest = useRef(onRecorded)
  latest.current = onRecorded
  const running = useRef<Running | null>(null)
  const count = useRef(0)

  const stop = useCallback(() => running.current?.stop(), [])
  useEffect(() => {
    if (seconds === null) return
    if (seconds >= MOST_SECONDS) return stop()
    const timer = setTimeout(() => {
      count.current = seconds + 1
      setSeconds(seconds + 1)
    }, 1000)
    return () => clearTimeout(timer)
  }, [seconds, stop])
  useEffect(() => stop, [stop])

  const ended = () => {
    running.current = null
    setSeconds(null)
  }
  const denied = () => {
    ended()
    void Taro.showModal({ title: VOICE.label, content: VOICE.denied, showCancel: false })
  }
  const start = async () => {
    count.current = 0
    const done = (path: string) => {
      ended()
      latest.current({ path, seconds: Math.min(MOST_SECONDS, Math.max(1, count.current)) })
    }
    try {
      running.current =
        process.env.TARO_ENV === 'h5' ? await recordInBrowser(done) : recordOnPhone(done, denied)
      setSeconds(0)
    } catch {
      denied()
    }
  }
  return { seconds, start, stop }
}
