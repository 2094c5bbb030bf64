import type { VoteHead } from '@domain/vote'
import { useState } from 'react'
import { call } from '../../services/call'
import { useList } from '../../services/useList'
import { useWorkCompound } from '../../services/workCompound'

/** The votes of the compound one looks at, and whether one may begin another. */
export function useVotes() {
  const of = useWorkCompound('vote.read')
  const { compoundId } = of
  const [canManage, setManage] = useState(false)
  const list = useList<VoteHead>(compoundId && `votes ${compoundId}`, async skip => {
    const answer = await call('vote', 'list', { compoundId: compoundId ?? '', skip })
    if (!answer.ok) return answer
    setManage(answer.value.canManage)
    return { ok: true, value: { rows: answer.value.votes, more: answer.value.more } }
  })
  return { of, list, canManage }
}
