import { dayOf } from '@domain/kernel'
import { MOVES, type Pledge, type Project, type WorksEntry } from '@domain/works'
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
export async function putReleasedIn(
  tx: Transaction,
  store: Store,
  before: Project,
  after: Project,
  by: By,
): Promise<void> {
  for (const { fund, promisedFen } of before.shares) {
    const fen = promisedFen - (after.shares.find(one => one.fund === fund)?.promisedFen ?? 0)
    if (fen <= 0) continue
    const _id = `${before._id}:${before.funding?.no ?? 0}:released:${fund}`
    const told = { _id, kind: 'release', fund, fen, words: VOIDED, giver: null, pledgeId: null } as const
    await store.works.addEntryIn(tx, worksEntry(before, told, by))
  }
}

/** What the unit that covers a shortfall promises: a pledge and an entry a fund. */
export async function putCoveredIn(
  tx: Transaction,
  store: Store,
  { _id: projectId, compoundId, path, funding }: Project,
  parts: readonly Pick<WorksEntry, 'fund' | 'fen'>[],
  by: By,
): Promise<void> {
  if (!funding) throw new Error(`${projectId} is covered without raising money`)
  const giver = { kind: 'unit', name: funding.coverer } as const
  for (const { fund, fen } of parts) {
    const _id = `${projectId}:${funding.no}:cover:${fund}`
    const pledge: Pledge = {
      _id,
      projectId,
      fundingNo: funding.no,
      compoundId,
      path,
      fund,
      giver,
      householdId: null,
      promisedFen: fen,
      heldFen: 0,
      spentFen: 0,
      files: [],
      byName: by.byName,
      at: by.now,
      revision: 1,
    }
    await store.works.putPledgeIn(tx, pledge)
    const told = {
      _id,
      kind: 'pledge',
      fund,
      fen,
      words: `兜底${MOVES.pledge.name}`,
      giver,
      pledgeId: _id,
    } as const
    await store.works.addEntryIn(tx, worksEntry({ _id: projectId, compoundId, path }, told, by))
  }
}
