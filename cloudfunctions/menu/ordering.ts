import { accept, type Decision, PAGE_SIZE, refuse } from '@domain/kernel'
import {
  type Door,
  enterPaper as entered,
  menuContract,
  newOrder,
  type Order,
  paperStateOf,
  type Round,
  settlePaper as settled,
  tick,
  type WaitingPaper,
} from '@domain/menu'
import { can } from '@domain/people'
import type { PlacePath } from '@domain/place'
import type { RefusalCode } from '@domain/refusals'
import { actBy } from '../lib/act'
import { unsafe } from '../lib/contentGuard'
import { addressesOf, isOwnFile } from '../lib/files'
import { pageOf } from '../lib/page'
import { whereItIs } from '../lib/places'
import { type Transaction, WriteConflict } from '../lib/store'
import { type MemberCall, useCase } from '../lib/useCase'
import { homeOf, householdOf, myOrderOf, roundOf } from './about'

type Home = { readonly householdId: string; readonly path: PlacePath; readonly label: string }

/**
 * Changes a household's list inside a transaction, in which the round is read too: one that ends meanwhile takes no more. A paper touches the round, for
 * it may come after the end and must not pass a plan that is just being made; a tap on the phone does not, or all would wait for each other.
 */
function changeOrder(
  round: Round,
  home: Home,
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

const byOf = ({ me, now }: MemberCall) => ({ personId: me._id, name: me.name, now })

export const order = useCase(menuContract.order)({
  load: async (input, call) => {
    const round = await roundOf(input, call)
    if (!round.ok) return round
    const home = homeOf(call, round.value)
    return home ? accept({ round: round.value, home }) : refuse('menu.noHome')
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

/** A round and a household of it, for those who collect at the door. */
async function doorOf(
  { roundId, householdId }: { readonly roundId: string; readonly householdId: string },
  call: MemberCall,
): Promise<Decision<{ round: Round; home: Home }, RefusalCode>> {
  const round = await roundOf({ roundId }, call)
  if (!round.ok) return round
  const found = await householdOf(householdId, call.store)
  if (!found || found.path.compound !== round.value.compoundId) return refuse('menu.notHousehold')
  return accept({ round: round.value, home: { householdId, path: found.path, label: found.label } })
}

/** Takes a signed paper down, once by each of two people. */
export const enterPaper = useCase(menuContract.enterPaper)({
  load: doorOf,
  where: ({ home }) => home.path,
  run: async ({ round, home }, { ticks, photo, signedOn }, call) => {
    const { me, store } = call
    if (me.homes.some(({ householdId }) => householdId === home.householdId)) return refuse('menu.ownPaper')
    const before = await store.menus.order(round._id, home.householdId)
    const isSecond = before?.paper?.signedOn === signedOn && before.paper.photo === photo
    if (!isSecond && !isOwnFile(photo, me._id)) return refuse('call.foreignFile')
    const done = await changeOrder(round, home, 'menu.enterPaper', call, (found, current) =>
      entered(found, { ticks, photo, signedOn }, current, byOf(call)),
    )
    return done.ok && done.value.paperState ? accept({ state: done.value.paperState }) : stateless(done)
  },
})

const stateless = (done: Decision<Order, RefusalCode>): Decision<never, RefusalCode> =>
  done.ok ? refuse('call.notFound') : done

export const settlePaper = useCase(menuContract.settlePaper)({
  load: doorOf,
  where: ({ home }) => home.path,
  run: async ({ round, home }, { ticks, why }, call) => {
    const isUnsafe = await unsafe(call.openid, [why])
    if (isUnsafe) return refuse(isUnsafe)
    const done = await changeOrder(round, home, 'menu.settlePaper', call, (found, current) =>
      settled(found, ticks, why, current, byOf(call)),
    )
    return done.ok && done.value.paperState ? accept({ state: done.value.paperState }) : stateless(done)
  },
})

/** A waiting paper as the caller may see it: who enters it a second time must not see what the first one read. */
function waitingOf(
  one: Order,
  photos: Readonly<Record<string, string>>,
  { me, roles }: MemberCall,
): WaitingPaper | null {
  if (!one.paper) return null
  const { entries, photo, signedOn } = one.paper
  const entered = entries.some(({ byId }) => byId === me._id)
  const decides = paperStateOf(one.paper) === 'differs' && can(roles, 'menu.manage', one.path)
  return {
    householdId: one.householdId,
    label: one.label,
    state: paperStateOf(one.paper),
    signedOn,
    firstBy: entries[0]?.byName ?? '',
    entries: decides ? entries.map(({ byName, ticks, at }) => ({ byName, ticks, at })) : [],
    photo: photos[photo] ?? '',
    photoId: photo,
    canEnter: !entered && (decides || paperStateOf(one.paper) === 'once'),
  }
}

export const papers = useCase(menuContract.papers)({
  load: async (input, call) => {
    const round = await roundOf(input, call)
    if (!round.ok) return round
    // Whoever collects in a part of the compound sees the papers of that part only.
    const reach = call.roles.find(
      held => held.path.compound === round.value.compoundId && can([held], 'menu.collect', held.path),
    )
    return accept({ round: round.value, path: reach?.path ?? round.value.path })
  },
  where: ({ path }) => path,
  run: async ({ round }, { state, skip }, call) => {
    const { page, more } = pageOf(await call.store.menus.papers(round._id, state, skip, PAGE_SIZE + 1))
    const mine = page.filter(
      ({ path }) => can(call.roles, 'menu.collect', path) || can(call.roles, 'menu.manage', path),
    )
    const photos = await addressesOf(mine.flatMap(({ paper }) => paper?.photo ?? []))
    return accept({ papers: mine.flatMap(one => waitingOf(one, photos, call) ?? []), more })
  },
})

const doorState = (one: Order | undefined): Door['state'] => {
  if (!one) return 'none'
  if (one.paperState === 'differs' || one.paperState === 'once') return one.paperState
  return one.source ?? 'none'
}

/** Door by door, who has ordered: for the round from door to door. */
export const doors = useCase(menuContract.doors)({
  load: async ({ roundId, buildingId }, call) => {
    const round = await roundOf({ roundId }, call)
    if (!round.ok) return round
    const building = await call.store.places.get(buildingId)
    if (building?.kind !== 'building' || building.path.compound !== round.value.compoundId)
      return refuse('call.notFound')
    const held = call.roles.find(
      one => one.path.building === buildingId && can([one], 'menu.collect', one.path),
    )
    return accept({ round: round.value, building, path: held?.path ?? building.path })
  },
  where: ({ path }) => path,
  run: async ({ round, building }, _, { store, roles }) => {
    const orders = await store.menus.ordersOfBuilding(round._id, building._id)
    const of = new Map(orders.map(one => [one.householdId, one]))
    const units = (building.units ?? []).filter(({ id }) =>
      can(roles, 'menu.collect', { ...building.path, unit: id }),
    )
    return accept({
      name: building.name,
      units: units.map(({ name, households }) => ({
        name,
        doors: households.map(({ id, room, floor }) => ({
          householdId: id,
          room,
          floor,
          state: doorState(of.get(id)),
        })),
      })),
    })
  },
})

export const participation = useCase(menuContract.participation)({
  load: roundOf,
  where: whereItIs,
  run: async (round, _, { store }) => {
    const [buildings, counts] = await Promise.all([
      store.places.children(round.compoundId, 0, 200),
      store.menus.orderCounts(round._id),
    ])
    return accept({
      buildings: buildings.map(({ _id, name, householdCount }) => ({
        id: _id,
        name,
        orders: counts.get(_id) ?? 0,
        households: householdCount,
      })),
    })
  },
})
