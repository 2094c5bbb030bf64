import type { ProjectView } from '@domain/works'
import Taro from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { WORK_FIELDS, WORK_FORMS } from '../../copy/worksForms'
import { uploadPhotos } from '../../services/files'
import { useParams } from '../../services/params'
import { go } from '../../services/routes'
import { useMe } from '../../services/session'
import { stepDraft } from '../../services/stepDraft'
import { useCommand } from '../../services/useCommand'
import { type Paper, uploadPapers } from '../../services/vouchers'
import { useProject } from '../../services/works'
import { send, takeBack } from './send'
import { type About, ASKS, type Asked, isStep, mostFen, problemOf, startOf, type Words } from './steps'

const sure = async (title: string, content: string | null): Promise<boolean> =>
  content === null || (await Taro.showModal({ title, content })).confirm

/** What is typed in a step's form, kept on the phone until it is sent. */
function useTyped(whose: string | null) {
  const [typed, setTyped] = useState<Partial<Words>>({})
  useEffect(() => {
    if (whose) setTyped(stepDraft.read(whose))
  }, [whose])
  const change = (some: Partial<Words>) => {
    const next = { ...typed, ...some }
    setTyped(next)
    if (whose) stepDraft.keep(whose, next)
  }
  return { typed, change }
}

/** One step on a project: its form, what is written in it, and the sending. */
export function useWorkStep() {
  const params = useParams()
  const { act = '' } = params
  const about: About = params
  const step = isStep(act) ? act : null
  const me = useMe()
  const { id, query } = useProject()
  const { typed, change } = useTyped(
    me &&
      query.value &&
      `${me._id} works ${id} ${act} ${about.pledge ?? about.ref ?? about.entry ?? query.value.mine?.householdId ?? ''}`,
  )
  const [photos, setPhotos] = useState<readonly string[]>([])
  const [papers, setPapers] = useState<readonly Paper[]>([])
  const [shows, setShows] = useState(false)
  const asks: readonly Asked[] = step ? ASKS[step] : []
  const view = query.value
  const words = step && view ? { ...startOf(step, view, about), ...typed } : null

  const finished = (said: string) => () => {
    stepDraft.drop()
    void Taro.showToast({ title: said, icon: 'success' })
    go.backToProject(id)
  }
  const sending = useCommand(
    async (requestId: string) => {
      if (!step || !view || !words) throw new Error('a step is sent that is not there')
      const uploaded = await uploadPhotos(me?._id ?? '', photos)
      const covered = await uploadPapers(me?._id ?? '', papers)
      const all = [...uploaded, ...covered.map(({ fileId }) => fileId)]
      return send(step, { words, photos: all, about, view }, requestId)
    },
    finished(step === 'pledge' ? WORK_FIELDS.pledged : WORK_FIELDS.done),
  )
  const takingBack = useCommand(
    (requestId: string, from: ProjectView) => takeBack(from, requestId),
    finished(WORK_FIELDS.takenBack),
  )

  const most = step && view && words ? mostFen(step, view, words, about) : null
  const wrongIn = (asked: Asked): string | null =>
    step && words
      ? problemOf(step, asked, words, { photos: photos.length, papers: papers.length }, most)
      : null
  const submit = async () => {
    setShows(true)
    const [wrong] = asks.flatMap(asked => wrongIn(asked) ?? [])
    if (wrong) return void Taro.showToast({ title: wrong, icon: 'none' })
    if (!step || !(await sure(WORK_FORMS[step].title, WORK_FORMS[step].sure))) return
    // What was refused may have changed meanwhile.
    if (!(await sending.run())) await query.refresh()
  }
  const giveUp = async () => {
    if (!view || !(await sure(WORK_FIELDS.takeBack, WORK_FIELDS.takeBackSure))) return
    if (!(await takingBack.run(view))) await query.refresh()
  }
  return {
    step,
    query,
    about,
    asks,
    words,
    change,
    photos,
    setPhotos,
    papers,
    setPapers,
    most,
    problem: (asked: Asked) => (shows ? wrongIn(asked) : null),
    submit,
    giveUp,
    isBusy: sending.isBusy || takingBack.isBusy,
  }
}
export type WorkStepForm = ReturnType<typeof useWorkStep>
