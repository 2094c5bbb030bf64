import type { Answer } from '@domain/kernel'
import { attempt } from './attempt'
import { call, type GivenBy } from './call'
import { type Draft, drafts } from './drafts'
import { uploadPhotos } from './files'
import { formOf, type RoundHome } from './round'
import { isUnclear } from './useCommand'

/** A household's signed paper as the phone keeps it until it is sent. */
export type PaperDraft = RoundHome & {
  readonly label: string
  readonly ticks: readonly string[]
  readonly signedOn: string
  /** A path on the phone, or the id of a photo that has arrived. */
  readonly photo: string
}
type Entered = GivenBy<'menu', 'enterPaper'>

export const paperDrafts = {
  of: (personId: string, of: RoundHome): Draft<PaperDraft> | undefined =>
    drafts.of<PaperDraft>('paper', personId, formOf(of)),
  /** One that waits to be sent goes on waiting while it is changed. */
  keep: (
    personId: string,
    draft: PaperDraft,
    failed = paperDrafts.of(personId, draft)?.failed ?? false,
  ): Draft<PaperDraft> => drafts.keep('paper', personId, draft, failed, formOf(draft)),
  drop: (personId: string, draft: RoundHome): void => drafts.drop('paper', personId, formOf(draft)),
  /** Those that were finished and have not arrived. */
  unsent: (personId: string, roundId: string): readonly PaperDraft[] =>
    drafts
      .all(personId)
      .flatMap(({ kind, failed, input }) => (kind === 'paper' && failed ? [input as PaperDraft] : []))
      .filter(draft => draft.roundId === roundId),
}

/**
 * Sends a paper under the id its draft has: it is entered once however often it is tried. What may not have arrived is kept.
 * @param uploaded hears when the photo has arrived
 */
export async function sendPaper(
  personId: string,
  draft: PaperDraft,
  uploaded: (done: number) => void = () => {},
): Promise<Answer<Entered>> {
  const { requestId } = paperDrafts.keep(personId, draft)
  let sent = draft
  const answer = await attempt(async () => {
    const [photo = draft.photo] = await uploadPhotos(personId, [draft.photo], uploaded)
    sent = { ...draft, photo }
    const { roundId, householdId, ticks, signedOn } = draft
    return call('menu', 'enterPaper', { roundId, householdId, ticks: [...ticks], photo, signedOn }, requestId)
  })
  if (answer.ok) paperDrafts.drop(personId, draft)
  else paperDrafts.keep(personId, sent, isUnclear(answer.code))
  return answer
}
