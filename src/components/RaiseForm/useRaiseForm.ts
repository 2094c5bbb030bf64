import type { Answer } from '@domain/kernel'
import type { MatterView, ScopeEntry, Urgency } from '@domain/station'
import Taro from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'
import { RAISE } from '../../copy/raise'
import { attempt } from '../../services/attempt'
import { call } from '../../services/call'
import { type Draft, drafts } from '../../services/drafts'
import { isReadable, uploadFile, uploadPhotos } from '../../services/files'
import { go } from '../../services/routes'
import { useQuery } from '../../services/useQuery'
import type { Recording } from '../Fields'

/** What a person has written of a matter, photos and recording still on the phone. */
export type Written = {
  readonly title: string
  readonly words: string
  readonly spot: string
  readonly entryId: string
  readonly urgency: Urgency
  readonly photos: readonly string[]
  readonly recording: Recording | null
}
const BLANK: Written = {
  title: '',
  words: '',
  spot: '',
  entryId: '',
  urgency: 'ordinary',
  photos: [],
  recording: null,
}
type Problems = Partial<Record<'title' | 'words' | 'entry', string>>

/** What is sent of it: the same for oneself and for somebody else. */
export type Sendable = Omit<Written, 'photos' | 'recording'> & {
  readonly photos: string[]
  readonly voice: { readonly fileId: string; readonly seconds: number } | null
}

const isBlank = (written: Written): boolean =>
  written.title + written.words + written.spot === '' && written.photos.length === 0 && !written.recording

function problemsOf(written: Written): Problems {
  const title = written.title.trim().length
  return {
    ...((title < 4 || title > 40) && { title: RAISE.problems.title }),
    ...(written.words.trim().length < 5 && { words: RAISE.problems.words }),
    ...(!written.entryId && { entry: RAISE.problems.entry }),
  }
}

/** What was written, with the photos and the recording that the phone still has. */
async function readableOf(written: Written): Promise<Written> {
  const { photos, recording } = written
  const found = await Promise.all(photos.map(isReadable))
  const isHeard = recording && (await isReadable(recording.path))
  return { ...written, photos: photos.filter((_, i) => found[i]), recording: isHeard ? recording : null }
}

type Options<Extra> = {
  readonly kind: Draft['kind']
  readonly personId: string
  readonly compoundId: string
  /** What else is kept with the draft: who it is for. */
  readonly extra: Extra
  readonly restore: (extra: Extra) => void
  readonly blankExtra: Extra
  readonly send: (sendable: Sendable, requestId: string) => Promise<Answer<MatterView>>
}

/** Writing a matter: kept on the phone as it is written, sent once however often it is tried. */
export function useRaiseForm<Extra>({
  kind,
  personId,
  compoundId,
  extra,
  restore,
  blankExtra,
  send,
}: Options<Extra>) {
  const [written, setWritten] = useState<Written>(BLANK)
  const [shows, setShows] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [progress, setProgress] = useState({ done: 0, all: 0 })
  const scope = useQuery(compoundId ? `scope ${compoundId}` : null, () =>
    call('station', 'scope', { placeId: compoundId }),
  )

  const live = useRef({ written, extra })
  live.current = { written, extra }

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, as soon as it is known who writes
  useEffect(() => {
    const draft = personId ? drafts.of<{ written: Written; extra: Extra }>(kind, personId) : undefined
    if (!draft) return
    restore(draft.input.extra)
    const { written: kept } = draft.input
    void readableOf(kept).then(found => {
      setWritten(found)
      const isWhole = found.photos.length === kept.photos.length && found.recording === kept.recording
      if (!isBlank(kept))
        void Taro.showToast({ title: isWhole ? RAISE.restored : RAISE.restoredWithout, icon: 'none' })
    })
  }, [personId])

  /** Keeps what is there by now, whoever asks and however late: a recording ends long after it began. */
  const change = (some: Partial<Written>) => {
    const next = { ...live.current.written, ...some }
    live.current = { ...live.current, written: next }
    setWritten(next)
    drafts.keep(kind, personId, live.current)
  }
  /** Keeps for whom it is, too. */
  const keepExtra = (next: Extra) => {
    live.current = { ...live.current, extra: next }
    drafts.keep(kind, personId, live.current)
  }

  async function uploadAll(): Promise<Pick<Sendable, 'photos' | 'voice'>> {
    const { photos, recording } = written
    const all = photos.length + (recording ? 1 : 0)
    setProgress({ done: 0, all })
    const ids = await uploadPhotos(personId, photos, done => setProgress({ done, all }))
    const ending = process.env.TARO_ENV === 'h5' ? 'webm' : 'mp3'
    const voice = recording && {
      fileId: await uploadFile(personId, recording.path, ending),
      seconds: recording.seconds,
    }
    setProgress({ done: all, all })
    return { photos: ids, voice }
  }

  async function deliver(): Promise<boolean> {
    const draft = drafts.keep(kind, personId, { written, extra })
    const { photos: _, recording: __, ...rest } = written
    const answer = await attempt(async () => send({ ...rest, ...(await uploadAll()) }, draft.requestId))
    if (answer.ok) {
      drafts.drop(kind, personId)
      void Taro.showToast({ title: RAISE.submitted, icon: 'success' })
      go.insteadMatter(answer.value._id)
      return true
    }
    const isLost = answer.code === 'phone.noAnswer'
    if (isLost) drafts.keep(kind, personId, { written, extra }, true)
    await Taro.showModal({
      title: isLost ? RAISE.keptTitle : '',
      content: isLost ? RAISE.kept : answer.message,
      showCancel: false,
    })
    return false
  }

  const problems = problemsOf(written)
  const submitting = useRef(false)
  const submit = async (others: boolean) => {
    setShows(true)
    const [problem] = Object.values(problems)
    if (!others || problem) return void Taro.showToast({ title: problem ?? RAISE.incomplete, icon: 'none' })
    if (submitting.current) return
    submitting.current = true
    setBusy(true)
    // Once it is sent the page leaves; until it has, a second tap does nothing.
    const isSent = await deliver()
    submitting.current = isSent
    setBusy(isSent)
  }
  const discard = async () => {
    const { confirm } = await Taro.showModal({ title: RAISE.discard, content: RAISE.discardSure })
    if (!confirm) return
    drafts.drop(kind, personId)
    restore(blankExtra)
    setWritten(BLANK)
    setShows(false)
  }

  const entries: readonly ScopeEntry[] = scope.value?.entries ?? []
  return {
    written,
    change,
    entries,
    problems: shows ? problems : {},
    shows,
    compoundId,
    submit,
    discard,
    isBlank: isBlank(written),
    keepExtra,
    isBusy,
    submitName: isBusy ? RAISE.submitting(progress.done, progress.all) : RAISE.submit,
  }
}
/** What the fields need of it, whoever it is for. */
export type RaiseForm = Omit<ReturnType<typeof useRaiseForm<unknown>>, 'keepExtra'>
