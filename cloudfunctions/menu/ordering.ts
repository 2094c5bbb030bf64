import { accept, type Decision } from '@domain/kernel'
import { menuContract, newOrder, type Order, type Round, tick } from '@domain/menu'
import type { PlacePath } from '@domain/place'
import type { RefusalCode } from '@domain/refusals'
import { actBy } from '../lib/act'
import { actingHome } from '../lib/actingHome'
import { collectedBuilding, unitsWithDoors } from '../lib/ordering'
import { whereItIs } from '../lib/places'
import { type Transaction, WriteConflict } from '../lib/store'
import { type MemberCall, useCase } from '../lib/useCase'
import { householdOf, myOrderOf, roundOf } from './about'

export type Household = { readonly householdId: string; readonly path: PlacePath; readonly label: string }

/**
 * Changes a household's list inside a transaction, in which the round is read too: one that ends meanwhile takes no more. A paper touches the round, for
 * it may come after the end and must not pass a plan that is just being made; a tap on the phone does not, or all would wait for each other.
 */
export function changeOrder(
  round: Round,
  home: Household,
  action: string,
  call: MemberCall,
  decide: (order: Order, round: Round) => Decision<Order, RefusalCode>,
) {
  const { store } = call
  const facts = { roundId: round._id, householdId: home.householdId }
  return store.audit.once(actBy(call, action, home.path, facts), async (tx: Transaction) => {
    const current = await store.menus.roundIn(tx, round._id)
    if (!current) throw new WriteConflict('round')
    const before = await store.menus.orderIn(tx, round._id, home.householdId)
    const after = decide(before ?? newOrder(current, home), current)
    if (!after.ok) return after
    await store.menus.putOrderIn(tx, after.value)
    if (after.value.paper !== (before?.paper ?? null))
      await store.menus.saveRoundIn(tx, current, { ...current, revision: current.revision + 1 })
    return after
  })
}

/** Who does it, and when, as the rules ask for it. */
export const byOf = ({ me, now }: MemberCall) => ({ personId: me._id, name: me.name, now })

export const order = useCase(menuContract.order)({
  load: async (input, call) => {
    const round = await roundOf(input, call)
    if (!round.ok) return round
    const home = actingHome(call, round.value.path, input.householdId, 'menu.noHome')
    return home.ok ? accept({ round: round.value, home: home.value }) : home
  },
  where: ({ home }) => home.path,
  run: async ({ round, home }, { ticks, revision }, call) => {
    const done = await changeOrder(round, home, 'menu.order', call, (before, current) =>
      tick(before, ticks, revision, current, byOf(call)),
    )
    if (!done.ok) return done
    const household = await householdOf(home.householdId, call.store)
    return accept({ mine: myOrderOf(home, household?.household.areaCentiM2 ?? 0, done.value) })
  },
})

/** Door by door, who has ordered: for the round from door to door. */
export const doors = useCase(menuContract.doors)({
  load: collectedBuilding,
  where: ({ path }) => path,
  run: async (found, _, call) =>
    accept({ name: found.building.name, units: await unitsWithDoors(found, call) }),
})

/** 2号楼 before 10号楼. */
const inOrder = (one: { readonly name: string }, other: { readonly name: string }): number =>
  one.name.localeCompare(other.name, 'zh', { numeric: true })

export const participation = useCase(menuContract.participation)({
  load: roundOf,
  where: whereItIs,
  run: async (round, _, { store }) => {
    const [buildings, counts] = await Promise.all([
      store.places.children(round.compoundId, 0, 200),
      store.menus.orderCounts(round._id),
    ])
    return accept({
      buildings: [...buildings].sort(inOrder).map(({ _id, name, householdCount }) => ({
        id: _id,
        name,
        orders: counts.get(_id) ?? 0,
        households: householdCount,
      })),
    })
  },
})
