import { accept, refuse } from '@domain/kernel'
import { menuContract } from '@domain/menu'
import { whereItIs } from '../lib/places'
import { homeOfSlip } from '../lib/slips'
import { useCase } from '../lib/useCase'

/** Whose order form a code is of. */
export const slip = useCase(menuContract.slip)({
  load: async ({ digits }, { store }) => {
    const home = await homeOfSlip(digits, await store.menus.openRounds(), store)
    return home ? accept(home) : refuse('menu.slipUnknown')
  },
  where: whereItIs,
  run: ({ aboutId: roundId, householdId, label }) => accept({ roundId, householdId, label }),
})
