import {
  arrearsAfter,
  type Books,
  groupOf,
  incomeContract,
  LINE_GROUPS,
  type MatchFacts,
  openMonths,
  suggestAll,
} from '@domain/income'
import { accept, monthOf } from '@domain/kernel'
import { booksOf, whereBooksAre } from '../lib/books'
import { pageOf } from '../lib/page'
import { type MemberCall, useCase } from '../lib/useCase'

/** What one line is depends on the others: so many are looked at together, the earliest first. */
const LOOKED_AT = 1_000

/** What the waiting lines are matched with: the register, what is on its way, what is in the open months already and what each lease still owes. */
async function matchFacts(books: Books, { store, now }: MemberCall): Promise<MatchFacts> {
  const { income } = store
  const months = openMonths(books, now).reverse()
  const [assets, inTransit, before, ...entriesByMonth] = await Promise.all([
    income.assets(books._id),
    income.onItsWay(books._id, monthOf(now)),
    books.closedThrough === null ? null : income.statement(books._id, books.closedThrough),
    ...months.map(month => income.monthEntries(books._id, month)),
  ])
  const rowsByMonth = months.map((month, i) => ({
    month,
    rows: (entriesByMonth[i] ?? []).map(({ row }) => row),
  }))
  return {
    books,
    assets,
    inTransit,
    entries: entriesByMonth.flat(),
    knownArrears: arrearsAfter(assets, rowsByMonth, before?.body ?? null),
  }
}

/** The bank's lines that wait for an entry, each with what it looks like. */
export const bankLines = useCase(incomeContract.bankLines)({
  load: booksOf,
  where: whereBooksAre,
  run: async (books, { skip }, call) => {
    const { income } = call.store
    const [lines, facts, waiting] = await Promise.all([
      income.bankLinesWaiting(books._id, 0, LOOKED_AT),
      matchFacts(books, call),
      income.countBankLinesWaiting(books._id),
    ])
    const suggestions = suggestAll(lines, facts)
    const suggested = lines.flatMap(({ path: _, ...line }) => {
      const suggestion = suggestions.get(line._id)
      return suggestion ? [{ ...line, suggestion }] : []
    })
    const byGroup = LINE_GROUPS.map(group =>
      suggested.filter(({ suggestion }) => groupOf(suggestion) === group),
    )
    const { page, more } = pageOf(byGroup.flat().slice(skip))
    const [sure = [], , booked = []] = byGroup
    const sumOf = (sign: 1 | -1) => sure.reduce((sum, { fen }) => sum + Math.max(0, sign * fen), 0)
    return accept({
      lines: page,
      more,
      waiting,
      sure: { count: sure.length, inFen: sumOf(1), outFen: sumOf(-1) },
      booked: booked.length,
    })
  },
})
