import { yuanOf } from '@domain/kernel'
import Taro from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { amountOf } from '../../components/Fields'
import { START } from '../../copy/worksManage'
import { call } from '../../services/call'
import { go } from '../../services/routes'
import { useMe } from '../../services/session'
import { stepDraft } from '../../services/stepDraft'
import { useCommand } from '../../services/useCommand'
import { useProject } from '../../services/works'
import { type Step, startOf, type Typed, type Wrong, wrongIn } from './draft'

/** What was kept on the phone: the steps are one word there. */
function kept(whose: string): Partial<Typed> {
  const { steps, ...words } = stepDraft.read(whose)
  return { ...words, ...(steps && { steps: JSON.parse(steps) as Step[] }) }
}

/** Starting to build: the contract, its steps, and how long the builder answers for it. */
export function useStart() {
  const me = useMe()
  const { id, query } = useProject()
  const [changed, setChanged] = useState<Partial<Typed>>({})
  const [shows, setShows] = useState(false)
  const whose = me && `${me._id} works start ${id}`
  useEffect(() => {
    if (whose) setChanged(kept(whose))
  }, [whose])
  const project = query.value?.project ?? null
  const typed = project && { ...startOf(project), ...changed }
  const change = (some: Partial<Typed>) => {
    const next = { ...changed, ...some }
    setChanged(next)
    const { steps, ...words } = next
    if (whose) stepDraft.keep(whose, { ...words, ...(steps && { steps: JSON.stringify(steps) }) })
  }
  const wrong = typed && project ? wrongIn(typed, project) : null
  const sending = useCommand(
    (requestId: string) => {
      if (!typed) throw new Error('building is started before the project is there')
      const { builder, phone, yuan, startsOn, endsOn, months, steps } = typed
      const contract = {
        builder: builder.trim(),
        phone: phone.trim(),
        fen: amountOf(yuan) ?? 0,
        startsOn,
        endsOn,
        warrantyMonths: Number(months),
      }
      const milestones = steps.map(({ name, dueOn }) => ({ name: name.trim(), dueOn }))
      return call('works', 'start', { projectId: id, contract, milestones }, requestId)
    },
    () => {
      stepDraft.drop()
      void Taro.showToast({ title: START.started, icon: 'success' })
      go.backToProject(id)
    },
  )
  const submit = async () => {
    setShows(true)
    if (!typed || !wrong) return
    const [first] = Object.values(wrong).filter(Boolean)
    if (first) return void Taro.showToast({ title: first, icon: 'none' })
    const content = START.sure(typed.builder.trim(), yuanOf(amountOf(typed.yuan) ?? 0))
    const { confirm } = await Taro.showModal({ title: START.title, content })
    if (confirm) await sending.run()
  }
  return {
    query,
    typed,
    change,
    problem: (of: keyof Wrong) => (shows ? (wrong?.[of] ?? null) : null),
    submit,
    isBusy: sending.isBusy,
  }
}
export type Starting = ReturnType<typeof useStart>
