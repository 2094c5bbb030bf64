import { accept, type Decision, refuse } from '@domain/kernel'
import { type Home, homeIn } from '@domain/people'
import { type PlacePath, pathUpTo } from '@domain/place'
import {
  fundAccount,
  type MoveKind,
  mayPassOn,
  personAccount,
  pointsContract,
  type TransferTo,
} from '@domain/points'
import type { RefusalCode } from '@domain/refusals'
import { actBy } from '../lib/act'
import { unsafe } from '../lib/contentGuard'
import { makeGate } from '../lib/gate'
import { idFrom } from '../lib/ids'
import { whereItIs } from '../lib/places'
import { homeHere, householdEarner, stairwellOf } from '../lib/points/about'
import { accountIn, moveIn, type Party } from '../lib/points/posting'
import { unfitForAll } from '../lib/publicWords'
import { type MemberCall, useCase } from '../lib/useCase'
import { accountsOf, purseOf } from './wallet'

/** The caller's own account and their household's, as parties to a movement. */
export function ownParties(home: Home, { me }: MemberCall): { readonly mine: Party; readonly home: Party } {
  const refs = accountsOf(home, me._id)
  const place = stairwellOf(home.label)
  return {
    mine: { ref: refs.mine, path: home.path, holder: { name: me.name, place } },
    home: { ref: refs.home, path: home.path, holder: { name: `${home.label.split(' ').at(-1)}住户`, place } },
  }
}

/** Who gets them, where they and the caller have been one family for long enough. */
async function recipient(
  to: TransferTo,
  home: Home,
  call: MemberCall,
): Promise<Decision<Party, RefusalCode>> {
  const person = to.kind === 'person' ? await call.store.people.get(to.personId) : null
  const theirs = person && person._id !== call.me._id ? homeIn(person, home.householdId) : undefined
  if (to.kind === 'person' && !theirs) return refuse('points.noMember')
  const may = mayPassOn(theirs ? [home.since, theirs.since] : [home.since], call.now)
  if (!may.ok) return may
  if (!person) return accept(ownParties(home, call).home)
  return accept({
    ref: personAccount(home.path.compound ?? '', person._id),
    path: home.path,
    holder: { name: person.name, place: stairwellOf(home.label) },
  })
}

/** Moves points from one party to another in one transaction; answers with both of the caller's purses. */
async function give(
  home: Home,
  about: {
    readonly kind: MoveKind
    readonly from: Party
    readonly to: Party
    readonly points: number
    readonly words: string
  },
  call: MemberCall,
) {
  const { store, me, now } = call
  const { kind, from, to, points, words } = about
  const act = actBy(call, `points.${kind}`, home.path, { points })
  const own = ownParties(home, call)
  const doing = { id: idFrom(call, 'p'), at: now, words, byId: me._id, byName: me.name }
  return store.audit.once(act, async tx => {
    const before = { from: await accountIn(tx, store, from), to: await accountIn(tx, store, to) }
    const moved = await moveIn(tx, store, kind, { ...before, points }, doing)
    if (!moved.ok) return moved
    const purse = async (party: Party) => {
      const { ref } = party
      const known = [moved.value.from, moved.value.to].find(
        ({ kind, ownerId }) => kind === ref.kind && ownerId === ref.ownerId,
      )
      return purseOf(ref, known ?? (await accountIn(tx, store, party)))
    }
    return accept({ mine: await purse(own.mine), home: await purse(own.home) })
  })
}

/** Passes points on inside one's household. */
export const transfer = useCase(pointsContract.transfer)({
  load: homeHere,
  where: whereItIs,
  run: async (home, { to, points, words }, call) => {
    const party = await recipient(to, home, call)
    if (!party.ok) return party
    const isUnsafe = await unsafe(call.openid, [words])
    if (isUnsafe) return refuse(isUnsafe)
    const from = ownParties(home, call).mine
    const said = words || (to.kind === 'household' ? '放进家庭积分' : `转给${party.value.holder?.name}`)
    return give(home, { kind: 'transfer', from, to: party.value, points, words: said }, call)
  },
})

const fundAt = (path: PlacePath): Party => ({
  ref: fundAccount(path.compound ?? ''),
  path: pathUpTo(path, 'compound'),
})

/** Everybody gives to one fund: those behind wait their turn instead of racing for it in vain. */
const inTurn = makeGate(2)

/** Gives points to the compound's fund for those in need. */
export const donate = useCase(pointsContract.donate)({
  load: homeHere,
  where: whereItIs,
  run: (home, { from, points }, call) => {
    const to = fundAt(home.path)
    const gift = {
      kind: 'donate',
      from: ownParties(home, call)[from],
      to,
      points,
      words: '捐给爱心基金',
    } as const
    return inTurn(to.ref.compoundId, () => give(home, gift, call))
  },
})

/** Gives points of the fund to a household in need; why, everybody may read. */
export const aid = useCase(pointsContract.aid)({
  load: householdEarner,
  where: whereItIs,
  run: async (household, { points, words }, call) => {
    const { store, me, now } = call
    if (me.homes.some(home => home.householdId === household.householdId)) return refuse('points.sameHome')
    const isUnfit = await unfitForAll(call.openid, [words])
    if (isUnfit) return refuse(isUnfit)
    const { compoundId, path, householdId, name, place } = household
    const to: Party = {
      ref: { kind: 'household', compoundId, ownerId: householdId },
      path,
      holder: { name, place },
    }
    const doing = { id: idFrom(call, 'p'), at: now, words, byId: me._id, byName: me.name }
    const act = actBy(call, 'points.aid', path, { points })
    return store.audit.once(act, async tx => {
      const before = { from: await accountIn(tx, store, fundAt(path)), to: await accountIn(tx, store, to) }
      const moved = await moveIn(tx, store, 'aid', { ...before, points }, doing)
      return moved.ok ? accept({ fund: moved.value.from.balance }) : moved
    })
  },
})

/** How one's name stands in rankings, or whether it does at all. */
export const showAs = useCase(pointsContract.showAs)({
  load: homeHere,
  where: whereItIs,
  run: (home, { as }, call) => {
    const { store } = call
    const party = ownParties(home, call).mine
    return store.audit.once(actBy(call, 'points.showAs', home.path, { as }), async tx => {
      const account = await accountIn(tx, store, party)
      await store.points.putAccountIn(tx, { ...account, shownAs: as })
      return accept({ as })
    })
  },
})
