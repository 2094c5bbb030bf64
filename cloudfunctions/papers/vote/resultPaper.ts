import { dayOf, refuse } from '@domain/kernel'
import { FEWEST_SHOWN, noticeHashOf, type Vote, votePapers } from '@domain/vote'
import { whereItIs } from '../../lib/places'
import type { Store } from '../../lib/store'
import { useCase } from '../../lib/useCase'
import { voteHere } from '../../lib/voting'
import { handOut } from '../hand'
import { resultOf } from '../pdf/vote/resultOf'

const publishedOn = ({ history, createdAt }: Vote): string =>
  dayOf(history.find(({ event }) => event === 'publish')?.at ?? createdAt)

/** The list of receipts; of fewer than five ballots none, since it would say who chose what. */
async function linesOf({ _id, result }: Vote, { votes }: Store) {
  const isWithheld = (result?.tally.tookPart.heads ?? 0) < FEWEST_SHOWN
  return isWithheld ? null : ((await votes.list(_id))?.lines ?? null)
}

/** The published result for the notice board, and behind it the list of receipts where it is wanted. */
export const resultPaper = useCase(votePapers.resultPaper)({
  load: voteHere,
  where: whereItIs,
  run: async (vote, { size, withList }, call) => {
    const { result } = vote
    if (!result) return refuse('vote.notPublished')
    const lines = withList ? await linesOf(vote, call.store) : null
    const facts = { vote, result, noticeHash: noticeHashOf(vote), on: publishedOn(vote), lines }
    const pdf = await resultOf(facts, size)
    const as = `${vote.compoundName} ${vote.title} 表决结果（${size}${withList ? '，附选票清单' : ''}）.pdf`
    const place = `votes/${vote._id}/result-${size}${withList ? '-list' : ''}.pdf`
    return handOut(pdf, vote.compoundId, { as, place }, call)
  },
})
