import type { DeductionView } from './conductOps'
import type { Deduction } from './deduction'
import type { ConductDoer } from './noticing'
import { appealed, decided, givenBack, withdrawn } from './settling'

/** Somebody who looks at a deduction, and what their posts let them do where it happened. */
export type Onlooker = ConductDoer & { readonly deducts: boolean; readonly decides: boolean }

type Act = DeductionView['may'][number]
const ACTS: readonly (readonly [Act, (deduction: Deduction, who: Onlooker) => boolean])[] = [
  ['appeal', (deduction, who) => appealed(deduction, who, { words: '' }).ok],
  ['decide', (deduction, who) => who.decides && decided(deduction, 'overturn', who, '', 0).ok],
  ['withdraw', (deduction, who) => who.deducts && withdrawn(deduction, who, '').ok],
  ['giveBack', (deduction, who) => who.decides && givenBack(deduction, who, '').ok],
]

/** A deduction as somebody sees it: what they may do now is asked of the rules themselves. */
export const deductionView = (deduction: Deduction, who: Onlooker): DeductionView => ({
  id: deduction._id,
  label: deduction.label,
  holder: deduction.holder.name,
  ofPerson: deduction.personId !== null,
  rule: deduction.rule,
  points: deduction.points,
  on: deduction.on,
  state: deduction.state,
  noticedAt: deduction.noticedAt,
  appealUntil: deduction.appealUntil,
  decideUntil: deduction.decideUntil,
  taken: deduction.taken && { points: deduction.taken.points, at: deduction.taken.at },
  history: deduction.history.map(({ byId: _, ...step }) => step),
  may: ACTS.flatMap(([act, may]) => (may(deduction, who) ? [act] : [])),
})
