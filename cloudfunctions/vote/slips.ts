import { accept, refuse } from '@domain/kernel'
import { voteContract } from '@domain/vote'
import { homeOfSlip } from '../lib/slips'
import { useCase } from '../lib/useCase'
import { whereItIs } from './about'

/** Whose ballot a code is of. */
export const slip = useCase(voteContract.slip)({
  load: async ({ digits }, { store }) => {
    const home = await homeOfSlip(digits, await store.votes.running(), store)
    return home ? accept(home) : refuse('vote.slipUnknown')
  },
  where: whereItIs,
  run: ({ aboutId: voteId, householdId, label }) => accept({ voteId, householdId, label }),
})
