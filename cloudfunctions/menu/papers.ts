import { accept, type Decision, PAGE_SIZE, refuse } from '@domain/kernel'
import {
  enterPaper as entered,
  menuContract,
  type Order,
  paperStateOf,
  type Round,
  settlePaper as settled,
  type WaitingPaper,
} from '@domain/menu'
import { can, reachOf } from '@domain/people'
import type { RefusalCode } from '@domain/refusals'
import { unsafe } from '../lib/contentGuard'
import { addressesOf, areOwnAndThere } from '../lib/files'
import { pageOf } from '../lib/page'
import type { Part } from '../lib/store'
import { type MemberCall, useCase } from '../lib/useCase'
import { householdOf, roundOf } from './about'
import { byOf, changeOrder, type Household } from './ordering'

/** A round and a household of it, for those who collect at the door. */
async function doorOf(
  { roundId, householdId }: { readonly roundId: string; readonly householdId: string },
  call: MemberCall,
): Promise<Decision<{ round: Round; home: Household }, RefusalCode>> {
  const round = await roundOf({ roundId }, call)
  if (!round.ok) return round
  const found = await householdOf(householdId, call.store)
  if (!found || found.path.compound !== round.value.compoundId) return refuse('menu.notHousehold')
  return accept({ round: round.value, home: { householdId, path: found.path, label: found.label } })
}

const isOwn = (home: Pick<Household, 'householdId'>, { me }: MemberCall): boolean =>
  me.homes.some(({ householdId }) => householdId === home.householdId)

/** Takes a signed paper down, once by each of two people. */
export const enterPaper = useCase(menuContract.enterPaper)({
  load: doorOf,
  where: ({ home }) => home.path,
  run: async ({ round, home }, { ticks, photo, signedOn }, call) => {
    const { me, store } = call
    if (isOwn(home, call)) return refuse('menu.ownPaper')
    const before = await store.menus.order(round._id, home.householdId)
    const isKnown = before?.paper?.photo === photo
    if (!isKnown && !(await areOwnAndThere([photo], me._id))) return refuse('call.foreignFile')
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
  run: async ({ round, home }, { ticks, signedOn, why }, call) => {
    if (isOwn(home, call)) return refuse('menu.ownPaper')
    const isUnsafe = await unsafe(call.openid, [why])
    if (isUnsafe) return refuse(isUnsafe)
    const done = await changeOrder(round, home, 'menu.settlePaper', call, (found, current) =>
      settled(found, { ticks, signedOn }, why, current, byOf(call)),
    )
    return done.ok && done.value.paperState ? accept({ state: done.value.paperState }) : stateless(done)
  },
})

/** A waiting paper as the caller may see it: who enters it a second time must not see what the first one read. */
function waitingOf(
  one: Order,
  photos: Readonly<Record<string, string>>,
  call: MemberCall,
): WaitingPaper | null {
  const { me, roles } = call
  if (!one.paper) return null
  const { entries, photo } = one.paper
  const entered = entries.some(({ byId }) => byId === me._id)
  const decides = paperStateOf(one.paper) === 'differs' && can(roles, 'menu.manage', one.path)
  return {
    householdId: one.householdId,
    label: one.label,
    state: paperStateOf(one.paper),
    firstBy: entries[0]?.byName ?? '',
    entries: decides
      ? entries.map(({ byName, ticks, signedOn, at }) => ({ byName, ticks, signedOn, at }))
      : [],
    photo: photos[photo] ?? '',
    photoId: photo,
    canEnter: !entered && !isOwn(one, call) && (decides || paperStateOf(one.paper) === 'once'),
  }
}

/** The parts of a compound whose papers the caller sees; null where it is all of it. */
function partsOf({ roles }: MemberCall, { path }: Round): Part[] | null {
  if (can(roles, 'menu.manage', path) || can(roles, 'menu.collect', path)) return null
  return roles
    .filter(held => held.path.compound === path.compound)
    .flatMap(held => {
      const { building: buildingId } = held.path
      const [reach] = reachOf([held], 'menu.collect')
      return reach && buildingId ? [{ buildingId, unitId: reach.kind === 'unit' ? reach.id : null }] : []
    })
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
    const waiting = { roundId: round._id, state, parts: partsOf(call, round) }
    const { page, more } = pageOf(await call.store.menus.papers(waiting, skip, PAGE_SIZE + 1))
    const photos = await addressesOf(page.flatMap(({ paper }) => paper?.photo ?? []))
    return accept({ papers: page.flatMap(one => waitingOf(one, photos, call) ?? []), more })
  },
})

export const paper = useCase(menuContract.paper)({
  load: doorOf,
  where: ({ home }) => home.path,
  run: async ({ round, home }, _, call) => {
    const found = await call.store.menus.order(round._id, home.householdId)
    const isWaiting = found?.paperState === 'once' || found?.paperState === 'differs'
    const photos = await addressesOf(isWaiting && found.paper ? [found.paper.photo] : [])
    return accept({ label: home.label, paper: isWaiting ? waitingOf(found, photos, call) : null })
  },
})
