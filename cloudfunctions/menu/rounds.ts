import { accept, type Decision, PAGE_SIZE, refuse } from '@domain/kernel'
import {
  cancelledRound,
  closedRound,
  draftedRound,
  menuContract,
  openedRound,
  type Round,
  roundStanding,
} from '@domain/menu'
import type { RefusalCode } from '@domain/refusals'
import { actBy } from '../lib/act'
import { unsafe } from '../lib/contentGuard'
import { pageOf } from '../lib/page'
import { compoundHere, whereItIs } from '../lib/places'
import { WriteConflict } from '../lib/store'
import { type MemberCall, useCase } from '../lib/useCase'
import { roundOf, roundView } from './about'

export const rounds = useCase(menuContract.rounds)({
  load: compoundHere,
  where: whereItIs,
  run: async (compound, { skip }, { store, now }) => {
    const { page, more } = pageOf(await store.menus.rounds(compound._id, skip, PAGE_SIZE + 1))
    return accept({
      rounds: page.map(one => {
        const { _id, no, title, opensAt, closesAt, budgetFen } = one
        return { _id, no, title, opensAt, closesAt, budgetFen, standing: roundStanding(one, now) }
      }),
      more,
    })
  },
})

export const round = useCase(menuContract.round)({
  load: roundOf,
  where: whereItIs,
  run: async (found, { homes }, call) => accept(await roundView(found, call, homes)),
})

/** Drafts the next round from the menu in force; its id is its number, so two at once are one after the other. */
export const draftRound = useCase(menuContract.draftRound)({
  load: compoundHere,
  where: whereItIs,
  run: async (compound, draft, call) => {
    const { store, me, now } = call
    const { compoundId, ...about } = draft
    const isUnsafe = await unsafe(call.openid, [draft.title, draft.words, draft.sources])
    if (isUnsafe) return refuse(isUnsafe)
    const [menu, [last]] = await Promise.all([
      store.menus.menu(compoundId, compound.path),
      store.menus.rounds(compoundId, 0, 1),
    ])
    const act = actBy(call, 'menu.draftRound', compound.path, { title: draft.title })
    const done = await store.audit.once(act, async tx => {
      const by = { compoundName: compound.name, byName: me.name, now }
      const drafted = draftedRound(about, menu, last ?? null, by)
      if (drafted.ok) await store.menus.addRoundIn(tx, drafted.value)
      return drafted
    })
    return done.ok ? accept({ round: await roundView(done.value, call) }) : done
  },
})

/** Changes a round: read anew inside the transaction, decided, saved; answers with how it stands then. */
async function change(
  seen: Round,
  action: string,
  call: MemberCall,
  decide: (round: Round) => Decision<Round, RefusalCode>,
) {
  const { store } = call
  const done = await store.audit.once(actBy(call, action, seen.path, { roundId: seen._id }), async tx => {
    const before = await store.menus.roundIn(tx, seen._id)
    if (!before) throw new WriteConflict('round')
    const after = decide(before)
    if (after.ok) await store.menus.saveRoundIn(tx, before, after.value)
    return after
  })
  return done.ok ? accept({ round: await roundView(done.value, call) }) : done
}

/** Opens a round with the compound's roll as it is now. */
export const openRound = useCase(menuContract.openRound)({
  load: roundOf,
  where: whereItIs,
  run: async (found, _, call) => {
    const buildings = await call.store.places.buildingsOf(found.compoundId)
    const households = buildings.flatMap(({ units }) => (units ?? []).flatMap(unit => unit.households))
    const areaCentiM2 = households.reduce((sum, one) => sum + one.areaCentiM2, 0)
    const roll = { households: households.length, areaCentiM2 }
    return change(found, 'menu.openRound', call, before => openedRound(before, roll, call.now))
  },
})

export const closeRound = useCase(menuContract.closeRound)({
  load: roundOf,
  where: whereItIs,
  run: (found, { why }, call) =>
    change(found, 'menu.closeRound', call, before => closedRound(before, why, call.now)),
})

export const cancelRound = useCase(menuContract.cancelRound)({
  load: roundOf,
  where: whereItIs,
  run: (found, { why }, call) =>
    change(found, 'menu.cancelRound', call, before => cancelledRound(before, why)),
})
