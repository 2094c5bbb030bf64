import Taro from '@tarojs/taro'
import { useState } from 'react'
import { ACTS, type ConductAct } from '../../copy/conduct'
import { FIELD } from '../../copy/fields'
import { call, type GivenBy } from '../../services/call'
import { uploadPhotos } from '../../services/files'
import { useCommand } from '../../services/useCommand'

type Shown = GivenBy<'points', 'deduction'>

/** One step with a deduction while its words are being written. */
export function useAct(deductionId: string, personId: string, done: (shown: Shown) => void) {
  const [act, setAct] = useState<ConductAct | null>(null)
  const [words, setWords] = useState('')
  const [photos, setPhotos] = useState<readonly string[]>([])
  const [shows, setShows] = useState(false)
  const begin = (next: ConductAct | null) => {
    setAct(next)
    setShows(false)
    void Taro.pageScrollTo({ scrollTop: 0, duration: 0 })
  }
  const send = async (requestId: string) => {
    if (act === 'appeal') {
      const ids = await uploadPhotos(personId, photos)
      return call('points', 'appealDeduction', { deductionId, words, photos: ids }, requestId)
    }
    const about = { deductionId, why: words }
    if (act === 'withdraw') return call('points', 'withdrawDeduction', about, requestId)
    if (act === 'giveBack') return call('points', 'giveBackDeduction', about, requestId)
    const outcome = act === 'uphold' ? 'uphold' : 'overturn'
    return call('points', 'decideAppeal', { ...about, outcome }, requestId)
  }
  const command = useCommand(send, shown => {
    if (act) void Taro.showToast({ title: ACTS[act].done, icon: 'none' })
    begin(null)
    setWords('')
    setPhotos([])
    done(shown)
  })
  const isShort = act !== null && words.trim().length < ACTS[act].least
  const submit = async () => {
    if (!act) return
    setShows(true)
    if (isShort) return void Taro.showToast({ title: FIELD.tooShort(ACTS[act].least), icon: 'none' })
    const { confirm } = await Taro.showModal({ title: ACTS[act].name, content: ACTS[act].sure })
    if (confirm) await command.run()
  }
  return {
    act,
    begin,
    words,
    setWords,
    photos,
    setPhotos,
    problem: act && shows && isShort ? FIELD.tooShort(ACTS[act].least) : null,
    submit,
    isBusy: command.isBusy,
  }
}
export type Acting = ReturnType<typeof useAct>
