import { DAY_MS, dayOf, dayPlus, momentOf } from '@domain/kernel'
import { LONGEST_ROUND_DAYS, type MergeRule } from '@domain/menu'
import Taro from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { amountOf } from '../../components/Fields'
import { FIELD } from '../../copy/fields'
import { DRAFT_ROUND } from '../../copy/menu'
import { call } from '../../services/call'
import { readNow } from '../../services/now'
import { go } from '../../services/routes'
import { stepDraft } from '../../services/stepDraft'
import { useCommand } from '../../services/useCommand'

export type Written = {
  readonly title: string
  readonly words: string
  readonly from: string
  readonly until: string
  readonly yuan: string
  readonly sources: string
  readonly mergeRule: MergeRule
}
type Field = 'title' | 'yuan' | 'sources' | 'until'

/** How long a round is unless somebody says otherwise. */
const USUAL_DAYS = 20

const blank = (today: string): Written => ({
  title: '',
  words: '',
  from: today,
  until: dayPlus(today, USUAL_DAYS),
  yuan: '',
  sources: '',
  mergeRule: 'lastCounts',
})

const problemsOf = (written: Written): Partial<Record<Field, string>> => ({
  ...(written.title.trim().length < 2 && { title: FIELD.tooShort(2) }),
  ...((written.until < written.from || written.until > dayPlus(written.from, LONGEST_ROUND_DAYS - 1)) && {
    until: DRAFT_ROUND.untilHint(LONGEST_ROUND_DAYS),
  }),
  ...(amountOf(written.yuan) === null && { yuan: FIELD.amount }),
  ...(written.sources.trim().length < 2 && { sources: FIELD.tooShort(2) }),
})

/** Drafting a round: kept as it is written; it begins only when it is opened. */
export function useRoundDraft(compoundId: string, personId: string) {
  const whose = `${personId} round ${compoundId}`
  const [written, setWritten] = useState<Written>(() => blank(dayOf(readNow())))
  const [shows, setShows] = useState(false)
  useEffect(() => setWritten({ ...blank(dayOf(readNow())), ...stepDraft.read(whose) }), [whose])
  const change = (some: Partial<Written>) => {
    const next = { ...written, ...some }
    setWritten(next)
    stepDraft.keep(whose, next)
  }
  const send = (requestId: string) => {
    const { title, words, from, until, yuan, sources, mergeRule } = written
    const draft = {
      compoundId,
      title,
      words,
      sources,
      mergeRule,
      opensAt: momentOf(from),
      closesAt: momentOf(until) + DAY_MS,
      budgetFen: amountOf(yuan) ?? 0,
    }
    return call('menu', 'draftRound', draft, requestId)
  }
  const command = useCommand(send, ({ round }) => {
    stepDraft.drop()
    void Taro.showToast({ title: DRAFT_ROUND.saved, icon: 'none' })
    go.insteadRound(round.round._id)
  })
  const problems = problemsOf(written)
  const submit = () => {
    setShows(true)
    const [problem] = Object.values(problems)
    if (problem) void Taro.showToast({ title: problem, icon: 'none' })
    else void command.run()
  }
  return {
    written,
    change,
    submit,
    isBusy: command.isBusy,
    problem: (field: Field) => (shows ? (problems[field] ?? null) : null),
  }
}
