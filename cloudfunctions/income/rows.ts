import { type Books, incomeContract, papersIn } from '@domain/income'
import { accept, refuse } from '@domain/kernel'
import { booksOf, whereBooksAre } from '../lib/books'
import { addressesOf } from '../lib/files'
import type { Store } from '../lib/store'
import { type MemberCall, useCase } from '../lib/useCase'
import { seesUnpublished } from './statementView'

const ROWS_AT_ONCE = 100

/** May the caller read a month's entries? Published ones anyone of the compound, others those who may see the books. */
async function isReadable(books: Books, month: string, call: MemberCall): Promise<boolean> {
  if (seesUnpublished(call, books)) return true
  return (await call.store.income.statement(books._id, month))?.state === 'published'
}

const page = (store: Store, books: Books, month: string, skip: number) =>
  store.income.entries(books._id, month, skip, ROWS_AT_ONCE + 1)

export const rows = useCase(incomeContract.rows)({
  load: booksOf,
  where: whereBooksAre,
  run: async (books, { month, skip }, call) => {
    const [found, isSeen] = await Promise.all([
      page(call.store, books, month, skip),
      isReadable(books, month, call),
    ])
    if (!isSeen) return refuse('income.notPublished')
    return accept({
      rows: found.slice(0, ROWS_AT_ONCE).map(({ row, reversedBy }) => ({ ...row, reversedBy })),
      more: found.length > ROWS_AT_ONCE,
    })
  },
})

export const papersOf = useCase(incomeContract.papersOf)({
  load: booksOf,
  where: whereBooksAre,
  run: async (books, { month, no }, call) => {
    const [entry, isSeen] = await Promise.all([
      call.store.income.entry(books._id, { month, no }),
      isReadable(books, month, call),
    ])
    if (!isSeen) return refuse('income.notPublished')
    if (!entry) return refuse('call.notFound')
    // The bank's own statement names people: its lines are for those who keep and check the books.
    const shown = papersIn(entry).filter(({ kind }) => kind !== 'bankLine' || seesUnpublished(call, books))
    const addresses = await addressesOf(shown.map(({ fileId }) => fileId))
    const files = Object.fromEntries(
      shown.flatMap(({ fileId, digest }) => (addresses[fileId] ? [[digest, addresses[fileId]]] : [])),
    )
    return accept({ vouchers: entry.row.vouchers, files })
  },
})

export const entries = useCase(incomeContract.entries)({
  load: booksOf,
  where: whereBooksAre,
  run: async (books, { month, skip }, { store }) => {
    const found = await store.income.latestEntries(books._id, month, skip, ROWS_AT_ONCE + 1)
    return accept({
      entries: found.slice(0, ROWS_AT_ONCE).map(({ path: _, ...entry }) => entry),
      more: found.length > ROWS_AT_ONCE,
    })
  },
})
