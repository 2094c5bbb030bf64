import { accept, type Decision, dayOf, linkOf, refuse } from '../kernel'
import { type Books, firstOpenMonth, openMonthOf, plus, withMonth } from './books'
import type { Entry, EntryRef, LinkedRow, Row, Voucher } from './entry'
import type { IncomeRefusal } from './refusals'

/** Who posts, and when. */
export type Poster = { readonly personId: string; readonly name: string }
/** May something be entered on that day: not in a closed month, not before the books began, not in the future? */
export function checkDay(books: Books, on: string, now: number): Decision<null, IncomeRefusal> {
  if (on > dayOf(now)) return refuse('income.dayAhead', { day: on })
  const month = on.slice(0, 7)
  const first = firstOpenMonth(books)
  if (month < books.firstMonth) return refuse('income.beforeBooks', { month: books.firstMonth })
  if (month < first) return refuse('income.monthClosed', { month, open: first })
  return accept(null)
}

/** The books with a row at the end of its month's chain, and the entry it makes. Every way into the ledger ends here. */
export function append(
  books: Books,
  { vouchers, ...row }: Omit<Row, 'no' | 'vouchers'> & { readonly vouchers: readonly Voucher[] },
  about: Pick<Entry, 'decisionIds' | 'onItsWayUntil' | 'bankLineId' | 'recurringId'>,
  by: Poster,
  now: number,
): { readonly books: Books; readonly entry: Entry } {
  const month = row.on.slice(0, 7)
  const open = openMonthOf(books, month)
  const seals = vouchers.map(({ fileId: _, ...seal }) => seal)
  const numbered: Row = { ...row, vouchers: seals, no: open.count + 1 }
  const linked: LinkedRow = { ...numbered, hash: linkOf(open.head, numbered) }
  const moved = row.postings.reduce((sum, { account, fen }) => plus(sum, { [account]: fen }), open.totals)
  return {
    books: {
      ...withMonth(books, month, { count: linked.no, head: linked.hash, totals: moved }),
      revision: books.revision + 1,
    },
    entry: {
      _id: entryIdOf(books._id, { month, no: linked.no }),
      compoundId: books._id,
      path: books.path,
      month,
      row: linked,
      files: vouchers.map(({ fileId }) => fileId),
      byId: by.personId,
      byName: by.name,
      at: now,
      reversedBy: null,
      ...about,
    },
  }
}

export const entryIdOf = (compoundId: string, { month, no }: EntryRef): string =>
  `${compoundId}:${month}:${no}`
