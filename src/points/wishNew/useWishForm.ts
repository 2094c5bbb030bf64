import type { WishKind } from '@domain/wish'
import Taro from '@tarojs/taro'
import { useEffect, useState } from 'react'
import type { House } from '../../components/HousePicker'
import { WISH_FORM } from '../../copy/wishes'
import { call } from '../../services/call'
import { uploadPhotos } from '../../services/files'
import { useHomeCompound } from '../../services/homeCompound'
import { spotsFor } from '../../services/myPlace'
import { useParams } from '../../services/params'
import { go } from '../../services/routes'
import { stepDraft } from '../../services/stepDraft'
import { useCommand } from '../../services/useCommand'

type Typed = {
  readonly kind: WishKind
  readonly title: string
  readonly words: string
  readonly contact: string
  readonly residentName: string
}
const BLANK: Typed = { kind: 'service', title: '', words: '', contact: '', residentName: '' }
const { problems } = WISH_FORM

type Problems = Partial<Record<'title' | 'words' | 'contact' | 'resident' | 'home', string>>
function problemsOf(
  { title, words, contact, residentName }: Typed,
  isBehalf: boolean,
  house: House | null,
): Problems {
  return {
    ...(isBehalf && !residentName.trim() && { resident: problems.resident }),
    ...(isBehalf && !house && { home: problems.home }),
    ...(title.trim().length < 4 && { title: problems.title }),
    ...(words.trim().length < 5 && { words: problems.words }),
    ...(contact.trim().length < 2 && { contact: problems.contact }),
  }
}

/** Writing a wish, one's own or that of somebody without a phone: words are kept as they are written, and sent once. */
export function useWishForm() {
  const isBehalf = useParams().behalf === '1'
  const { me, compoundId, hasHome } = useHomeCompound()
  const [typed, setTyped] = useState<Typed>(BLANK)
  const [house, setHouse] = useState<House | null>(null)
  const [photos, setPhotos] = useState<readonly string[]>([])
  const [shows, setShows] = useState(false)
  const whose = me && `${me._id} wish ${isBehalf}`
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
      const [photo = null] = await uploadPhotos(me?._id ?? '', photos)
      const { residentName, ...said } = typed
      return isBehalf
        ? call(
            'wish',
            'makeFor',
            { ...said, photo, residentName, householdId: house?.householdId ?? '' },
            requestId,
          )
        : call('wish', 'make', { ...said, photo, compoundId: compoundId ?? '' }, requestId)
    },
    ({ wishId }) => {
      stepDraft.drop()
      void Taro.showToast({ title: WISH_FORM.sent, icon: 'success' })
      go.insteadWish(wishId)
    },
  )

  const wrong = problemsOf(typed, isBehalf, house)
  const submit = async () => {
    setShows(true)
    const [first] = Object.values(wrong)
    if (first) return void Taro.showToast({ title: first, icon: 'none' })
    await command.run()
  }
  const spots = me ? spotsFor(me, 'wish.makeFor') : []
  return {
    isBehalf,
    isTheirs: me === null || (isBehalf ? spots.length > 0 : hasHome),
    spots,
    typed,
    change,
    house,
    setHouse,
    photos,
    setPhotos,
    problems: shows ? wrong : {},
    submit,
    isBusy: command.isBusy,
  }
}
