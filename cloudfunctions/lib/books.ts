import type { Books, Figures } from '@domain/income'
import { accept, type Decision, monthPlus, refuse } from '@domain/kernel'
import type { PlacePath } from '@domain/place'
import type { RefusalCode } from '@domain/refusals'
import type { Store } from './store'
import type { Call } from './useCase'

/** The books an input is about, or that there are none. */
export async function booksOf(
  { compoundId }: { readonly compoundId: string },
  { store }: Pick<Call, 'store'>,
): Promise<Decision<Books, RefusalCode>> {
  const books = await store.income.books(compoundId)
  return books ? accept(books) : refuse('income.noBooks')
}

/** Where books are. */
export const whereBooksAre = ({ path }: { readonly path: PlacePath }): PlacePath => path

/** What a month is compared with: the published figures of the month before it, and of the same month a year before. */
export type Earlier = { readonly lastMonth: Figures | null; readonly lastYear: Figures | null }
export async function earlierFigures(books: Books, month: string, { income }: Store): Promise<Earlier> {
  const [lastMonth, lastYear] = [monthPlus(month, -1), monthPlus(month, -12)]
  const found = await income.statements(books._id, [lastMonth, lastYear])
  const figuresOf = (of: string) =>
    found.find(one => one.month === of && one.state === 'published')?.body.figures ?? null
  return { lastMonth: figuresOf(lastMonth), lastYear: figuresOf(lastYear) }
}
