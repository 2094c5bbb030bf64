import type { Answer } from '@domain/kernel'
import { type PaperState, type RoundView, signingDays, type WaitingPaper } from '@domain/menu'
import Taro from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'
import { SURE } from '../../copy/app'
import { PAPER } from '../../copy/menuPapers'
import { call } from '../../services/call'
import { choosePhotos, isReadable, keptOnPhone } from '../../services/files'
import { readNow } from '../../services/now'
import { type PaperDraft, paperDrafts, sendPaper } from '../../services/paperDrafts'
import { useParams } from '../../services/params'
import { askOrRecall } from '../../services/recall'
import { useRoundId } from '../../services/round'
import { useMe } from '../../services/session'
import { useCommand } from '../../services/useCommand'
import { useQuery } from '../../services/useQuery'

type Loaded = { readonly view: RoundView; readonly label: string; readonly paper: WaitingPaper | null }
/** What has come of it: a state of the paper, or kept on the phone. */
export type Outcome = PaperState | 'kept'

function useLoaded(personId: string, roundId: string, householdId: string, label: string) {
  return useQuery<Loaded>(personId && roundId ? `paper ${roundId} ${householdId}` : null, async () => {
    const [view, door] = await Promise.all([
      askOrRecall(`${personId} round ${roundId}`, () => call('menu', 'round', { roundId })),
      askOrRecall(`${personId} paper ${roundId} ${householdId}`, () =>
        call('menu', 'paper', { roundId, householdId }),
      ),
    ])
    if (!view.ok) return view
    if (!door.ok && door.code !== 'phone.noAnswer') return door
    // Without a network it is entered as the first: the second of the same person is refused when it is sent.
    const known = door.ok ? door.value : { label, paper: null }
    return { ok: true, value: { view: view.value, ...known } }
  })
}

/** What is written at the door: begun anew or found again, kept with every change. */
function useWritten(
  loaded: Loaded | null,
  personId: string,
  about: Pick<PaperDraft, 'roundId' | 'householdId'>,
) {
  const [written, setWritten] = useState<PaperDraft | null>(null)
  const begun = useRef(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, as soon as it is known what waits
  useEffect(() => {
    if (!loaded || begun.current) return
    begun.current = true
    const { paper, label } = loaded
    const isSecond = paper?.state === 'once' && paper.canEnter
    const blank: PaperDraft = {
      ...about,
      label,
      ticks: [],
      // The second reads the day from the photo, as everything else.
      signedOn: isSecond ? '' : signingDays(loaded.view.round, readNow()).until,
      photo: isSecond ? paper.photoId : '',
    }
    const { photo } = blank
    const kept = { ...blank, ...paperDrafts.of(personId, about)?.input, ...(isSecond && { photo }) }
    setWritten(kept)
    if (kept.photo && !kept.photo.startsWith('cloud://'))
      void isReadable(kept.photo).then(isThere => {
        if (isThere) return
        setWritten({ ...kept, photo: '' })
        void Taro.showToast({ title: PAPER.photoGone, icon: 'none' })
      })
  }, [loaded])
  const change = (some: Partial<PaperDraft>) => {
    if (!written) return
    const next = { ...written, ...some }
    setWritten(next)
    paperDrafts.keep(personId, next)
  }
  return { written, change }
}

/** One household's signed paper: the first entry or the second; sent, or kept where there is no network. */
export function usePaper() {
  const roundId = useRoundId()
  const { household = '', label = '' } = useParams()
  const householdId = household
  const personId = useMe()?._id ?? ''
  const query = useLoaded(personId, roundId, householdId, label)
  const { written, change } = useWritten(query.value, personId, { roundId, householdId })
  const [uploaded, setUploaded] = useState(0)
  const [shows, setShows] = useState(false)
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const send = async (): Promise<Answer<{ readonly state: Outcome }>> => {
    if (!written) throw new Error('nothing written')
    setUploaded(0)
    const answer = await sendPaper(personId, written, setUploaded)
    return !answer.ok && answer.code === 'phone.noAnswer' ? { ok: true, value: { state: 'kept' } } : answer
  }
  const command = useCommand(send, ({ state }) => {
    setOutcome(state)
    void Taro.pageScrollTo({ scrollTop: 0, duration: 0 })
  })
  const submit = async () => {
    setShows(true)
    if (!written?.photo) return void Taro.showToast({ title: PAPER.photoMissing, icon: 'none' })
    if (!written.signedOn) return void Taro.showToast({ title: PAPER.dayMissing, icon: 'none' })
    if (written.ticks.length === 0) {
      const asked = { title: PAPER.title, content: PAPER.sureEmpty, confirmText: SURE }
      if (!(await Taro.showModal(asked)).confirm) return
    }
    await command.run()
  }
  const photograph = async () => {
    const [path] = await choosePhotos(1)
    if (path) change({ photo: await keptOnPhone(path) })
  }
  const toggle = (key: string) => {
    const ticks = written?.ticks ?? []
    change({ ticks: ticks.includes(key) ? ticks.filter(one => one !== key) : [...ticks, key] })
  }
  return {
    query,
    written,
    change,
    toggle,
    photograph,
    submit,
    outcome,
    isBusy: command.isBusy,
    submitName: command.isBusy
      ? PAPER.sending(uploaded, written?.photo.startsWith('cloud://') ? 0 : 1)
      : PAPER.send,
    dayProblem: shows && !written?.signedOn ? PAPER.dayMissing : null,
    photoProblem: shows && !written?.photo ? PAPER.photoMissing : null,
  }
}
export type Entering = ReturnType<typeof usePaper>
