import type { IncomeRules } from '@domain/income'
import { type Action, can } from '@domain/people'
import type { PlacePath } from '@domain/place'
import type { Store } from '../lib/store'
import type { Call } from '../lib/useCase'

/** The rules in force where something is. */
export const rulesAt = ({ path }: { readonly path: PlacePath }, store: Store): Promise<IncomeRules> =>
  store.income.rules(path.district ?? '')

/** May the caller do that there? For what a query shows some and not others. */
export const may = (
  { roles }: Pick<Call, 'roles'>,
  action: Action,
  { path }: { readonly path: PlacePath },
): boolean => can(roles, action, path)
