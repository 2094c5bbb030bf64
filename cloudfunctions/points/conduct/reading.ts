import { accept, PAGE_SIZE, refuse } from '@domain/kernel'
import { DEDUCTION_GROUPS, pointsContract } from '@domain/points'
import { compoundHere, homeHere, whereItIs } from '../../lib/points/about'
import { useCase } from '../../lib/useCase'
import { deductionHere, listDeductions, onlookerOf, showDeduction } from './shown'

/** One deduction: for the household it is about, and those who give notice or decide appeals there. */
export const deduction = useCase(pointsContract.deduction)({
  load: deductionHere,
  where: whereItIs,
  run: async (found, _, call) => {
    const { isOfHome, deducts, decides } = onlookerOf(call, found)
    if (!isOfHome && !deducts && !decides) return refuse('points.notYourDeduction')
    return accept(await showDeduction(found, call))
  },
})

export const myDeductions = useCase(pointsContract.myDeductions)({
  load: homeHere,
  where: whereItIs,
  run: async ({ householdId }, { skip }, call) =>
    accept(listDeductions(await call.store.deductions.ofHousehold(householdId, skip, PAGE_SIZE + 1), call)),
})

export const deductions = useCase(pointsContract.deductions)({
  load: compoundHere,
  where: whereItIs,
  run: async ({ _id }, { group, skip }, call) => {
    const { states } = DEDUCTION_GROUPS[group]
    const found = await call.store.deductions.inStates(_id, states, skip, PAGE_SIZE + 1)
    return accept(listDeductions(found, call))
  },
})

export const appeals = useCase(pointsContract.appeals)({
  load: compoundHere,
  where: whereItIs,
  run: async ({ _id }, { state, skip }, call) => {
    const { deductions: store } = call.store
    const found =
      state === 'appealed'
        ? store.appealed(_id, skip, PAGE_SIZE + 1)
        : store.inStates(_id, [state], skip, PAGE_SIZE + 1)
    return accept(listDeductions(await found, call))
  },
})

/** Who changed the tariff, when and why. */
export const tariffVersions = useCase(pointsContract.tariffVersions)({
  load: compoundHere,
  where: whereItIs,
  run: async ({ _id }, { skip }, { store }) => {
    const found = await store.points.tariffVersions(_id, skip, PAGE_SIZE + 1)
    const versions = found.slice(0, PAGE_SIZE).map(({ version, since, byName, why, budget }) => ({
      version,
      since,
      byName,
      why,
      budget,
    }))
    return accept({ versions, more: found.length > PAGE_SIZE })
  },
})
