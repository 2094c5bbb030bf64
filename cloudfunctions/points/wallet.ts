import { accept, type Decision, dayOf, monthOf, monthPlus, PAGE_SIZE } from '@domain/kernel'
import type { Home } from '@domain/people'
import { can } from '@domain/people'
import type { PlacePath } from '@domain/place'
import {
  type Account,
  type AccountRef,
  accountIdOf,
  figuresOf,
  fundAccount,
  type HistoryLine,
  homeTallyId,
  householdAccount,
  issueAccount,
  openingOf,
  type PointEntry,
  type Purse,
  personAccount,
  pointsContract,
  spendable,
  type Tally,
  tallyIdOf,
} from '@domain/points'
import type { RefusalCode } from '@domain/refusals'
import { pageOf } from '../lib/page'
import { compoundHere, whereItIs } from '../lib/places'
import { homeHere, tariffAt } from '../lib/points/about'
import { type MemberCall, useCase } from '../lib/useCase'

/** This month's year ago belongs to the picture: thirteen months. */
const MONTHS_SHOWN = 13

/** The accounts of a home: the caller's own and the household's. */
export const accountsOf = (home: Home, personId: string) => {
  const compoundId = home.path.compound ?? ''
  return { mine: personAccount(compoundId, personId), home: householdAccount(compoundId, home.householdId) }
}

export function purseOf(ref: AccountRef, account: Account | null): Purse {
  const [lot] = Object.keys(account?.lots ?? {}).sort()
  const on = account?.expiresOn ?? null
  return {
    accountId: accountIdOf(ref),
    balance: account?.balance ?? 0,
    expiring: on === null || lot === undefined ? null : { points: account?.lots[lot] ?? 0, on },
  }
}

const monthsUntil = (last: string): string[] =>
  Array.from({ length: MONTHS_SHOWN }, (_, i) => monthPlus(last, i + 1 - MONTHS_SHOWN))

const monthOfTally = (tally: Tally) => {
  const { month, closing, lines, score, minutes, turns } = tally
  return { month, opening: openingOf(tally), closing, lines, score, minutes, turns }
}
const byMonth = (a: { readonly month: string }, b: { readonly month: string }): number =>
  a.month < b.month ? -1 : 1

export const balance = useCase(pointsContract.balance)({
  load: homeHere,
  where: whereItIs,
  run: async (home, _, { store, me, now }) => {
    const account = await store.points.account(accountsOf(home, me._id).mine)
    return accept({
      balance: account?.balance ?? 0,
      spendable: account ? spendable(account, dayOf(now)) : 0,
    })
  },
})

export const wallet = useCase(pointsContract.wallet)({
  load: homeHere,
  where: whereItIs,
  run: async (home, _, { store, me, now }) => {
    const refs = accountsOf(home, me._id)
    const mineId = accountIdOf(refs.mine)
    const months = monthsUntil(monthOf(now))
    const [accounts, tallies] = await Promise.all([
      store.points.accounts([refs.mine, refs.home]),
      store.points.tallies(
        months.flatMap(month => [tallyIdOf(mineId, month), homeTallyId(home.householdId, month)]),
      ),
    ])
    const of = (ref: AccountRef) => accounts.find(({ _id }) => _id === accountIdOf(ref)) ?? null
    return accept({
      compoundName: home.label.split(' ')[0] ?? '',
      mine: purseOf(refs.mine, of(refs.mine)),
      home: { householdId: home.householdId, label: home.label, purse: purseOf(refs.home, of(refs.home)) },
      shownAs: of(refs.mine)?.shownAs ?? 'masked',
      months: tallies
        .filter(one => one.accountId === mineId)
        .map(monthOfTally)
        .sort(byMonth),
      homeScores: tallies
        .filter(one => one.kind === 'home')
        .map(({ month, score, minutes }) => ({ month, score, minutes }))
        .sort(byMonth),
    })
  },
})

/** A movement as one account's history tells it; who gave to the fund is nobody's to read but their own household's. */
const lineFor = (accountId: string, entry: PointEntry): HistoryLine => {
  const gave = entry.from.account === accountId
  return {
    id: entry._id,
    on: entry.on,
    at: entry.at,
    kind: entry.kind,
    words: entry.words,
    points: gave ? -entry.points : entry.points,
    after: (gave ? entry.from : entry.to).after,
    about: entry.about,
    isReversed: entry.reversedBy !== null,
    byName: entry.kind === 'donate' && !gave ? '' : entry.byName,
  }
}

type Asked = { readonly compoundId: string; readonly of: 'mine' | 'home' | 'fund' }

/** An account whose history the caller may read, and where it is. */
async function accountHere(
  { compoundId, of }: Asked,
  call: MemberCall,
): Promise<Decision<{ readonly path: PlacePath; readonly ref: AccountRef }, RefusalCode>> {
  if (of === 'fund') {
    const compound = await compoundHere({ compoundId }, call)
    return compound.ok ? accept({ path: compound.value.path, ref: fundAccount(compoundId) }) : compound
  }
  const home = homeHere({ compoundId }, call)
  return home.ok ? accept({ path: home.value.path, ref: accountsOf(home.value, call.me._id)[of] }) : home
}

export const months = useCase(pointsContract.months)({
  load: accountHere,
  where: whereItIs,
  run: async ({ ref }, _, { store, now }) => {
    const ids = monthsUntil(monthOf(now)).map(month => tallyIdOf(accountIdOf(ref), month))
    return accept({ months: (await store.points.tallies(ids)).map(monthOfTally).sort(byMonth) })
  },
})

export const history = useCase(pointsContract.history)({
  load: accountHere,
  where: whereItIs,
  run: async ({ ref }, { skip }, { store }) => {
    const id = accountIdOf(ref)
    const found = await store.points.history(id, skip, PAGE_SIZE + 1)
    const { page, more } = pageOf(found)
    return accept({ lines: page.map(entry => lineFor(id, entry)), more })
  },
})

export const sums = useCase(pointsContract.sums)({
  load: compoundHere,
  where: whereItIs,
  run: async (compound, _, { store, now }) => {
    const refs = { fund: fundAccount(compound._id), issue: issueAccount(compound._id, monthOf(now)) }
    const [balances, some, tariff] = await Promise.all([
      store.points.balances(compound._id),
      store.points.accounts([refs.fund, refs.issue]),
      tariffAt(compound, store),
    ])
    const of = (ref: AccountRef) => some.find(({ _id }) => _id === accountIdOf(ref))?.balance ?? 0
    return accept({
      ...figuresOf(balances),
      fund: of(refs.fund),
      budget: tariff.budget,
      issuedThisMonth: 0 - of(refs.issue),
    })
  },
})

export const family = useCase(pointsContract.family)({
  load: homeHere,
  where: whereItIs,
  run: async (home, _, { store, me }: MemberCall) => {
    const people = await store.people.ofHouseholds([home.householdId])
    return accept({
      members: people.filter(({ _id }) => _id !== me._id).map(({ _id, name }) => ({ personId: _id, name })),
    })
  },
})

/** The tariff, and whether the caller may change it. */
export const tariff = useCase(pointsContract.tariff)({
  load: compoundHere,
  where: whereItIs,
  run: async (compound, _, { store, roles }) => {
    const { path: _path, ...shown } = await tariffAt(compound, store)
    return accept({ tariff: shown, canKeep: can(roles, 'points.manage', compound.path) })
  },
})
