import type { EntryRef } from '@domain/income'
import { dayOf } from '@domain/kernel'
import Taro from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'
import { POST } from '../../copy/post'
import { VOUCHERS } from '../../copy/vouchers'
import { drafts } from '../../services/drafts'
import { isReadable } from '../../services/files'
import { readNow } from '../../services/now'
import { useParams } from '../../services/params'
import { go, type PostParams } from '../../services/routes'
import { useCommand } from '../../services/useCommand'
import { useQuery } from '../../services/useQuery'
import { hasArrived } from '../../services/vouchers'
import { useWorkCompound } from '../../services/workCompound'
import { chosenFor, gateOf } from './gate'
import { type Kept, keepDraft, sendEntry, type Whose } from './sending'
import { begunWith, type Sources, sourcesOf } from './sources'
import { type Field, type Kind, problemsOf, type Written } from './written'

const KINDS: readonly Kind[] = ['receive', 'pay', 'allocate', 'opening']

/** What was written, with the papers that the phone still has. */
async function readableOf(written: Written): Promise<Written> {
  const found = await Promise.all(written.papers.map(paper => hasArrived(paper) || isReadable(paper.path)))
  return { ...written, papers: written.papers.filter((_, i) => found[i]) }
}

/** What is written in the form: begun with what is known, found again if it was left, kept with every change. */
function useWritten(whose: Whose, sources: Sources | null, kind: Kind) {
  const { personId, form, params } = whose
  const [written, setWritten] = useState<Written | null>(null)
  const begun = useRef('')
  // biome-ignore lint/correctness/useExhaustiveDependencies: once a form, as soon as there is something to begin with
  useEffect(() => {
    if (!sources || !personId || begun.current === form) return
    begun.current = form
    setWritten(begunWith(sources, params, kind, dayOf(readNow())))
    const draft = drafts.of<Kept>('post', personId, form)
    if (draft)
      void readableOf(draft.input.written).then(found => {
        setWritten(found)
        void Taro.showToast({ title: POST.restored, icon: 'none' })
      })
  }, [sources, personId, form])
  const change = (next: Written) => {
    setWritten(next)
    keepDraft(whose, next)
  }
  return { written, change }
}

/** What the entry rests on, with what is chosen for it. */
function restsOn(written: Written | null, sources: Sources | null) {
  const gate = written && sources ? gateOf(written, sources.desk, sources.decisions) : null
  const needs = gate && written ? gate.needs.map(need => ({ need, chosen: chosenFor(need, written) })) : []
  return { gate, needs }
}

/** One entry: prefilled, kept on the phone as it is written, sent once however often it is tried. */
export function usePost() {
  const params = useParams()
  const of = useWorkCompound('income.keep')
  const compound = of.compoundId ?? ''
  const kind = KINDS.find(one => one === params.kind) ?? 'receive'
  /** The form this page is: the same address comes back to the same draft. */
  const form = [compound, kind, params.lease, params.recurring, params.bankLine, params.month].join(' ')
  const whose: Whose = { personId: of.me?._id ?? '', form, params: { ...params, compound } as PostParams }
  const sources = useQuery(of.compoundId && `post ${form}`, () => sourcesOf(compound, whose.params))
  const { written, change } = useWritten(whose, sources.value, kind)
  const [shows, setShows] = useState(false)
  const [uploaded, setUploaded] = useState(0)
  const [posted, setPosted] = useState<EntryRef | null>(null)
  const { gate, needs } = restsOn(written, sources.value)

  const send = () => {
    if (!written) throw new Error('nothing written')
    const chosen = Object.fromEntries(needs.map(({ need, chosen: id }) => [need.key, id]))
    setUploaded(0)
    return sendEntry(whose, { ...written, branchId: null, ownersId: null, ...chosen }, setUploaded)
  }
  const command = useCommand(send, ({ entry }) => {
    setPosted({ month: entry.month, no: entry.row.no })
    void sources.refresh()
  })

  const problems: Partial<Record<Field, string>> = written ? problemsOf(written, VOUCHERS.problem) : {}
  const submit = async () => {
    setShows(true)
    const [problem] = Object.values(problems)
    const unmet = needs.some(({ chosen }) => chosen === null) ? POST.problems.gate : null
    const short = gate && gate.shortFen > 0 ? POST.problems.free : null
    const wrong = problem ?? unmet ?? short
    if (wrong) await Taro.showToast({ title: wrong, icon: 'none' })
    else await command.run()
  }
  const again = () => {
    const { month } = whose.params
    go.insteadPost({ compound, kind: kind === 'opening' ? 'receive' : kind, ...(month && { month }) })
  }
  return {
    of,
    sources,
    written,
    change,
    gate,
    needs,
    shows,
    posted,
    again,
    submit,
    problem: (field: Field) => (shows ? (problems[field] ?? null) : null),
    isBusy: command.isBusy,
    submitName: command.isBusy
      ? POST.sending(uploaded, written?.papers.length ?? 0)
      : POST.submit[written?.kind ?? kind],
  }
}
export type Post = ReturnType<typeof usePost>
