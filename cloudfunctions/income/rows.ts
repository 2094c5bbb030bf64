import { type Books, incomeContract, papersIn } from '@domain/income'
import { accept, refuse } from '@domain/kernel'
import { booksOf, whereBooksAre } from '../lib/books'
import { addressesOf } from '../lib/files'
import { pageOf } from '../lib/page'
import { type MemberCall, useCase } from '../lib/useCase'
import { seesUnpublished } from './statementView'

const ROWS_AT_ONCE = 100

/** May the caller read a month's entries? Published ones anyone of the compound, others those who may see the books. */
async function isReadable(books: Books, month: string, call: MemberCall): Promise<boolean> {
  if (seesUnpublished(call, books)) return true
  return (await call.store.income.statement(books._id, month))?.state === 'published'
}

export const rows = useCase(incomeContract.rows)({
  load: booksOf,
  where: whereBooksAre,
  run: async (books, { month, skip }, call) => {
    const [found, isSeen] = await Promise.all([
      call.store.income.entries(books._id, month, skip, ROWS_AT_ONCE + 1),
      isReadable(books, month, call),
    ])
    if (!isSeen) return refuse('income.notPublished')
    const { page, more } = pageOf(found, ROWS_AT_ONCE)
    return accept({ rows: page.map(({ row, reversedBy }) => ({ ...row, reversedBy })), more })
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
    const { page, more } = pageOf(found, ROWS_AT_ONCE)
    return accept({ entries: page.map(({ path: _, ...entry }) => entry), more })
  },
})
