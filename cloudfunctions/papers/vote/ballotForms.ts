import { accept, type Decision, refuse, sha256Of, slipDigits } from '@domain/kernel'
import type { RefusalCode } from '@domain/refusals'
import { MOST_BALLOTS, stateAt, VOTE_STATES, type Vote, votePapers } from '@domain/vote'
import { useCase } from '../../lib/useCase'
import { ownersAtPart, voteAtPart } from '../../lib/voting'
import { handOut } from '../hand'
import { ballotFormsOf } from '../pdf/vote/ballotFormOf'

/** Ballots are printed from the notice on, when nothing of them changes any more, until the vote closes. */
function mayPrint(vote: Vote, count: number, now: number): Decision<null, RefusalCode> {
  const state = stateAt(vote, now)
  if (state !== 'noticed' && state !== 'open') return refuse('vote.notNow', { state: VOTE_STATES[state] })
  if (count === 0) return refuse('vote.notOnRoll')
  return count > MOST_BALLOTS ? refuse('vote.formsTooMany', { count, most: MOST_BALLOTS }) : accept(null)
}

/** Ballots to be filled in by hand: one for every owner, whether or not they have voted. */
export const ballotForms = useCase(votePapers.ballotForms)({
  load: voteAtPart,
  where: ({ part }) => part.path,
  run: async ({ vote, part }, _, call) => {
    const owners = await ownersAtPart(vote, part, call.store)
    const may = mayPrint(vote, owners.length, call.now)
    if (!may.ok) return may
    const ballots = owners.map(({ owner, householdId }) => ({
      units: owner.units,
      digits: slipDigits(vote._id, householdId),
    }))
    const pdf = await ballotFormsOf({ vote, title: part.label, ballots })
    const whose = sha256Of(ballots.map(({ digits }) => digits).join()).slice(0, 16)
    const as = `${part.label} 表决票.pdf`
    return handOut(pdf, vote.compoundId, { as, place: `votes/${vote._id}/ballots-${whose}.pdf` }, call)
  },
})
