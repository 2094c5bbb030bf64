import type { Answer } from '@domain/kernel'
import type { DecisionKind, Majority, VoteDraft } from '@domain/vote'
import Taro from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { EDIT } from '../../copy/voteWork'
import { call, type GivenBy } from '../../services/call'
import { useParams } from '../../services/params'
import { go } from '../../services/routes'
import { useCommand } from '../../services/useCommand'

const NEW: VoteDraft = {
  title: '',
  words: '',
  mode: 'statutory',
  questions: [{ words: '', decision: 'useFund' }],
  keeps: 'lastValid',
  silents: 'notCounted',
}
const LEAST = 4

/** Where the address says what it is about: which sort of decision it is belongs to its majority, and may be changed. */
const LIKELY = { ordinary: 'useFund', special: 'rebuild' } as const satisfies Record<Majority, DecisionKind>

function begunWith({
  title = '',
  ask = '',
  majority,
}: Readonly<Record<string, string | undefined>>): VoteDraft {
  const decision = LIKELY[majority === 'special' ? 'special' : 'ordinary']
  return { ...NEW, title, questions: [{ words: ask, decision }] }
}

const isWhole = ({ title, questions }: VoteDraft): boolean =>
  [title, ...questions.map(({ words }) => words)].every(words => words.trim().length >= LEAST)

/** A draft as it is typed: a new one, or the one the address names. */
export function useEdit() {
  const params = useParams()
  const { compound = '', id } = params
  const [draft, setDraft] = useState<VoteDraft | null>(id ? null : begunWith(params))
  const [shows, setShows] = useState(false)
  useEffect(() => {
    if (!id) return
    void call('vote', 'show', { voteId: id }).then(answer => {
      if (!answer.ok) return
      const { title, words, mode, questions, keeps, silents } = answer.value.vote
      setDraft({ title, words, mode, questions, keeps, silents })
    })
  }, [id])
  const send = (requestId: string): Promise<Answer<GivenBy<'vote', 'keep'>>> =>
    call('vote', 'keep', { compoundId: compound, voteId: id ?? null, draft: draft ?? NEW }, requestId)
  const command = useCommand(send, ({ voteId }) => {
    void Taro.showToast({ title: EDIT.saved, icon: 'success' })
    if (id) go.back()
    else go.insteadVoteManage(voteId)
  })
  const save = async () => {
    setShows(true)
    if (!draft || !isWhole(draft)) return void Taro.showToast({ title: EDIT.problem, icon: 'none' })
    await command.run()
  }
  const change = (changes: Partial<VoteDraft>) => setDraft(before => before && { ...before, ...changes })
  return { draft, change, save, isBusy: command.isBusy, shows }
}
