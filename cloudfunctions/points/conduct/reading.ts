import { accept, PAGE_SIZE, refuse } from '@domain/kernel'
import { reachOf } from '@domain/people'
import { DEDUCTION_GROUPS, type Deduction, deductionView, pointsContract } from '@domain/points'
import { compoundHere, whereItIs } from '../../lib/places'
import { homeHere } from '../../lib/points/about'
import { type MemberCall, useCase } from '../../lib/useCase'
import { deductionHere, listDeductions, onlookerOf, showDeduction, speaksFor } from './shown'

/** One deduction: for the household it is about or who answers for it, and those who give notice or decide appeals there. */
export const deduction = useCase(pointsContract.deduction)({
  load: deductionHere,
  where: whereItIs,
  run: async (found, _, call) => {
    const { isOfHome, deducts, decides } = onlookerOf(call, found)
    if (!isOfHome && !deducts && !decides && !(await speaksFor(found, call)))
      return refuse('points.notYourDeduction')
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
/** Among so many notices of a place the few are looked for whose household has nobody with a phone. */
const SOME = 50

/** Notices to households without a phone that the caller answers for, the soonest due first. */
async function noticedToQuiet({ roles, store }: MemberCall): Promise<Deduction[]> {
  const places = roles.flatMap(held => {
    const [reach] = reachOf([held], 'points.onBehalf')
    const { compound } = held.path
    return reach ? [{ ...(compound && { 'path.compound': compound }), [`path.${reach.kind}`]: reach.id }] : []
  })
  const found = (await Promise.all(places.map(place => store.deductions.noticedIn(place, SOME)))).flat()
  if (found.length === 0) return []
  const people = await store.people.ofHouseholds(found.map(({ householdId }) => householdId))
  const heard = new Set(people.flatMap(({ homes }) => homes.map(({ householdId }) => householdId)))
  return found.filter(({ householdId }) => !heard.has(householdId)).slice(0, FEW)
}

/** What waits for the caller: their household's answer to a notice, their decision on an appeal. */
export const deductionsToDo = useCase(pointsContract.deductionsToDo)({
  load: async (_, call) => {
    const { store, me, roles } = call
    const homes = me.homes.map(({ householdId }) => householdId)
    const [quiet, ...found] = await Promise.all([
      noticedToQuiet(call),
      homes.length > 0 ? store.deductions.noticedTo(homes, FEW) : [],
      ...reachOf(roles, 'points.appeal').map(place => store.deductions.appealedIn(place, FEW)),
    ])
    return accept({ quiet, all: new Map([...found.flat(), ...quiet].map(one => [one._id, one])) })
  },
  run: ({ quiet, all }, _, call) => {
    const views = [...all.values()].map(one =>
      deductionView(
        one,
        onlookerOf(
          call,
          one,
          quiet.some(({ _id }) => _id === one._id),
        ),
      ),
    )
    const waits = views.filter(({ may }) => may.includes('appeal') || may.includes('decide'))
    return accept({ deductions: waits })
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
