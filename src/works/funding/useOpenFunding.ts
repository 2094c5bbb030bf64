import { dayPlus, fenFrom, yuanOf } from '@domain/kernel'
import type { Fund } from '@domain/menu'
import { FUNDING_DAYS, type ProjectView, SHORTFALLS, type Shortfall } from '@domain/works'
import Taro from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { typedYuan } from '../../components/Fields'
import { dayInFull } from '../../copy/due'
import { OPEN_FUNDING } from '../../copy/worksManage'
import { call } from '../../services/call'
import { todayHere } from '../../services/now'
import { go } from '../../services/routes'
import { useMe } from '../../services/session'
import { stepDraft } from '../../services/stepDraft'
import { useCommand } from '../../services/useCommand'
import { useProject } from '../../services/works'

type Project = ProjectView['project']
/** Amounts by their fund, and the rest, all as typed. */
type Typed = Readonly<Record<string, string>>

/** How long money is raised unless one chooses otherwise. */
const USUAL_DAYS = 30
const keyOf = (fund: Fund): string => `fund ${fund}`

/** What stands in the form before anybody has typed: the shares as the menu has them. */
function startOf({ funds, shares }: Project): Typed {
  const amounts = funds.map(fund => {
    const fen = shares.find(share => share.fund === fund)?.targetFen ?? 0
    return [keyOf(fund), fen > 0 ? typedYuan(fen) : '0']
  })
  const today = todayHere()
  return {
    ...Object.fromEntries(amounts),
    untilOn: dayPlus(today, USUAL_DAYS),
    onShort: '',
    coverer: '',
    words: '',
  }
}

/** The funds that may pay: those that the menu has pay first. */
const fundsOf = ({ funds, shares }: Project): Fund[] => {
  const paying = shares.map(({ fund }) => fund).filter(fund => funds.includes(fund))
  return [...paying, ...funds.filter(fund => !paying.includes(fund))]
}

const isShortfall = (text: string): text is Shortfall => Object.hasOwn(SHORTFALLS, text)

/** Opening the raising of money: who pays how much, until when, and what happens where it falls short. */
export function useOpenFunding() {
  const me = useMe()
  const { id, query } = useProject()
  const [typed, setTyped] = useState<Typed>({})
  const [shows, setShows] = useState(false)
  const whose = me && `${me._id} works funding ${id}`
  useEffect(() => {
    if (whose) setTyped(stepDraft.read(whose))
  }, [whose])
  const change = (some: Typed) => {
    const next = { ...typed, ...some }
    setTyped(next)
    if (whose) stepDraft.keep(whose, next)
  }
  const project = query.value?.project
  const all: Typed = { ...(project && startOf(project)), ...typed }
  const word = (key: 'untilOn' | 'onShort' | 'coverer' | 'words'): string => all[key] ?? ''
  const onShort = word('onShort')
  const shares = (project ? fundsOf(project) : []).map(fund => {
    const text = all[keyOf(fund)] ?? ''
    return { fund, text, fen: text.trim() === '' ? 0 : fenFrom(text) }
  })
  const sumFen = shares.reduce((sum, { fen }) => sum + (fen ?? 0), 0)
  const restFen = (project?.plannedFen ?? 0) - sumFen
  const wrongShare = (fen: number | null): string | null =>
    fen === null || fen < 0 ? OPEN_FUNDING.problems.amount : null
  const wrong = {
    sum: restFen === 0 ? null : OPEN_FUNDING.problems.sum,
    onShort: isShortfall(onShort) ? null : OPEN_FUNDING.problems.onShort,
    coverer: onShort === 'cover' && word('coverer').trim().length < 2 ? OPEN_FUNDING.problems.coverer : null,
  }
  const sending = useCommand(
    (requestId: string) =>
      call(
        'works',
        'openFunding',
        {
          projectId: id,
          shares: shares.map(({ fund, fen }) => ({ fund, targetFen: fen ?? 0 })),
          untilOn: word('untilOn'),
          onShort: isShortfall(onShort) ? onShort : 'shelve',
          coverer: onShort === 'cover' ? word('coverer').trim() : '',
          words: word('words').trim(),
        },
        requestId,
      ),
    () => {
      stepDraft.drop()
      void Taro.showToast({ title: OPEN_FUNDING.started, icon: 'success' })
      go.backToProject(id)
    },
  )
  const submit = async () => {
    setShows(true)
    const [first] = [...shares.map(({ fen }) => wrongShare(fen)), ...Object.values(wrong)].filter(Boolean)
    if (first) return void Taro.showToast({ title: first, icon: 'none' })
    const content = OPEN_FUNDING.sure(dayInFull(word('untilOn'), todayHere()))
    const { confirm } = await Taro.showModal({ title: OPEN_FUNDING.title, content })
    if (confirm) await sending.run()
  }
  const today = todayHere()
  return {
    query,
    shares: shares.map(share => ({ ...share, problem: wrongShare(share.fen) })),
    sumFen,
    restFen,
    /** Gives one fund what the sum still lacks, or takes from it what is too much. */
    fill: (fund: Fund) => {
      const share = shares.find(one => one.fund === fund)
      if (share) change({ [keyOf(fund)]: typedYuan(Math.max(0, (share.fen ?? 0) + restFen)) })
    },
    type: (fund: Fund, text: string) => change({ [keyOf(fund)]: text }),
    word,
    onShort: isShortfall(onShort) ? onShort : null,
    change,
    days: { from: dayPlus(today, FUNDING_DAYS.least), until: dayPlus(today, FUNDING_DAYS.most) },
    problem: (of: keyof typeof wrong) => (shows ? wrong[of] : null),
    planned: project ? yuanOf(project.plannedFen) : '',
    submit,
    isBusy: sending.isBusy,
  }
}
export type OpeningFunding = ReturnType<typeof useOpenFunding>
