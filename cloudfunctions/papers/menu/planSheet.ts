import { refuse } from '@domain/kernel'
import { menuPapers } from '@domain/menu'
import { roundOf } from '../../lib/ordering'
import { whereItIs } from '../../lib/places'
import { useCase } from '../../lib/useCase'
import { handOut } from '../hand'
import { planOf } from '../pdf/menu/planOf'

/** What came of a round for the notice board: the three plans side by side. */
export const planSheet = useCase(menuPapers.planSheet)({
  load: roundOf,
  where: whereItIs,
  run: async (round, { size }, call) => {
    const plan = await call.store.menus.plan(round._id)
    if (!plan) return refuse('menu.notPlanned')
    const pdf = await planOf({ round, plan }, size)
    const as = `${round.compoundName} ${round.title} 方案（${size}）.pdf`
    return handOut(pdf, round.compoundId, { as, place: `${round.no}/plan-${size}.pdf` }, call)
  },
})
