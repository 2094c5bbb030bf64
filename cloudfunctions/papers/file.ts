import { papersContract } from '@domain/income'
import { booksOf, whereBooksAre } from '../lib/books'
import { useCase } from '../lib/useCase'
import { handOut } from './hand'
import { publishedFile } from './published'

export const file = useCase(papersContract.file)({
  load: booksOf,
  where: whereBooksAre,
  run: async (books, { compoundId }, call) => {
    const found = await publishedFile(books, call.store)
    if (!found.ok) return found
    const text = `${JSON.stringify(found.value, null, 1)}\n`
    const as = `${books.compoundName}公共收益公示数据.json`
    return handOut(Buffer.from(text), compoundId, { as, place: 'all.json' }, call)
  },
})
