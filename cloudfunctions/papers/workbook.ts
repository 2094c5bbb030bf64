import { monthsOf, type Period, papersContract, periodInWords, rollUp } from '@domain/income'
import { booksOf, whereBooksAre } from '../lib/books'
import { useCase } from '../lib/useCase'
import { handOut } from './hand'
import { comparedMonth, publishedMonths } from './published'
import { workbookOf } from './xlsx/workbookOf'

/** Where in storage a period's workbook is: one place a period, whichever of its months was asked for. */
const placeOf = (period: Period, month: string): string =>
  `${monthsOf(period, month)[0]}/workbook-${period}.xlsx`

export const workbook = useCase(papersContract.workbook)({
  load: booksOf,
  where: whereBooksAre,
  run: async (books, { compoundId, period, month }, call) => {
    const months = await publishedMonths(books, monthsOf(period, month), call.store)
    const sum = rollUp(
      period,
      month,
      months.map(({ body }) => body),
    )
    if (!sum.ok) return sum
    const compared = period === 'month' ? await comparedMonth(books, month, call.store) : null
    const bytes = await workbookOf({
      compoundName: books.compoundName,
      name: periodInWords(period, month),
      months,
      sum: sum.value,
      compared: compared?.ok ? compared.value : null,
    })
    const as = `${books.compoundName}${periodInWords(period, month)}公共收益.xlsx`
    return handOut(bytes, compoundId, { as, place: placeOf(period, month) }, call)
  },
})
