import Taro from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { PUBLISH } from '../../copy/activity'
import { attempt } from '../../services/attempt'
import { call } from '../../services/call'
import { drafts } from '../../services/drafts'
import { readNow } from '../../services/now'
import { useParams } from '../../services/params'
import { go } from '../../services/routes'
import { useMe } from '../../services/session'
import { isUnclear } from '../../services/useCommand'
import { useQuery } from '../../services/useQuery'
import { BLANK, draftOf, problemsOf, type Written } from './written'

const KIND = 'activity'

/** The buildings one lives in or answers for, by name. */
function useBuildings(compoundId: string): { readonly id: string; readonly name: string }[] {
  const me = useMe()
  const spots = me ? [...me.posts, ...me.homes] : []
  const found = spots.flatMap(({ path, label }) => {
    const id = path.building
    return id && path.compound === compoundId ? [{ id, name: label.split(' ')[1] ?? '' }] : []
  })
  return found.filter((one, i) => found.findIndex(({ id }) => id === one.id) === i)
}

/** Writing an activity: kept on the phone as it is written, published once however often it is tried. */
export function useEdit() {
  const compoundId = useParams().compound ?? ''
  const me = useMe()
  const personId = me?._id ?? ''
  const [written, setWritten] = useState<Written>(BLANK)
  const [shows, setShows] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const buildings = useBuildings(compoundId)
  const rules = useQuery(compoundId && personId ? `publishing ${compoundId}` : null, () =>
    call('points', 'publishing', { compoundId }),
  )

  useEffect(() => {
    const draft = personId ? drafts.of<Written>(KIND, personId, compoundId) : undefined
    if (!draft) return
    setWritten(draft.input)
    void Taro.showToast({ title: PUBLISH.restored, icon: 'none' })
  }, [personId, compoundId])

  const change = (some: Partial<Written>) => {
    const next = { ...written, ...some }
    setWritten(next)
    drafts.keep(KIND, personId, next, false, compoundId)
  }
  const problems = problemsOf(written, readNow())
  const deliver = async () => {
    const { requestId } = drafts.keep(KIND, personId, written, false, compoundId)
    const input = { compoundId, buildingId: written.buildingId, ...draftOf(written) }
    const answer = await attempt(() => call('points', 'publish', input, requestId))
    if (!answer.ok) {
      if (isUnclear(answer.code)) drafts.keep(KIND, personId, written, true, compoundId)
      await Taro.showModal({ title: '', content: answer.message, showCancel: false })
      return
    }
    drafts.drop(KIND, personId, compoundId)
    void Taro.showToast({ title: PUBLISH.sent, icon: 'success' })
    go.insteadRoster(answer.value.activityId)
  }
  const submit = async () => {
    setShows(true)
    const [problem] = Object.values(problems)
    if (problem) return void Taro.showToast({ title: problem, icon: 'none' })
    if (isBusy) return
    setBusy(true)
    await deliver()
    setBusy(false)
  }
  const discard = () => {
    drafts.drop(KIND, personId, compoundId)
    setWritten(BLANK)
    setShows(false)
  }
  return {
    written,
    change,
    rules,
    buildings,
    problems: shows ? problems : {},
    submit,
    discard,
    isBlank: written === BLANK,
    isBusy,
  }
}
