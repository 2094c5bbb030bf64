import Taro from '@tarojs/taro'
import { useState } from 'react'
import type { House } from '../../components/HousePicker'
import { DEDUCT } from '../../copy/conduct'
import { call } from '../../services/call'
import { uploadPhotos } from '../../services/files'
import { todayHere } from '../../services/now'
import { useCommand } from '../../services/useCommand'
import { useQuery } from '../../services/useQuery'

const LEAST = 4
type Written = {
  readonly ruleKey: string | null
  readonly personId: string
  readonly on: string
  readonly words: string
}
/** Instead of a person: nobody in particular. */
export const WHOLE_HOME = 'home'
const blank = (): Written => ({ ruleKey: null, personId: WHOLE_HOME, on: todayHere(), words: '' })

/** A notice while it is being written: whom it is about, by which clause, what was seen. */
export function useNotice(compoundId: string | null, personId: string, done: () => void) {
  const [picked, setHouse] = useState<House | null>(null)
  // Household ids name their compound: one picked in another is not kept.
  const house = picked?.householdId.startsWith(`${compoundId}:`) ? picked : null
  const [written, setWritten] = useState<Written>(blank)
  const [photos, setPhotos] = useState<readonly string[]>([])
  const [shows, setShows] = useState(false)
  const about = useQuery(house && `deducting ${house.householdId}`, () =>
    call('points', 'forDeducting', { householdId: house?.householdId ?? '' }),
  )
  const rule = about.value?.rules.find(one => one.rule.key === written.ruleKey)?.rule ?? null
  const pick = (next: House | null) => {
    setHouse(next)
    setWritten({ ...written, personId: WHOLE_HOME })
  }
  const send = async (requestId: string) => {
    const ids = await uploadPhotos(personId, photos)
    const input = {
      householdId: house?.householdId ?? '',
      personId: written.personId === WHOLE_HOME ? null : written.personId,
      ruleKey: rule?.key ?? '',
      on: written.on,
      words: written.words,
      photos: ids,
    }
    return call('points', 'deduct', input, requestId)
  }
  const command = useCommand(send, () => {
    setHouse(null)
    setWritten(blank())
    setPhotos([])
    setShows(false)
    void Taro.showToast({ title: DEDUCT.done, icon: 'success' })
    done()
  })
  const problems = {
    home: house ? null : DEDUCT.problems.home,
    rule: rule ? null : DEDUCT.problems.rule,
    words: written.words.trim().length < LEAST ? DEDUCT.problems.words : null,
  }
  const submit = async () => {
    setShows(true)
    const problem = problems.home ?? problems.rule ?? problems.words
    if (problem || !house || !rule) return void Taro.showToast({ title: problem ?? '', icon: 'none' })
    const content = DEDUCT.sure(house.label, rule.name, rule.points)
    const { confirm } = await Taro.showModal({ title: DEDUCT.give, content })
    if (confirm) await command.run()
  }
  return {
    house,
    pick,
    about,
    written,
    change: (some: Partial<Written>) => setWritten({ ...written, ...some }),
    photos,
    setPhotos,
    problem: (field: keyof typeof problems) => (shows ? problems[field] : null),
    submit,
    isBusy: command.isBusy,
  }
}
export type Noticing = ReturnType<typeof useNotice>
