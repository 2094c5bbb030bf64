import type { Books, IncomeRules } from '@domain/income'
import { accept, type Decision, refuse } from '@domain/kernel'
import { type Action, can } from '@domain/people'
import type { PlacePath } from '@domain/place'
import type { RefusalCode } from '@domain/refusals'
import type { Store } from '../lib/store'
import type { Call } from '../lib/useCase'

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

/** The rules in force where something is. */
export const rulesAt = ({ path }: { readonly path: PlacePath }, store: Store): Promise<IncomeRules> =>
  store.income.rules(path.district ?? '')

/** May the caller do that there? For what a query shows some and not others. */
export const may = (
  { roles }: Pick<Call, 'roles'>,
  action: Action,
  { path }: { readonly path: PlacePath },
): boolean => can(roles, action, path)
