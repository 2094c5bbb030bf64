import { type Purpose, readPicture } from '@domain/points'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { ACTIVITY } from '../../copy/activity'
import { call } from '../../services/call'
import { useCommand } from '../../services/useCommand'

const say = (title: string) => void Taro.showToast({ title, icon: 'none' })

/** Sends a code of the place: what it came to is shown in words. */
export function useCode(activityId: string, purpose: Purpose, onDone: () => Promise<void>) {
  const [code, setCode] = useState('')
  const send = (requestId: string, digits: string) =>
    call('points', purpose === 'in' ? 'checkIn' : 'checkOut', { activityId, code: digits }, requestId)
  const command = useCommand(send, async ({ turn }) => {
    setCode('')
    await onDone()
    say(purpose === 'in' ? ACTIVITY.cameIn : ACTIVITY.wentOut(turn.points))
  })
  const submit = async () => {
    if (!/^\d{6}$/.test(code)) return say(ACTIVITY.codeProblem)
    // A code is looked at once: what was wrong is typed anew.
    if (!(await command.run(code))) setCode('')
  }
  const scan = async () => {
    const { result } = await Taro.scanCode({ onlyFromCamera: true }).catch(() => ({ result: '' }))
    if (result === '') return
    const read = readPicture(result)
    if (!read || read.purpose !== purpose) return say(ACTIVITY.scanBad)
    if (read.activityId !== activityId) return say(ACTIVITY.scanOther)
    await command.run(read.code)
  }
  return { code, setCode, submit, scan, isBusy: command.isBusy }
}
