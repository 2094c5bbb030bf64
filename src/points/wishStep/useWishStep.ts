import { WISH_EVENTS, type WishDone, type WishEventName, type WishView } from '@domain/wish'
import Taro from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { WISH_FORM, WISH_STEPS } from '../../copy/wishes'
import { call } from '../../services/call'
import { uploadPhotos } from '../../services/files'
import { useParams } from '../../services/params'
import { go } from '../../services/routes'
import { useMe } from '../../services/session'
import { stepDraft } from '../../services/stepDraft'
import { useCommand } from '../../services/useCommand'
import { useQuery } from '../../services/useQuery'

/** What each step asks. */
const ASKS = {
  claim: ['promisedOn'],
  giveUp: ['why'],
  deliver: ['words', 'photos'],
  thank: ['words'],
  notReceived: ['why'],
  withdraw: ['why'],
} as const satisfies Partial<Record<WishEventName, readonly string[]>>
type StepName = keyof typeof ASKS
export type Asked = (typeof ASKS)[StepName][number]
const isStep = (event: string): event is StepName => event in ASKS

const { problems } = WISH_FORM
type Typed = { readonly promisedOn: string; readonly why: string; readonly words: string }
const BLANK: Typed = { promisedOn: '', why: '', words: '' }

function problemOf(asked: Asked, typed: Typed, photos: readonly string[]): string | null {
  if (asked === 'photos') return photos.length > 0 ? null : problems.photos
  if (asked === 'promisedOn') return typed.promisedOn ? null : problems.day
  return typed[asked].trim().length >= 2 ? null : problems.short
}

/** One step on one wish: its form, what is written in it, and the sending. */
export function useWishStep() {
  const { id = '', event = '' } = useParams()
  const step = isStep(event) ? event : null
  const asks: readonly Asked[] = step ? ASKS[step] : []
  const me = useMe()
  const wish = useQuery<WishView>(me && step ? `wish step ${id} ${event}` : null, () =>
    call('wish', 'wish', { wishId: id }),
  )
  const [typed, setTyped] = useState<Typed>(BLANK)
  const [photos, setPhotos] = useState<readonly string[]>([])
  const [shows, setShows] = useState(false)
  const whose = me && `${me._id} ${id} ${event}`
  useEffect(() => {
    if (whose) setTyped({ ...BLANK, ...stepDraft.read(whose) })
  }, [whose])
  const change = (some: Partial<Typed>) => {
    const next = { ...typed, ...some }
    setTyped(next)
    if (whose) stepDraft.keep(whose, next)
  }

  const command = useCommand(
    async (requestId: string) => {
      const uploaded = asks.includes('photos') ? await uploadPhotos(me?._id ?? '', photos) : []
      const all = { ...typed, photos: uploaded }
      const input = Object.fromEntries(asks.map(asked => [asked, all[asked]]))
      return call('wish', step as 'thank', { wishId: id, ...input } as never, requestId)
    },
    async ({ points }: WishDone) => {
      stepDraft.drop()
      const title = step === 'thank' && points ? WISH_FORM.thanked(points) : WISH_FORM.done
      void Taro.showToast({ title, icon: 'none' })
      go.backToWish(id)
    },
  )

  const problem = (asked: Asked) => (shows ? problemOf(asked, typed, photos) : null)
  const submit = async () => {
    setShows(true)
    const [wrong] = asks.flatMap(asked => problemOf(asked, typed, photos) ?? [])
    if (wrong) return void Taro.showToast({ title: wrong, icon: 'none' })
    const sure = step && WISH_STEPS[step]?.sure
    if (sure && !(await Taro.showModal({ title: WISH_FORM.sureTitle, content: sure })).confirm) return
    await command.run()
  }
  return {
    step,
    title: step ? WISH_EVENTS[step] : '',
    asks,
    wish,
    typed,
    change,
    photos,
    setPhotos,
    problem,
    submit,
    isBusy: command.isBusy,
  }
}
