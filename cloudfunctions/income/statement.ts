import { type Books, incomeContract } from '@domain/income'
import { accept, refuse } from '@domain/kernel'
import { booksOf, whereBooksAre } from '../lib/books'
import { useCase } from '../lib/useCase'
import { rulesAt } from './about'
import { seesUnpublished, viewOf } from './statementView'

export const statement = useCase(incomeContract.statement)({
  load: booksOf,
  where: whereBooksAre,
  run: async (books: Books, { month }, call) => {
    const [found, rules] = await Promise.all([
      call.store.income.statement(books._id, month),
      rulesAt(books, call.store),
    ])
    const isSeen = found?.state === 'published' || (found && seesUnpublished(call, books))
    return found && isSeen ? accept(await viewOf(found, books, rules, call)) : refuse('income.notPublished')
  },
})
