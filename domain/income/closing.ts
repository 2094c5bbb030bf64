import { dayPlus, monthPlus } from '../kernel'
import { type Books, plus, type Totals } from './books'
import { MONEY } from './categories'
import { negated } from './figures'
import type { Statement } from './statement'

/** The books once a month is closed: what it moved is brought forward, and nothing can be entered in it any more. */
export function closeMonth(books: Books, month: string, nextDrawOn: string): Books {
  const { [month]: closed, ...months } = books.months
  const year = month.slice(0, 4)
  const totals = closed?.totals ?? {}
  return {
    ...books,
    months,
    closedThrough: month,
    held: heldIn(plus(books.held, totals)),
    closedYear: {
      year,
      totals: books.closedYear.year === year ? plus(books.closedYear.totals, totals) : totals,
    },
    nextDrawOn,
    revision: books.revision + 1,
  }
}

const heldIn = (totals: Totals): Totals =>
  Object.fromEntries(MONEY.flatMap(account => (totals[account] ? [[account, totals[account]]] : [])))

/** The books with their last closed month open again, as before it was drawn up: its statement was given back before it was published. */
export function reopenMonth(books: Books, { month, closed }: Statement, nextDrawOn: string): Books {
  const back = negated(closed.totals)
  return {
    ...books,
    months: { ...books.months, [month]: closed },
    closedThrough: month === books.firstMonth ? null : monthPlus(month, -1),
    held: heldIn(plus(books.held, back)),
    closedYear: { ...books.closedYear, totals: plus(books.closedYear.totals, back) },
    nextDrawOn,
    revision: books.revision + 1,
  }
}

/** A month that was given back is drawn up again by itself after so many days, if the clerk has not done it before. */
const DAYS_TO_CORRECT = 2
/** The day on which a month given back today is drawn up again. */
export const redrawDay = (today: string): string => dayPlus(today, DAYS_TO_CORRECT)
