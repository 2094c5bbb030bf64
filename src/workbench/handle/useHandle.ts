import type { Answer } from '@domain/kernel'
import type { MatterEventName, MatterLine, MatterView, ScopeEntry } from '@domain/station'
import Taro from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { FIELD_PROBLEMS, HANDLE, SURES } from '../../copy/handle'
import { type AskedOf, call } from '../../services/call'
import { uploadPhotos } from '../../services/files'
import { useParams } from '../../services/params'
import { go } from '../../services/routes'
import { useMe } from '../../services/session'
import { stepDraft } from '../../services/stepDraft'
import { useCommand } from '../../services/useCommand'
import { useQuery } from '../../services/useQuery'
import { type FieldSpec, STEP_FORMS, type StepForm } from './forms'

/** What choices need besides the matter: the excluded entries and the compound's other open matters. */
export type Offered = { readonly entries: readonly ScopeEntry[]; readonly others: readonly MatterLine[] }
type Values = Readonly<Record<string, string | readonly string[]>>

function problemOf(spec: FieldSpec, value: Values[string] | undefined): string | null {
  if (spec.kind === 'photos') return null
  const text = typeof value === 'string' ? value.trim() : ''
  if (spec.kind === 'words' || spec.kind === 'line')
    return text.length < spec.least ? FIELD_PROBLEMS.words(spec.least) : null
  if (text) return null
  return spec.kind === 'day' || spec.kind === 'workingDay' ? FIELD_PROBLEMS.day : FIELD_PROBLEMS.choose
}

const blanksOf = ({ fields }: StepForm): Values =>
  Object.fromEntries(Object.entries(fields).map(([key, spec]) => [key, spec.kind === 'photos' ? [] : '']))

/** A rating is entered for someone else where neither the matter nor a support of it is one's own. */
const actionFor = (form: StepForm, matter: MatterView): StepForm['action'] =>
  form.action === 'rate' && !matter.mine && !matter.supportedByMe ? 'rateOnBehalf' : form.action

async function offeredFor(matter: MatterView, form: StepForm): Promise<Offered> {
  const kinds = Object.values(form.fields).map(spec => spec.kind)
  const compoundId = matter.path.compound ?? ''
  const scope = kinds.includes('excludedEntry')
    ? await call('station', 'scope', { placeId: compoundId })
    : null
  const queue = kinds.includes('otherMatter')
    ? await call('station', 'queue', { placeId: compoundId, phase: 'open', skip: 0 })
    : null
  return {
    entries: scope?.ok ? scope.value.entries.filter(entry => entry.list === 'excluded') : [],
    others: queue?.ok ? queue.value.matters.filter(other => other._id !== matter._id) : [],
  }
}

/** One step on one matter: its form, what is written in it, and the sending. */
export function useHandle() {
  const { id = '', event = '' } = useParams()
  const form = STEP_FORMS[event as MatterEventName]
  const me = useMe()
  const query = useQuery(
    me && form ? `handle ${id} ${event}` : null,
    async (): Promise<Answer<{ matter: MatterView; offered: Offered }>> => {
      const answer = await call('station', 'matter', { matterId: id })
      if (!answer.ok || !form) return answer as Extract<typeof answer, { ok: false }>
      return { ok: true, value: { matter: answer.value, offered: await offeredFor(answer.value, form) } }
    },
  )
  const matter = query.value?.matter
  const [typed, setTyped] = useState<Values>({})
  const whose = me && `${me._id} ${id} ${event}`
  useEffect(() => {
    if (whose) setTyped(stepDraft.read(whose))
  }, [whose])
  const change = (key: string, value: string | readonly string[]) => {
    const next = { ...typed, [key]: value }
    setTyped(next)
    if (whose) stepDraft.keep(whose, next)
  }
  const [shows, setShows] = useState(false)
  const firstly: Values =
    matter && form?.action === 'accept' ? { level: matter.level, urgency: matter.urgency } : {}
  const values: Values = { ...(form && blanksOf(form)), ...firstly, ...typed }

  const command = useCommand(
    async (requestId: string) => {
      if (!form || !matter) throw new Error('no form')
      const photos = Array.isArray(values.photos)
        ? { photos: await uploadPhotos(me?._id ?? '', values.photos) }
        : {}
      const input = { matterId: id, ...values, ...form.fixed, ...photos } as AskedOf<'station', 'report'>
      return call('station', actionFor(form, matter) as 'report', input, requestId)
    },
    () => {
      stepDraft.drop()
      void Taro.showToast({ title: HANDLE.done, icon: 'success' })
      go.backToMatter(id)
    },
  )

  const problem = (key: string): string | null =>
    shows && form?.fields[key] ? problemOf(form.fields[key], values[key]) : null
  const submit = async () => {
    setShows(true)
    if (!form) return
    const [wrong] = Object.entries(form.fields).flatMap(([key, spec]) => problemOf(spec, values[key]) ?? [])
    if (wrong) return void Taro.showToast({ title: wrong, icon: 'none' })
    const sure = SURES[event as MatterEventName]
    if (sure && !(await Taro.showModal({ title: HANDLE.sureTitle, content: sure })).confirm) return
    await command.run()
  }
  return {
    event: event as MatterEventName,
    form,
    query,
    values,
    change,
    problem,
    submit,
    isBusy: command.isBusy,
  }
}
