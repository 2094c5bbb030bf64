import { journalOf, papersContract } from '@domain/income'
import { booksOf, whereBooksAre } from '../lib/books'
import { useCase } from '../lib/useCase'
import { handOut } from './hand'
import { publishedFile } from './published'

export const journal = useCase(papersContract.journal)({
  load: booksOf,
  where: whereBooksAre,
  run: async (books, { compoundId }, call) => {
    const found = await publishedFile(books, call.store)
    if (!found.ok) return found
    const text = journalOf(books.compoundName, found.value.months)
    const as = `${books.compoundName}公共收益流水账.journal`
    return handOut(Buffer.from(text), compoundId, { as, place: 'all.journal' }, call)
  },
})
