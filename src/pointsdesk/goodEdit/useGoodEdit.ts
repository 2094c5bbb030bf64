import { dayOf, dayPlus } from '@domain/kernel'
import Taro from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { GOOD_EDIT } from '../../copy/shop'
import { call, newRequestId } from '../../services/call'
import { uploadPhotos } from '../../services/files'
import { readNow } from '../../services/now'
import { useParams } from '../../services/params'
import { go } from '../../services/routes'
import { useCommand } from '../../services/useCommand'
import { useQuery } from '../../services/useQuery'
import { useWorkCompound } from '../../services/workCompound'
import {
  BLANK,
  draftOf,
  type Problem,
  problemsOf,
  type Written,
  type WrittenSlot,
  writtenFrom,
} from './written'

/** One good of the shelf while it is being written, new or changed. */
export function useGoodEdit() {
  const { good: goodId } = useParams()
  const of = useWorkCompound('points.shop')
  const query = useQuery(of.me && goodId ? `shelfGood ${goodId}` : null, () =>
    call('points', 'shelfGood', { goodId: goodId ?? '' }),
  )
  const [written, setWritten] = useState<Written | null>(goodId ? null : BLANK)
  const [paths, setPaths] = useState<readonly string[]>([])
  const [shows, setShows] = useState(false)
  const found = query.value?.good ?? null
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it is there; what is written since stays
  useEffect(() => {
    if (found && !written) setWritten(writtenFrom(found))
  }, [found])

  const send = async (requestId: string, what: Written) => {
    const [uploaded] = await uploadPhotos(of.me?._id ?? '', paths)
    const photo = uploaded ?? found?.photo ?? null
    const about = { compoundId: of.compoundId ?? '', goodId: goodId ?? null, revision: found?.revision ?? 0 }
    return call('points', 'keepGood', { ...about, ...draftOf(what, photo) }, requestId)
  }
  const command = useCommand(send, () => {
    void Taro.showToast({ title: GOOD_EDIT.saved, icon: 'success' })
    go.back()
  })
  const problems = written ? problemsOf(written) : {}
  const save = async () => {
    setShows(true)
    const [problem] = Object.values(problems)
    if (problem) await Taro.showToast({ title: problem, icon: 'none' })
    else if (written) await command.run(written)
  }
  const change = (some: Partial<Written>) => written && setWritten({ ...written, ...some })
  const slots = written?.slots ?? []
  const addSlot = () => {
    const day = dayPlus(dayOf(readNow()), 1)
    const slot = {
      id: newRequestId().slice(0, 40),
      day,
      from: 9 * 60,
      until: 11 * 60,
      places: '6',
      taken: 0,
      isOff: false,
    }
    change({ slots: [...slots, slot] })
  }
  return {
    of,
    query,
    isNew: !goodId,
    found,
    url: found?.photo ? query.value?.files[found.photo] : undefined,
    written,
    change,
    addSlot,
    changeSlot: (slot: WrittenSlot) => change({ slots: slots.map(one => (one.id === slot.id ? slot : one)) }),
    removeSlot: (id: string) => change({ slots: slots.filter(one => one.id !== id) }),
    paths,
    setPaths,
    problem: (field: Problem) => (shows ? (problems[field] ?? null) : null),
    save,
    isBusy: command.isBusy,
  }
}
export type GoodEdit = ReturnType<typeof useGoodEdit>
