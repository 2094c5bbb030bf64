import {
  auditCount,
  demandAudit as demanded,
  incomeContract,
  newAuditDemand,
  type RollSums,
} from '@domain/income'
import { accept, refuse } from '@domain/kernel'
import { householdsOf } from '@domain/place'
import { actBy } from '../lib/act'
import { booksOf, whereBooksAre } from '../lib/books'
import { type MemberCall, useCase } from '../lib/useCase'
import { rulesAt } from './about'

/** The compound's households by id, and what they come to. */
async function rollOf(compoundId: string, { store }: MemberCall) {
  const households = householdsOf(await store.places.buildingsOf(compoundId)).map(
    ({ household }) => household,
  )
  const roll: RollSums = {
    households: households.length,
    areaCentiM2: households.reduce((sum, { areaCentiM2 }) => sum + areaCentiM2, 0),
  }
  return { roll, areaOf: (id: string) => households.find(one => one.id === id)?.areaCentiM2 ?? 0 }
}

/** An owner's voice for an audit, counted once for each household they own, by number and by area. */
export const demandAudit = useCase(incomeContract.demandAudit)({
  load: booksOf,
  where: whereBooksAre,
  run: async (books, _, call) => {
    const { store, me, now } = call
    const homes = me.homes.filter(one => one.path.compound === books._id && one.relation === 'owner')
    if (homes.length === 0) return refuse('income.notOwner')
    const [{ roll, areaOf }, rules] = await Promise.all([rollOf(books._id, call), rulesAt(books, store)])
    const owned = homes.map(({ householdId: id }) => ({ id, areaCentiM2: areaOf(id) }))
    const act = actBy(call, 'income.demandAudit', books.path)
    return store.audit.once(act, async tx => {
      const before = await store.income.auditDemandIn(tx, books._id)
      const after = demanded(before ?? newAuditDemand(books._id, books.path, roll), owned, roll, rules, now)
      if (!after.ok) return after
      await store.income.putAuditDemandIn(tx, after.value)
      const { households, isReached } = auditCount(after.value, roll, rules)
      return accept({ households, isReached })
    })
  },
})
