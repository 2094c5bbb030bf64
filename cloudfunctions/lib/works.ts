import { dayOf } from '@domain/kernel'
import { MOVES, newPledge, type Project, type WorksEntry } from '@domain/works'
import type { Store, Transaction } from './store'

type By = { readonly byId: string; readonly byName: string; readonly now: number }
type Told = Pick<WorksEntry, '_id' | 'kind' | 'fund' | 'fen' | 'words' | 'giver' | 'pledgeId'>

/** An entry of money that moves by a project's rule, or at somebody's hand, as it is kept. */
export const worksEntry = (
  { _id: projectId, compoundId, path }: Pick<Project, '_id' | 'compoundId' | 'path'>,
  told: Told & Partial<Pick<WorksEntry, 'on' | 'files' | 'books'>>,
  { byId, byName, now }: By,
): WorksEntry => ({
  on: dayOf(now),
  files: [],
  books: null,
  ...told,
  projectId,
  compoundId,
  path,
  at: now,
  byId,
  byName,
  reverses: null,
  reversedBy: null,
})

export const VOIDED = '认筹作废'

/** What nobody promises any more since a project was put off or given up: one entry a fund, once a raising of money. */
export const releasedEntries = (before: Project, after: Project, by: By): WorksEntry[] =>
  before.shares.flatMap(({ fund, promisedFen }) => {
    const fen = promisedFen - (after.shares.find(one => one.fund === fund)?.promisedFen ?? 0)
    if (fen <= 0) return []
    const _id = `${before._id}:${before.funding?.no ?? 0}:released:${fund}`
    const told = { _id, kind: 'release', fund, fen, words: VOIDED, giver: null, pledgeId: null } as const
    return [worksEntry(before, told, by)]
  })

/** Keeps them, in the transaction that puts the project off or gives it up. */
export async function putReleasedIn(
  tx: Transaction,
  store: Store,
  before: Project,
  after: Project,
  by: By,
): Promise<void> {
  for (const entry of releasedEntries(before, after, by)) await store.works.addEntryIn(tx, entry)
}

/** What the unit that covers a shortfall promises: a pledge and an entry a fund. */
export async function putCoveredIn(
  tx: Transaction,
  store: Store,
  project: Project,
  parts: readonly Pick<WorksEntry, 'fund' | 'fen'>[],
  by: By,
): Promise<void> {
  const { funding } = project
  if (!funding) throw new Error(`${project._id} is covered without raising money`)
  const giver = { kind: 'unit', name: funding.coverer } as const
  for (const { fund, fen } of parts) {
    const _id = `${project._id}:${funding.no}:cover:${fund}`
    const giving = { _id, fund, giver, householdId: null, files: [] }
    const blank = newPledge(project, giving, { name: by.byName, now: by.now })
    await store.works.putPledgeIn(tx, { ...blank, promisedFen: fen, revision: 1 })
    const told = {
      _id,
      kind: 'pledge',
      fund,
      fen,
      words: `兜底${MOVES.pledge.name}`,
      giver,
      pledgeId: _id,
    } as const
    await store.works.addEntryIn(tx, worksEntry(project, told, by))
  }
}
