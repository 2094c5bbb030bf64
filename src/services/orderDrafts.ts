import { type Draft, drafts } from './drafts'
import { formOf, type RoundHome } from './round'

/** A home's list as it was ticked and not yet sent. */
export type OrderDraft = RoundHome & {
  readonly ticks: readonly string[]
  /** The revision of the list that it was begun from. */
  readonly revision: number
}

/** Of each home there is one, kept until it is sent. */
export const orderDrafts = {
  of: (personId: string, home: RoundHome): Draft<OrderDraft> | undefined =>
    drafts.of<OrderDraft>('order', personId, formOf(home)),
  keep: (personId: string, draft: OrderDraft, failed: boolean): Draft<OrderDraft> =>
    drafts.keep('order', personId, draft, failed, formOf(draft)),
  drop: (personId: string, home: RoundHome): void => drafts.drop('order', personId, formOf(home)),
}
