import { accept, type Decision, refuse } from '@domain/kernel'
import { menuPapers, type Round, roundStanding } from '@domain/menu'
import type { RefusalCode } from '@domain/refusals'
import { collectedBuilding, unitsWithDoors } from '../../lib/ordering'
import { useCase } from '../../lib/useCase'
import { handOut } from '../hand'
import { doorListOf } from '../pdf/menu/doorListOf'

const goesOn = (round: Round, now: number): Decision<null, RefusalCode> =>
  ['open', 'closed'].includes(roundStanding(round, now)) ? accept(null) : refuse('menu.notOpen')

/** A building's doors to take along, with who has ordered when it was printed. */
export const doorList = useCase(menuPapers.doorList)({
  load: collectedBuilding,
  where: ({ path }) => path,
  run: async (found, _, call) => {
    const { round, building } = found
    const on = goesOn(round, call.now)
    if (!on.ok) return on
    const units = await unitsWithDoors(found, call)
    const pdf = await doorListOf({ round, building: building.name, at: call.now, units })
    const as = `${round.compoundName} ${building.name} 上门清单.pdf`
    // It is as the doors were for whoever asks: each has a place of their own.
    const place = `${round.no}/doors-${building._id.replaceAll(':', '_')}-${call.me._id}.pdf`
    return handOut(pdf, round.compoundId, { as, place }, call)
  },
})
