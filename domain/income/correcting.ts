import { accept, type Decision, refuse } from '../kernel'
import { append, checkDay, type Poster } from './appending'
import { type Books, undiscussed, withMonth } from './books'
import { type DecisionRecord, giveBack } from './decisionRecord'
import {
  type Entry,
  type EntryRef,
  moneyOf,
  type Posting,
  papersIn,
  refInWords,
  type Voucher,
  WAITING,
} from './entry'
import type { Posted } from './posting'
import type { IncomeRefusal } from './refusals'

/** An entry after another was made about it. */
export type Corrected = Posted & { readonly original: Entry }
type Verdict = Decision<Corrected, IncomeRefusal>

const refOf = ({ month, row }: Entry): EntryRef => ({ month, no: row.no })

/** Every entry has its papers: one about another, where it brings none, stands on the other's. */
const withPapers = (own: readonly Voucher[], others: readonly Voucher[]): Voucher[] => [
  ...(own.length > 0 ? own : others),
]

/** On its way no longer than until that month. */
const arrivedIn = (entry: Entry, month: string): Entry =>
  entry.onItsWayUntil === WAITING ? { ...entry, onItsWayUntil: month } : entry

/** The other way round; what was on its way when it was entered and has arrived since is taken from where it is now. */
function opposite({ row, onItsWayUntil }: Entry): Posting[] {
  return row.postings.map(({ account, fen }) => ({
    account:
      onItsWayUntil !== WAITING && (account === 'transitIn' || account === 'transitOut') ? 'bank' : account,
    fen: 0 - fen,
  }))
}

/**
 * Takes an entry back by a second one that undoes it, on a day that is still open; the first stays as it was. Once only, and a correction is not itself
 * corrected: enter anew what is right.
 */
export function reverse(
  books: Books,
  original: Entry,
  because: { readonly on: string; readonly why: string; readonly vouchers: readonly Voucher[] },
  decisions: readonly DecisionRecord[],
  by: Poster,
  now: number,
): Verdict {
  const day = checkDay(books, because.on, now)
  if (!day.ok) return day
  if (original.reversedBy) return refuse('income.reversedAlready', { by: refInWords(original.reversedBy) })
  if (original.row.kind === 'reverse' || original.row.kind === 'clear') return refuse('income.notReversible')
  if (because.on < original.row.on) return refuse('income.reversedBefore', { day: original.row.on })
  const { no: _no, hash: _hash, ...row } = original.row
  // What the books began with is part of no later month: there it would stand between one month's closing and the next one's opening.
  if (row.kind === 'opening' && because.on.slice(0, 7) !== books.firstMonth)
    return refuse('income.openingLate', { month: books.firstMonth })
  const arrived = original.onItsWayUntil
  if (arrived !== null && arrived !== WAITING && because.on.slice(0, 7) < arrived)
    return refuse('income.reversedBefore', { day: arrived })
  const posted = append(
    books,
    {
      ...row,
      on: because.on,
      kind: 'reverse',
      words: because.why,
      vouchers: withPapers(because.vouchers, papersIn(original)),
      about: refOf(original),
      postings: opposite(original),
    },
    { decisionIds: [], onItsWayUntil: null, bankLineId: null, recurringId: null },
    by,
    now,
  )
  const fen = 0 - moneyOf(row)
  const isUndiscussed = fen > 0 && !decisions.some(({ kind }) => kind === 'branch')
  return accept({
    entry: posted.entry,
    books: withoutRecurring(
      isUndiscussed && original.month === posted.entry.month
        ? undiscussed(posted.books, original.month, 0 - fen)
        : posted.books,
      original,
    ),
    decisions: decisions.map(decision => giveBack(decision, fen)),
    original: { ...arrivedIn(original, posted.entry.month), reversedBy: refOf(posted.entry) },
  })
}

/** What comes every month has not come after all, where its month is still open. */
function withoutRecurring(books: Books, { month, recurringId }: Entry): Books {
  const open = books.months[month]
  if (!open || recurringId === null) return books
  const recurringDone = open.recurringDone.filter(id => id !== recurringId)
  return withMonth(books, month, { recurringDone })
}

/** Money that was on its way has arrived at the bank, or has gone from there. */
export function clear(
  books: Books,
  original: Entry,
  as: { readonly on: string; readonly vouchers: readonly Voucher[]; readonly bankLineId: string | null },
  by: Poster,
  now: number,
): Verdict {
  const day = checkDay(books, as.on, now)
  if (!day.ok) return day
  if (original.onItsWayUntil !== WAITING || original.reversedBy) return refuse('income.notInTransit')
  if (as.on < original.row.on) return refuse('income.clearedBefore', { day: original.row.on })
  const { row } = original
  const transit = row.postings.find(({ account }) => account === 'transitIn' || account === 'transitOut')
  if (!transit) return refuse('income.notInTransit')
  const posted = append(
    books,
    {
      on: as.on,
      kind: 'clear',
      words: row.words,
      party: row.party,
      basis: row.basis,
      assetId: row.assetId,
      leaseId: row.leaseId,
      decisions: [],
      vouchers: withPapers(as.vouchers, papersIn(original)),
      about: refOf(original),
      postings: [
        { account: 'bank', fen: transit.fen },
        { account: transit.account, fen: 0 - transit.fen },
      ],
    },
    { decisionIds: [], onItsWayUntil: null, bankLineId: as.bankLineId, recurringId: null },
    by,
    now,
  )
  return accept({ ...posted, decisions: [], original: arrivedIn(original, posted.entry.month) })
}
