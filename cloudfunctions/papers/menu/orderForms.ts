import { accept, type Decision, refuse, sha256Of, slipDigits } from '@domain/kernel'
import { MOST_FORMS, menuPapers, type Round } from '@domain/menu'
import type { RefusalCode } from '@domain/refusals'
import { collectedDoors } from '../../lib/ordering'
import { whereItIs } from '../../lib/places'
import { useCase } from '../../lib/useCase'
import { handOut } from '../hand'
import { orderFormsOf } from '../pdf/menu/orderFormOf'

/** Forms are printed from when the round is published until it closes: what is signed later does not count. */
const mayPrint = ({ state, closesAt }: Round, count: number, now: number): Decision<null, RefusalCode> => {
  if (state !== 'open' || now >= closesAt) return refuse('menu.formsOver')
  return count > MOST_FORMS ? refuse('menu.formsTooMany', { count, most: MOST_FORMS }) : accept(null)
}

/** Order forms to be filled in by hand for a building, a unit or one household. */
export const orderForms = useCase(menuPapers.orderForms)({
  load: collectedDoors,
  where: whereItIs,
  run: async ({ round, label, doorways }, _, call) => {
    const may = mayPrint(round, doorways.length, call.now)
    if (!may.ok) return may
    const homes = doorways.map(({ household, label: home }) => ({
      label: home,
      areaCentiM2: household.areaCentiM2,
      digits: slipDigits(round._id, household.id),
    }))
    const pdf = await orderFormsOf({ round, title: label, homes })
    // Who collects in one unit of it gets that unit's: it must not take the place of the whole building's.
    const whose = sha256Of(homes.map(({ digits }) => digits).join()).slice(0, 16)
    const place = `${round.no}/forms-${whose}.pdf`
    return handOut(pdf, round.compoundId, { as: `${label} 点单纸.pdf`, place }, call)
  },
})
