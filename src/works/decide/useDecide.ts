import type { VoteHead } from '@domain/vote'
import Taro from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { WORK_FIELDS } from '../../copy/worksForms'
import { DECIDE } from '../../copy/worksManage'
import { call } from '../../services/call'
import { todayHere } from '../../services/now'
import { go } from '../../services/routes'
import { useMe } from '../../services/session'
import { stepDraft } from '../../services/stepDraft'
import { useCommand } from '../../services/useCommand'
import { useList } from '../../services/useList'
import { useQuery } from '../../services/useQuery'
import { type Paper, uploadPapers } from '../../services/vouchers'
import { useProject } from '../../services/works'

export type How = keyof typeof DECIDE.hows
type Typed = {
  readonly how: string
  readonly voteId: string
  readonly question: string
  readonly words: string
  readonly on: string
}

/** A vote that may stand for a decision: by law, published, and passed in something. */
const isFit = ({ mode, state, passed }: VoteHead): boolean =>
  mode === 'statutory' && state === 'published' && (passed?.some(one => one) ?? false)

const { problems } = WORK_FIELDS
function wrongIn(typed: Typed, papers: number): string | null {
  if (typed.how === 'vote') {
    if (!typed.voteId) return DECIDE.problems.vote
    return typed.question ? null : DECIDE.problems.question
  }
  if (typed.how !== 'paper') return DECIDE.problems.how
  if (typed.words.trim().length < 2) return problems.short
  return papers > 0 ? null : problems.photos
}

/** The compound's votes, and the questions of the one chosen. */
function useVotes(compoundId: string | null, voteId: string) {
  const list = useList<VoteHead>(compoundId && `votes to decide ${compoundId}`, async skip => {
    const answer = await call('vote', 'list', { compoundId: compoundId ?? '', skip })
    return answer.ok ? { ok: true, value: { rows: answer.value.votes, more: answer.value.more } } : answer
  })
  const { value, more, isLoading, failure, loadMore } = list
  const fit = value?.filter(isFit) ?? null
  const isThin = fit?.length === 0
  useEffect(() => {
    if (isThin && more && !isLoading && !failure) loadMore()
  }, [isThin, more, isLoading, failure, loadMore])
  const vote = useQuery(voteId ? `vote to decide ${voteId}` : null, () => call('vote', 'show', { voteId }))
  return { votes: { ...list, value: isThin && more ? null : fit }, vote }
}

const blank = (): Typed => ({ how: '', voteId: '', question: '', words: '', on: todayHere() })

/** Noting how the owners decided: by a vote held here, or by a paper. */
export function useDecide() {
  const me = useMe()
  const { id, query } = useProject()
  const [typed, setTyped] = useState(blank)
  const [papers, setPapers] = useState<readonly Paper[]>([])
  const [shows, setShows] = useState(false)
  const whose = me && `${me._id} works decide ${id}`
  useEffect(() => {
    if (whose) setTyped({ ...blank(), ...stepDraft.read(whose) })
  }, [whose])
  const change = (some: Partial<Typed>) => {
    const next = { ...typed, ...some }
    setTyped(next)
    if (whose) stepDraft.keep(whose, next)
  }
  const { votes, vote } = useVotes(
    typed.how === 'vote' ? (query.value?.project.compoundId ?? null) : null,
    typed.voteId,
  )
  const sending = useCommand(
    async (requestId: string) => {
      const { how, voteId, question, words, on } = typed
      if (how === 'vote')
        return call(
          'works',
          'decide',
          { projectId: id, by: { kind: 'vote', voteId, questionNo: Number(question) } },
          requestId,
        )
      const covered = await uploadPapers(me?._id ?? '', papers)
      const photos = covered.map(({ fileId }) => fileId)
      return call(
        'works',
        'decide',
        { projectId: id, by: { kind: 'paper', words: words.trim(), on, photos } },
        requestId,
      )
    },
    () => {
      stepDraft.drop()
      void Taro.showToast({ title: WORK_FIELDS.done, icon: 'success' })
      go.backToProject(id)
    },
  )
  const wrong = wrongIn(typed, papers.length)
  const submit = async () => {
    setShows(true)
    if (wrong) return void Taro.showToast({ title: wrong, icon: 'none' })
    const { confirm } = await Taro.showModal({ title: DECIDE.title, content: DECIDE.sure })
    if (confirm) await sending.run()
  }
  return {
    query,
    typed,
    change,
    papers,
    setPapers,
    votes,
    vote,
    problem: shows ? wrong : null,
    submit,
    isBusy: sending.isBusy,
  }
}
export type Deciding = ReturnType<typeof useDecide>
