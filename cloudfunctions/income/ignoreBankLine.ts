import { ignoreLine, incomeContract } from '@domain/income'
import { accept, refuse } from '@domain/kernel'
import { actBy } from '../lib/act'
import { booksOf, whereBooksAre } from '../lib/books'
import { useCase } from '../lib/useCase'

/** Takes a line off the list without an entry. */
export const ignoreBankLine = useCase(incomeContract.ignoreBankLine)({
  load: booksOf,
  where: whereBooksAre,
  run: async (books, { bankLineId, why }, call) => {
    const { store } = call
    const act = actBy(call, 'income.ignoreBankLine', books.path, { bankLineId, why })
    const waiting = await store.income.countBankLinesWaiting(books._id)
    return store.audit.once(act, async tx => {
      const line = await store.income.bankLineIn(tx, bankLineId)
      if (line?.compoundId !== books._id) return refuse('call.notFound')
      const ignored = ignoreLine(line, why)
      if (!ignored.ok) return ignored
      await store.income.saveBankLineIn(tx, ignored.value)
      return accept({ left: Math.max(0, waiting - 1) })
    })
  },
})
