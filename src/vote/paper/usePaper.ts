import type { Choice } from '@domain/vote'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { PAPER } from '../../copy/voteWork'
import { call } from '../../services/call'
import { uploadPhotos } from '../../services/files'
import { spotsFor } from '../../services/myPlace'
import { useParams } from '../../services/params'
import { go } from '../../services/routes'
import { useMe } from '../../services/session'
import { useCommand } from '../../services/useCommand'
import { useVote } from '../../services/votes'

type House = { readonly householdId: string; readonly label: string }
export const MOST_PHOTOS = 3
const MARK_LENGTH = 4

/** A paper as it is typed in: whose, what it says, its picture, and whoever voted for them. */
export function usePaper() {
  const { house: named, label = '' } = useParams()
  const { voteId, query } = useVote()
  const me = useMe()
  const [house, setHouse] = useState<House | null>(named ? { householdId: named, label: label } : null)
  const [chosen, setChosen] = useState<Readonly<Record<number, Choice>>>({})
  const [photos, setPhotos] = useState<readonly string[]>([])
  const [isDeputed, setDeputed] = useState(false)
  const [name, setName] = useState('')
  const [mark, setMark] = useState('')
  const questions = query.value?.vote.questions ?? []
  const choices = questions.flatMap((_, i) => chosen[i] ?? [])
  const isWhole =
    house !== null &&
    choices.length === questions.length &&
    photos.length > 0 &&
    (!isDeputed || (name.trim().length >= 2 && mark.trim().length === MARK_LENGTH))
  const command = useCommand(
    async (requestId: string) => {
      const ids = await uploadPhotos(me?._id ?? '', photos)
      const proxy = isDeputed ? { name, mark } : null
      const about = { voteId, householdId: house?.householdId ?? '', choices, proxy, photos: ids }
      return call('vote', 'enterPaper', about, requestId)
    },
    async ({ state }) => {
      const said = state === 'agreed' || state === 'differs' ? state : 'once'
      await Taro.showModal({ title: '', content: PAPER.sent[said], showCancel: false })
      go.back()
    },
  )
  const submit = async () => {
    if (!isWhole) return void Taro.showToast({ title: PAPER.needAll, icon: 'none' })
    await command.run()
  }
  const compoundId = query.value?.vote.compoundId
  const spots = me ? spotsFor(me, 'vote.paper') : []
  const building = spots.find(({ kind }) => kind === 'building')
  const whole = spots.some(({ kind }) => kind !== 'building')
  const from =
    whole && compoundId
      ? { id: compoundId, kind: 'compound' as const, name: query.value?.vote.compoundName ?? '' }
      : (building ?? null)
  return {
    query,
    from,
    house,
    setHouse,
    chosen,
    choose: (at: number, choice: Choice) => setChosen({ ...chosen, [at]: choice }),
    photos,
    setPhotos,
    proxy: { isDeputed, setDeputed, name, setName, mark, setMark },
    submit,
    isBusy: command.isBusy,
  }
}
