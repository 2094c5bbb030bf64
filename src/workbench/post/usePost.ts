import type { EntryRef } from '@domain/income'
import { dayOf } from '@domain/kernel'
import Taro, { useRouter } from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'
import { POST } from '../../copy/books'
import { VOUCHERS } from '../../copy/vouchers'
import { attempt } from '../../services/attempt'
import { call } from '../../services/call'
import { drafts } from '../../services/drafts'
import { isReadable } from '../../services/files'
import { readNow } from '../../services/now'
import type { PostParams } from '../../services/routes'
import { isUnclear, useCommand } from '../../services/useCommand'
import { useQuery } from '../../services/useQuery'
import { hasArrived, uploadPapers } from '../../services/vouchers'
import { useWorkCompound } from '../../services/workCompound'
import { chosenFor, gateOf } from './gate'
import { begunWith, sourcesOf } from './sources'
import { blank, draftOf, type Field, type Kind, problemsOf, type Written } from './written'

type Kept = { readonly params: PostParams; readonly written: Written }
const KINDS: readonly Kind[] = ['receive', 'pay', 'allocate', 'opening']

/** What was written, with the papers that the phone still has. */
async function readableOf(written: Written): Promise<Written> {
  const found = await Promise.all(written.papers.map(paper => hasArrived(paper) || isReadable(paper.path)))
  return { ...written, papers: written.papers.filter((_, i) => found[i]) }
}

/** One entry: prefilled, kept on the phone as it is written, sent once however often it is tried. */
export function usePost() {
  const { params } = useRouter()
  const of = useWorkCompound('income.keep')
  const compound = of.compoundId ?? ''
  const asked: PostParams = { ...params, compound }
  const kind = KINDS.find(one => one === params.kind) ?? 'receive'
  /** The form this page is: the same address comes back to the same draft. */
  const form = [compound, kind, params.lease, params.recurring, params.bankLine, params.month].join(' ')
  const personId = of.me?._id ?? ''
  const sources = useQuery(of.compoundId && `post ${form}`, () => sourcesOf(compound, asked))

  const [written, setWritten] = useState<Written | null>(null)
  const [shows, setShows] = useState(false)
  const [progress, setProgress] = useState({ done: 0, all: 0 })
  const [posted, setPosted] = useState<EntryRef | null>(null)
  const begun = useRef('')
  const change = (next: Written) => {
    setWritten(next)
    drafts.keep<Kept>('post', personId, { params: asked, written: next }, false, form)
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: once a form, as soon as there is something to begin with
  useEffect(() => {
    if (!sources.value || !personId || begun.current === form) return
    begun.current = form
    const draft = drafts.of<Kept>('post', personId, form)
    setWritten(begunWith(sources.value, asked, kind, dayOf(readNow())))
    if (draft)
      void readableOf(draft.input.written).then(found => {
        setWritten(found)
        void Taro.showToast({ title: POST.restored, icon: 'none' })
      })
  }, [sources.value, personId, form])

  const gate = written && sources.value ? gateOf(written, sources.value.desk, sources.value.decisions) : null
  const needs = gate && written ? gate.needs.map(need => ({ need, chosen: chosenFor(need, written) })) : []

  const send = async () => {
    if (!written) throw new Error('nothing written')
    const chosen = Object.fromEntries(needs.map(({ need, chosen: id }) => [need.key, id]))
    const ready: Written = { ...written, branchId: null, ownersId: null, ...chosen }
    const { requestId } = drafts.keep<Kept>('post', personId, { params: asked, written: ready }, false, form)
    setProgress({ done: 0, all: ready.papers.length })
    let sent = ready
    const answer = await attempt(async () => {
      const vouchers = await uploadPapers(personId, ready.papers, done =>
        setProgress({ done, all: ready.papers.length }),
      )
      // Tried again after a restart, it names the same files: the same intention.
      sent = { ...ready, papers: vouchers.map(({ fileId, kind: of }) => ({ path: fileId, kind: of })) }
      const ids = { bankLineId: params.bankLine ?? null, recurringId: ready.recurringId }
      return call(
        'income',
        'post',
        { compoundId: compound, draft: draftOf(ready, vouchers), ...ids },
        requestId,
      )
    })
    if (answer.ok) drafts.drop('post', personId, form)
    else if (isUnclear(answer.code))
      drafts.keep<Kept>('post', personId, { params: asked, written: sent }, true, form)
    return answer
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
    setPosted(null)
    setShows(false)
    setWritten(blank(kind === 'opening' ? 'receive' : kind, written?.on ?? dayOf(readNow())))
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
      ? POST.sending(progress.done, progress.all)
      : POST.submit[written?.kind ?? kind],
  }
}
export type Post = ReturnType<typeof usePost>
