import { attempt } from '../../services/attempt'
import { call } from '../../services/call'
import { drafts } from '../../services/drafts'
import type { PostParams } from '../../services/routes'
import { isUnclear } from '../../services/useCommand'
import { uploadPapers } from '../../services/vouchers'
import { draftOf, type Written } from './written'

/** An entry as the phone keeps it until it is sent. */
export type Kept = { readonly params: PostParams; readonly written: Written }
/** Which form it is, and whose. */
export type Whose = { readonly personId: string; readonly form: string; readonly params: PostParams }

export const keepDraft = (
  { personId, form, params }: Whose,
  written: Written,
  failed = false,
): { readonly requestId: string } => drafts.keep<Kept>('post', personId, { params, written }, failed, form)

/**
 * Sends an entry under the id its draft has, so that it is entered once however often it is tried, also after a restart: what may have arrived is kept
 * with the ids of its papers, which makes it the same intention.
 * @param uploaded hears how many papers have arrived
 */
export async function sendEntry(whose: Whose, ready: Written, uploaded: (done: number) => void) {
  const { personId, form, params } = whose
  const { requestId } = keepDraft(whose, ready)
  let sent = ready
  const answer = await attempt(async () => {
    const vouchers = await uploadPapers(personId, ready.papers, uploaded)
    sent = { ...ready, papers: vouchers.map(({ fileId, kind }) => ({ path: fileId, kind })) }
    const input = {
      compoundId: params.compound,
      draft: draftOf(ready, vouchers),
      bankLineId: params.bankLine ?? null,
      recurringId: ready.recurringId,
    }
    return call('income', 'post', input, requestId)
  })
  if (answer.ok) drafts.drop('post', personId, form)
  else if (isUnclear(answer.code)) keepDraft(whose, sent, true)
  return answer
}
