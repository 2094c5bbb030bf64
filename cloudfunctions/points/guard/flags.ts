import { accept, type Decision, PAGE_SIZE, refuse } from '@domain/kernel'
import type { Person } from '@domain/people'
import { concerns, type Decider, type Flag, type PointEntry, pointsContract } from '@domain/points'
import type { RefusalCode } from '@domain/refusals'
import { pageOf } from '../../lib/page'
import { compoundHere, whereItIs } from '../../lib/places'
import type { Store } from '../../lib/store'
import { useCase } from '../../lib/useCase'

export const flagHere = async (
  { flagId }: { readonly flagId: string },
  { store }: { readonly store: Store },
): Promise<Decision<Flag, RefusalCode>> => {
  const flag = await store.flags.get(flagId)
  return flag ? accept(flag) : refuse('call.notFound')
}

export const deciderOf = ({ _id, name, homes }: Person): Decider => ({
  id: _id,
  name,
  homes: homes.map(({ householdId }) => householdId),
})

export const flags = useCase(pointsContract.flags)({
  load: compoundHere,
  where: whereItIs,
  run: async (compound, { isOpen, skip }, { store }) => {
    const found = await store.flags.page(compound._id, isOpen, skip, PAGE_SIZE + 1)
    const { page, more } = pageOf(found)
    return accept({
      flags: page.map(({ _id, rule, on, words, points, state }) => ({ _id, rule, on, words, points, state })),
      more,
    })
  },
})

/** The evidence of a flag, entry by entry, the latest first, with who earned by name and stairwell. */
async function evidenceOf({ evidence }: Flag, store: Store) {
  const entries = await store.flags.entries(evidence)
  const accounts = await store.honours.accountsOf([...new Set(entries.map(({ to }) => to.account))])
  const nameOf = new Map(accounts.map(({ _id, holder }) => [_id, `${holder.place} ${holder.name}`.trim()]))
  const lineOf = ({ _id, on, at, kind, words, points, to, byName, reversedBy }: PointEntry) => ({
    id: _id,
    on,
    at,
    kind,
    words,
    points,
    earner: nameOf.get(to.account) ?? '',
    byName,
    isReversed: reversedBy !== null,
  })
  return [...entries].sort((a, b) => b.at - a.at).map(lineOf)
}

export const flag = useCase(pointsContract.flag)({
  load: flagHere,
  where: whereItIs,
  run: async (found, _, { store, me }) => {
    const { path, homes, verifiers, subject, evidence, ...shown } = found
    return accept({
      flag: shown,
      lines: await evidenceOf(found, store),
      mayDecide: found.isOpen && !concerns(found, deciderOf(me)),
    })
  },
})
