import { accept, PAGE_SIZE, refuse } from '@domain/kernel'
import { reachOf } from '@domain/people'
import { DEDUCTION_GROUPS, deductionView, pointsContract } from '@domain/points'
import { compoundHere, whereItIs } from '../../lib/places'
import { homeHere } from '../../lib/points/about'
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

const FEW = 5

/** What waits for the caller: their household's answer to a notice, their decision on an appeal. */
export const deductionsToDo = useCase(pointsContract.deductionsToDo)({
  load: async (_, { store, me, roles }) => {
    const homes = me.homes.map(({ householdId }) => householdId)
    const found = await Promise.all([
      homes.length > 0 ? store.deductions.noticedTo(homes, FEW) : [],
      ...reachOf(roles, 'points.appeal').map(place => store.deductions.appealedIn(place, FEW)),
    ])
    return accept(new Map(found.flat().map(one => [one._id, one])))
  },
  run: (found, _, call) => {
    const views = [...found.values()].map(one => deductionView(one, onlookerOf(call, one)))
    const waits = views.filter(({ may }) => may.includes('appeal') || may.includes('decide'))
    return accept({ deductions: waits, now: call.now })
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
