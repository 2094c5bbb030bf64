import { accept, type Decision, refuse, yuanOf } from '@domain/kernel'
import { adoptedPlan, costFenOf, mayPlan, menuContract, type PlanDoc, type Round } from '@domain/menu'
import { can } from '@domain/people'
import type { RefusalCode } from '@domain/refusals'
import { firstProjectOf } from '@domain/works'
import { actBy } from '../lib/act'
import { unsafe } from '../lib/contentGuard'
import { whereItIs } from '../lib/places'
import { WriteConflict } from '../lib/store'
import { type MemberCall, useCase } from '../lib/useCase'
import { roundOf } from './about'
import { madeOf, pabulibOf } from './made'
import { plansOf } from './plans'

const shownPlan = ({ path: _, ...plan }: PlanDoc) => plan
const namesOf = async ({ compoundId }: Round, { store }: MemberCall): Promise<Map<string, string>> =>
  new Map((await store.places.children(compoundId, 0, 200)).map(({ _id, name }) => [_id, name]))

/** What the survey chose, with its cost; only basic items of the round, and within the money. */
function basicOf(
  { items, budgetFen }: Round,
  chosen: readonly { readonly key: string; readonly why: string }[],
): Decision<PlanDoc['basic'], RefusalCode> {
  const basic: PlanDoc['basic'] = []
  for (const { key, why } of chosen) {
    const item = items.find(one => one.key === key)
    if (item?.class !== 'basic' || basic.some(one => one.key === key)) return refuse('menu.itemUnknown')
    basic.push({ key, costFen: costFenOf(item), why })
  }
  const cost = basic.reduce((sum, { costFen }) => sum + costFen, 0)
  return cost > budgetFen
    ? refuse('menu.basicTooMuch', { cost: yuanOf(cost), budget: yuanOf(budgetFen) })
    : accept(basic)
}

/**
 * Makes the plans once a round is over and no paper is open. Made again from the same lists it is the same. The lists are read after the round: whatever
 * changed it meanwhile, as a paper does, has it made anew.
 */
export const makePlan = useCase(menuContract.makePlan)({
  load: roundOf,
  where: whereItIs,
  run: async (round, input, call) => {
    const { store, me, now } = call
    const act = actBy(call, 'menu.makePlan', round.path, { roundId: round._id })
    const isUnsafe = await unsafe(
      call.openid,
      input.basic.map(({ why }) => why),
    )
    if (isUnsafe) return refuse(isUnsafe)
    const [once, differ, orders, buildings] = await Promise.all([
      store.menus.countPapers(round._id, 'once'),
      store.menus.countPapers(round._id, 'differs'),
      store.menus.allOrders(round._id),
      namesOf(round, call),
    ])
    const done = await store.audit.once(act, async tx => {
      const current = await store.menus.roundIn(tx, round._id)
      if (current?.revision !== round.revision) throw new WriteConflict('round')
      const may = mayPlan(current, once + differ, now)
      if (!may.ok) return may
      const basic = basicOf(current, input.basic)
      if (!basic.ok) return basic
      const plan: PlanDoc = {
        _id: round._id,
        compoundId: round.compoundId,
        path: round.path,
        at: now,
        byName: me.name,
        budgetFen: current.budgetFen,
        basic: basic.value,
        ...plansOf(current, orders, basic.value, buildings),
        adopted: null,
        earlier: [],
      }
      await store.menus.putPlanIn(tx, plan)
      await store.menus.saveRoundIn(tx, current, {
        ...current,
        state: 'planned',
        revision: current.revision + 1,
      })
      return accept(plan)
    })
    return done.ok ? accept({ plan: shownPlan(done.value) }) : done
  },
})

export const plan = useCase(menuContract.plan)({
  load: roundOf,
  where: whereItIs,
  run: async (round, _, { store, roles }) => {
    const found = await store.menus.plan(round._id)
    if (!found) return refuse('menu.notPlanned')
    const { path, ...shown } = round
    return accept({ plan: shownPlan(found), round: shown, canAdopt: can(roles, 'menu.manage', path) })
  },
})

export const adoptPlan = useCase(menuContract.adoptPlan)({
  load: roundOf,
  where: whereItIs,
  run: async (round, { rule, why }, call) => {
    const { store, me, now } = call
    const isUnsafe = await unsafe(call.openid, [why])
    if (isUnsafe) return refuse(isUnsafe)
    const done = await store.audit.once(actBy(call, 'menu.adoptPlan', round.path, { rule }), async tx => {
      const before = await store.menus.planIn(tx, round._id)
      if (!before) return refuse('menu.notPlanned')
      const first = firstProjectOf(before)
      if (first && (await store.works.getIn(tx, first))) return refuse('menu.worksBegun')
      const after = adoptedPlan(before, { rule, why, byName: me.name, at: now })
      if (after.ok) await store.menus.putPlanIn(tx, after.value)
      return after
    })
    return done.ok ? accept({ plan: shownPlan(done.value) }) : done
  },
})

/** The lists without names as a file; only once the plan is made, so that nobody orders by what others ordered. */
export const pabulib = useCase(menuContract.pabulib)({
  load: roundOf,
  where: whereItIs,
  run: async (round, _, call) => {
    const found = await call.store.menus.plan(round._id)
    if (!found) return refuse('menu.notPlanned')
    const [orders, buildings] = await Promise.all([
      call.store.menus.allOrders(round._id),
      namesOf(round, call),
    ])
    const { instance } = madeOf(round, orders, found.basic, buildings)
    return accept({ text: pabulibOf(round, instance), name: `${round.compoundName}-${round.no}.pb` })
  },
})
