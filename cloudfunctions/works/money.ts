import { moneyOf } from '@domain/income'
import { accept, dayOf, refuse } from '@domain/kernel'
import {
  type MoneyMove,
  moved,
  type Pledge,
  type Project,
  takenBack,
  type WorksEntry,
  worksContract,
} from '@domain/works'
import { idFrom } from '../lib/ids'
import { whereItIs } from '../lib/places'
import { type Transaction, WriteConflict } from '../lib/store'
import { type MemberCall, useCase } from '../lib/useCase'
import { VOIDED, worksEntry } from '../lib/works'
import { change, checkTyped, handOf, pledgeHere, projectHere, whereThePledgeIs } from './about'
import { entryOf } from './pledging'

type Told = Pick<WorksEntry, 'fen'> & Partial<Pick<WorksEntry, 'on' | 'words' | 'files' | 'books'>>
type PledgeOf = { readonly project: Project; readonly pledge: Pledge }

/** Under which id a payment of the books is counted here, null where it is already: what was taken back may be counted anew. */
async function freeBooksId(tx: Transaction, id: string, { store }: MemberCall): Promise<string | null> {
  for (let no = 1; ; no++) {
    const next = no === 1 ? id : `${id}:${no}`
    const before = await store.works.entryIn(tx, next)
    if (!before) return next
    if (before.reversedBy === null) return null
  }
}

/**
 * Money of a pledge moves: the project, the pledge and the entry in one transaction.
 * @param booksId what the payment of the books is known by, where it is one
 */
function moveOf(
  { project, pledge }: PledgeOf,
  kind: MoneyMove,
  told: Told,
  call: MemberCall,
  booksId: string | null = null,
) {
  const { works } = call.store
  const facts = { pledgeId: pledge._id, fen: told.fen }
  return change(project, `works.${kind}`, facts, call, async (current, tx) => {
    const before = await works.pledgeIn(tx, pledge._id)
    if (!before) throw new WriteConflict('worksPledges')
    const id = booksId === null ? idFrom(call, 'we') : await freeBooksId(tx, booksId, call)
    if (id === null) return refuse('works.booksTwice')
    const after = moved(current, before, { kind, fund: before.fund, fen: told.fen })
    if (!after.ok) return after
    if (after.value.pledge) await works.putPledgeIn(tx, after.value.pledge)
    await works.addEntryIn(tx, entryOf(before, { kind, ...told }, call, id))
    return accept(after.value.project)
  })
}

const isLater = (on: string, { now }: MemberCall): boolean => on > dayOf(now)

export const receive = useCase(worksContract.receive)({
  load: pledgeHere,
  where: whereThePledgeIs,
  run: async (of, { fen, on, photos }, call) => {
    const isUnfit = await checkTyped(call, [], photos)
    if (isUnfit) return refuse(isUnfit)
    if (isLater(on, call)) return refuse('works.days')
    return moveOf(of, 'receive', { fen, on, files: photos }, call)
  },
})

export const refund = useCase(worksContract.refund)({
  load: pledgeHere,
  where: whereThePledgeIs,
  run: async (of, { fen, on, why }, call) => {
    const isUnfit = await checkTyped(call, [why])
    if (isUnfit) return refuse(isUnfit)
    if (isLater(on, call)) return refuse('works.days')
    return moveOf(of, 'refund', { fen, on, words: why }, call)
  },
})

export const draw = useCase(worksContract.draw)({
  load: pledgeHere,
  where: whereThePledgeIs,
  run: async (of, { fen, on, words, photos }, call) => {
    const isUnfit = await checkTyped(call, [words], photos)
    if (isUnfit) return refuse(isUnfit)
    if (isLater(on, call)) return refuse('works.days')
    return moveOf(of, 'draw', { fen, on, words, files: photos }, call)
  },
})

/** The public-income books paid it: the entry there says how much, when and what for; each counts once. */
export const drawBooks = useCase(worksContract.drawBooks)({
  load: pledgeHere,
  where: whereThePledgeIs,
  run: async (of, { ref }, call) => {
    const { compoundId } = of.project
    if (of.pledge.fund !== 'government') return refuse('works.booksFund')
    const found = await call.store.income.entry(compoundId, ref)
    const fen = found ? -moneyOf(found.row) : 0
    const isExpense = found?.row.kind === 'pay' || found?.row.kind === 'allocate'
    if (!found || !isExpense || fen <= 0 || found.reversedBy) return refuse('works.booksUnknown')
    const told = { fen, on: found.row.on, words: found.row.words, books: ref }
    return moveOf(of, 'draw', told, call, `b:${compoundId}:${ref.month}:${ref.no}`)
  },
})

/** The builder is paid from what has arrived. */
export const pay = useCase(worksContract.pay)({
  load: projectHere,
  where: whereItIs,
  run: async (project, { fund, fen, on, words, photos }, call) => {
    const isUnfit = await checkTyped(call, [words], photos)
    if (isUnfit) return refuse(isUnfit)
    if (isLater(on, call)) return refuse('works.days')
    return change(project, 'works.pay', { fund, fen }, call, async (current, tx) => {
      const after = moved(current, null, { kind: 'pay', fund, fen })
      if (!after.ok) return after
      const told = { _id: idFrom(call, 'we'), kind: 'pay', fund, fen, on, words, files: photos } as const
      const whose = { giver: null, pledgeId: null }
      await call.store.works.addEntryIn(tx, worksEntry(current, { ...told, ...whose }, handOf(call)))
      return accept(after.value.project)
    })
  },
})

async function putBack(tx: Transaction, entry: WorksEntry, why: string, call: MemberCall): Promise<void> {
  const { works } = call.store
  const back = { ...entry, _id: idFrom(call, 'we'), at: call.now, on: dayOf(call.now), words: why }
  const by = { byId: call.me._id, byName: call.me.name, files: [], books: null }
  await works.addEntryIn(tx, { ...back, ...by, reverses: entry._id, reversedBy: null })
  await works.markReversedIn(tx, entry, back._id)
}

/** What is promised no longer, where the project was given up before the entry was taken back. */
const voidedOf = (pledge: Pledge, fen: number, call: MemberCall): WorksEntry =>
  entryOf(pledge, { kind: 'release', fen, words: VOIDED }, call, idFrom(call, 'wr'))

/** Takes a wrong entry back by another, with the reason. */
export const reverse = useCase(worksContract.reverse)({
  load: async ({ entryId }, call) => {
    const entry = await call.store.works.entry(entryId)
    if (!entry) return refuse('call.notFound')
    const project = await projectHere(entry, call)
    return project.ok ? accept({ project: project.value, entry }) : project
  },
  where: whereThePledgeIs,
  run: async ({ project, entry }, { why }, call) => {
    const isUnfit = await checkTyped(call, [why])
    if (isUnfit) return refuse(isUnfit)
    const { works } = call.store
    return change(project, 'works.reverse', { entryId: entry._id }, call, async (current, tx) => {
      const standing = await works.entryIn(tx, entry._id)
      if (!standing) throw new WriteConflict('worksEntries')
      const pledge = standing.pledgeId === null ? null : await works.pledgeIn(tx, standing.pledgeId)
      const after = takenBack(current, pledge, standing)
      if (!after.ok) return after
      if (after.value.pledge) await works.putPledgeIn(tx, after.value.pledge)
      await putBack(tx, standing, why, call)
      const fen = after.value.releasedFen
      if (pledge && fen > 0) await works.addEntryIn(tx, voidedOf(pledge, fen, call))
      return accept(after.value.project)
    })
  },
})
