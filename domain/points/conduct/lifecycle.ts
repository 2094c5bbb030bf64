import type { Lifecycle } from '../../kernel'
import type { DeductionEvent, DeductionState } from './deduction'

/** What may happen to a deduction in each state, and where that leads. An appeal suspends it: from there only a decision leads to points being taken. */
export const DEDUCTION_LIFECYCLE: Lifecycle<DeductionState, DeductionEvent> = {
  noticed: { appeal: ['appealed'], withdraw: ['withdrawn'], take: ['taken'] },
  appealed: { withdraw: ['withdrawn'], uphold: ['taken'], overturn: ['withdrawn'], lapse: ['withdrawn'] },
  taken: { giveBack: ['givenBack'] },
  withdrawn: {},
  givenBack: {},
}

/** What time does where nobody did anything until the last day had passed. */
export const DEDUCTION_WHEN_DUE = { noticed: 'take', appealed: 'lapse' } as const satisfies Partial<
  Record<DeductionState, DeductionEvent>
>
