import type { Answer } from '@domain/kernel'
import type { MatterView, ScopeEntry, Urgency } from '@domain/station'
import Taro from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'
import { NO_ANSWER } from '../../copy/failures'
import { RAISE } from '../../copy/raise'
import { call } from '../../services/call'
import { type Draft, drafts } from '../../services/drafts'
import { uploadFile, uploadPhotos } from '../../services/files'
import { NoAnswer } from '../../services/port'
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
  written.title + written.words + written.spot === '' && written.photos.length === 0

function problemsOf(written: Written): Problems {
  const title = written.title.trim().length
  return {
    ...((title < 4 || title > 40) && { title: RAISE.problems.title }),
    ...(written.words.trim().length < 5 && { words: RAISE.problems.words }),
    ...(!written.entryId && { entry: RAISE.problems.entry }),
  }
}

type Options<Extra> = {
  readonly kind: Draft['kind']
  readonly personId: string
  readonly compoundId: string
  /** What else is kept with the draft: who it is for. */
  readonly extra: Extra
  readonly restore: (extra: Extra) => void
  readonly send: (sendable: Sendable, requestId: string) => Promise<Answer<MatterView>>
}

/** Writing a matter: kept on the phone as it is written, sent once however often it is tried. */
export function useRaiseForm<Extra>({ kind, personId, compoundId, extra, restore, send }: Options<Extra>) {
  const [written, setWritten] = useState<Written>(BLANK)
  const [shows, setShows] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [progress, setProgress] = useState({ done: 0, all: 0 })
  const uploaded = useRef(new Map<string, string>())
  const scope = useQuery(compoundId ? `scope ${compoundId}` : null, () =>
    call('station', 'scope', { placeId: compoundId }),
  )

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page opens
  useEffect(() => {
    const draft = drafts.of<{ written: Written; extra: Extra }>(kind)
    if (!draft || isBlank(draft.input.written)) return
    setWritten(draft.input.written)
    restore(draft.input.extra)
    void Taro.showToast({ title: RAISE.restored, icon: 'none' })
  }, [])

  const change = (some: Partial<Written>) => {
    const next = { ...written, ...some }
    setWritten(next)
    drafts.keep(kind, { written: next, extra })
  }

  /** Uploads each file once: what has arrived is not sent again on the next try. */
  async function upload(path: string, put: () => Promise<string>): Promise<string> {
    const id = uploaded.current.get(path) ?? (await put())
    uploaded.current.set(path, id)
    return id
  }

  async function uploadAll(): Promise<Pick<Sendable, 'photos' | 'voice'>> {
    const { photos, recording } = written
    const all = photos.length + (recording ? 1 : 0)
    const ids: string[] = []
    for (const path of photos) {
      setProgress({ done: ids.length, all })
      ids.push(await upload(path, async () => (await uploadPhotos(personId, [path]))[0] ?? ''))
    }
    const ending = process.env.TARO_ENV === 'h5' ? 'webm' : 'mp3'
    const voice = recording && {
      fileId: await upload(recording.path, () => uploadFile(personId, recording.path, ending)),
      seconds: recording.seconds,
    }
    setProgress({ done: all, all })
    return { photos: ids, voice }
  }

  async function deliver(): Promise<void> {
    const draft = drafts.keep(kind, { written, extra })
    let answer: Answer<MatterView>
    try {
      const { photos: _, recording: __, ...rest } = written
      answer = await send({ ...rest, ...(await uploadAll()) }, draft.requestId)
    } catch (error) {
      if (!(error instanceof NoAnswer)) throw error
      answer = { ok: false, code: 'phone.noAnswer', message: NO_ANSWER }
    }
    if (answer.ok) {
      drafts.drop(kind)
      void Taro.showToast({ title: RAISE.submitted, icon: 'success' })
      go.insteadMatter(answer.value._id)
      return
    }
    const isLost = answer.code === 'phone.noAnswer'
    if (isLost) drafts.keep(kind, { written, extra }, true)
    await Taro.showModal({ title: isLost ? RAISE.keptTitle : '', content: answer.message, showCancel: false })
  }

  const problems = problemsOf(written)
  const submit = async (others: boolean) => {
    setShows(true)
    if (isBusy || !others || Object.keys(problems).length > 0) return
    setBusy(true)
    try {
      await deliver()
    } finally {
      setBusy(false)
    }
  }
  const discard = async () => {
    const { confirm } = await Taro.showModal({ title: RAISE.discard, content: RAISE.discardSure })
    if (!confirm) return
    drafts.drop(kind)
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
    isBusy,
    submitName: isBusy ? RAISE.submitting(progress.done, progress.all) : RAISE.submit,
  }
}
export type RaiseForm = ReturnType<typeof useRaiseForm>
