import { type Draft, drafts } from './drafts'

/** A home's list as it was ticked and not yet sent. */
export type OrderDraft = {
  readonly roundId: string
  readonly householdId: string
  /** How screens name the home. */
  readonly label: string
  readonly ticks: readonly string[]
  /** The revision of the list that it was begun from. */
  readonly revision: number
}
export type OfHome = Pick<OrderDraft, 'roundId' | 'householdId'>

const formOf = ({ roundId, householdId }: OfHome): string => `${roundId} ${householdId}`

/** Of each home there is one, kept until it is sent. */
export const orderDrafts = {
  of: (personId: string, home: OfHome): Draft<OrderDraft> | undefined =>
    drafts.of<OrderDraft>('order', personId, formOf(home)),
  keep: (personId: string, draft: OrderDraft, failed: boolean): Draft<OrderDraft> =>
    drafts.keep('order', personId, draft, failed, formOf(draft)),
  drop: (personId: string, home: OfHome): void => drafts.drop('order', personId, formOf(home)),
}
