import type { DecisionKind } from '@domain/income'
import { dayOf } from '@domain/kernel'
import Taro from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { amountOf } from '../../components/Fields'
import { DECISIONS } from '../../copy/register'
import { call } from '../../services/call'
import { readNow } from '../../services/now'
import { stepDraft } from '../../services/stepDraft'
import { useCommand } from '../../services/useCommand'
import { type Paper, uploadPapers } from '../../services/vouchers'

/** A decision as it is being written down. */
export type Written = {
  readonly kind: DecisionKind
  readonly no: string
  readonly subject: string
  readonly heldOn: string
  readonly chair: string
  readonly attended: string
  readonly minutes: string
  readonly agreed: 'yes' | 'no'
  readonly yuan: string
}
export type Field = 'no' | 'subject' | 'chair' | 'attended' | 'minutes' | 'limit'

const blank = (): Written => ({
  kind: 'branch',
  no: '',
  subject: '',
  heldOn: dayOf(readNow()),
  chair: '',
  attended: '',
  minutes: '',
  agreed: 'yes',
  yuan: '',
})

const { problems: WRONG } = DECISIONS
const countOf = (typed: string): number => (/^\d{1,5}$/.test(typed.trim()) ? Number(typed) : 0)

function problemsOf(written: Written): Partial<Record<Field, string>> {
  const needsLimit = written.agreed === 'yes' && written.kind !== 'covenant'
  const hasWrongLimit = written.yuan !== '' && amountOf(written.yuan) === null
  return {
    ...(!written.no.trim() && { no: WRONG.no }),
    ...(written.subject.trim().length < 2 && { subject: WRONG.subject }),
    ...(!written.chair.trim() && { chair: WRONG.chair }),
    ...((countOf(written.attended) < 1 || countOf(written.attended) > 10_000) && {
      attended: WRONG.attended,
    }),
    ...(((needsLimit && written.yuan === '') || hasWrongLimit) && { limit: WRONG.limit }),
    ...(written.minutes.trim().length < 10 && { minutes: WRONG.minutes }),
  }
}

/** Writing down what was decided: kept as it is written, never changed once recorded. */
export function useRecord(compoundId: string, personId: string, done: () => void) {
  const whose = `${personId} decision ${compoundId}`
  const [written, setWritten] = useState<Written>(blank)
  const [papers, setPapers] = useState<readonly Paper[]>([])
  const [shows, setShows] = useState(false)
  useEffect(() => setWritten({ ...blank(), ...stepDraft.read(whose) }), [whose])
  const change = (some: Partial<Written>) => {
    const next = { ...written, ...some }
    setWritten(next)
    stepDraft.keep(whose, next)
  }
  const send = async (requestId: string) => {
    const { yuan, attended, agreed, ...rest } = written
    const files = await uploadPapers(personId, papers)
    const decision = {
      ...rest,
      attended: countOf(attended),
      agreed: agreed === 'yes',
      limitFen: amountOf(yuan),
      papers: files.map(({ fileId }) => fileId),
    }
    return call('income', 'recordDecision', { compoundId, ...decision }, requestId)
  }
  const command = useCommand(send, () => {
    stepDraft.drop()
    void Taro.showToast({ title: DECISIONS.saved, icon: 'success' })
    done()
  })
  const problems = problemsOf(written)
  const submit = async () => {
    setShows(true)
    const [problem] = Object.values(problems)
    if (problem) return void Taro.showToast({ title: problem, icon: 'none' })
    const { confirm } = await Taro.showModal({ title: DECISIONS.record, content: DECISIONS.sure })
    if (confirm) await command.run()
  }
  return {
    written,
    change,
    papers,
    setPapers,
    problem: (field: Field) => (shows ? (problems[field] ?? null) : null),
    submit,
    isBusy: command.isBusy,
  }
}
export type Recording = ReturnType<typeof useRecord>
