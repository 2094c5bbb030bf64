import { accept, type Decision, dayInWords, dayOf, dayPlus, mayHappen, refuse } from '../../kernel'
import type { PointRefusal } from '../refusals'
import {
  DEDUCTION_DAYS,
  DEDUCTION_STATES,
  type Deduction,
  type DeductionEvent,
  type DeductionState,
} from './deduction'
import { DEDUCTION_LIFECYCLE, DEDUCTION_WHEN_DUE } from './lifecycle'
import type { ConductDoer } from './noticing'

type Verdict = Decision<Deduction, PointRefusal>
type Said = { readonly words: string; readonly photos?: readonly string[] }
/** Time as one that does something. */
const clockAt = (at: number): ConductDoer => ({ id: 'system', name: '系统', at, isOfHome: false })

/** The deduction one step on; every change goes through here, so that the table holds. */
function stepped(
  before: Deduction,
  event: DeductionEvent,
  state: DeductionState,
  by: ConductDoer,
  { words, photos = [] }: Said,
  changes: Partial<Deduction> = {},
): Verdict {
  if (!mayHappen(DEDUCTION_LIFECYCLE, before.state, event))
    return refuse('points.deductionState', { state: DEDUCTION_STATES[before.state] })
  const step = { event, at: by.at, byId: by.id, byName: by.name, words, photos: [...photos] }
  return accept({ ...before, state, dueOn: null, ...changes, history: [...before.history, step] })
}

export const noticerOf = ({ history }: Pick<Deduction, 'history'>): string => history[0]?.byId ?? ''

/** May they appeal: one of the household, or who answers for it where nobody has a phone, if they did not give the notice themselves? */
const mayAppeal = (before: Deduction, { id, isOfHome, speaksFor = false }: ConductDoer): boolean =>
  isOfHome || (speaksFor && noticerOf(before) !== id)

/** The household says why not: until it is decided nothing is taken. */
export function appealed(before: Deduction, by: ConductDoer, said: Said): Verdict {
  if (!mayAppeal(before, by)) return refuse('points.notYourDeduction')
  const today = dayOf(by.at)
  if (before.state === 'noticed' && today > before.appealUntil)
    return refuse('points.appealLate', { day: dayInWords(before.appealUntil) })
  const decideUntil = dayPlus(today, DEDUCTION_DAYS.decide)
  return stepped(before, 'appeal', 'appealed', by, said, { decideUntil, dueOn: decideUntil })
}

/** Whoever gave notice takes it back, at any time before points were taken. */
export function withdrawn(before: Deduction, by: ConductDoer, why: string): Verdict {
  if (noticerOf(before) !== by.id) return refuse('points.notNoticer')
  return stepped(before, 'withdraw', 'withdrawn', by, { words: why })
}

/** What is taken: what there is, and at most the points noticed. */
export const toTake = ({ points }: Pick<Deduction, 'points'>, have: number): number =>
  Math.max(0, Math.min(points, have))

const entryIdOf = ({ _id }: Deduction): string => `d:${_id}`
const takenAt = (before: Deduction, have: number, at: number): Deduction['taken'] => {
  const points = toTake(before, have)
  return { points, at, entryId: points === 0 ? null : entryIdOf(before) }
}

/**
 * Decides an appeal, with the reason: not by who gave notice, nor at home.
 * @param have what the account has to spend
 */
export function decided(
  before: Deduction,
  outcome: 'uphold' | 'overturn',
  by: ConductDoer,
  why: string,
  have: number,
): Verdict {
  if (by.isOfHome) return refuse('points.ownDeduction')
  if (noticerOf(before) === by.id) return refuse('points.ownNotice')
  if (before.state === 'appealed' && before.decideUntil !== null && dayOf(by.at) > before.decideUntil)
    return refuse('points.decideLate', { day: dayInWords(before.decideUntil) })
  if (outcome === 'overturn') return stepped(before, 'overturn', 'withdrawn', by, { words: why })
  const taken = takenAt(before, have, by.at)
  return stepped(before, 'uphold', 'taken', by, { words: why }, { taken })
}

/** Has its last day passed? */
export const isDeductionDue = ({ dueOn }: Pick<Deduction, 'dueOn'>, today: string): boolean =>
  dueOn !== null && dueOn < today

/** What time does to a deduction whose last day has passed: unappealed it is taken, undecided it falls. Null where nothing is due. */
export function settledByTime(before: Deduction, have: number, now: number): Deduction | null {
  const { state } = before
  if (!isDeductionDue(before, dayOf(now)) || (state !== 'noticed' && state !== 'appealed')) return null
  const event = DEDUCTION_WHEN_DUE[state]
  const after =
    event === 'take'
      ? stepped(before, event, 'taken', clockAt(now), { words: '' }, { taken: takenAt(before, have, now) })
      : stepped(before, event, 'withdrawn', clockAt(now), { words: '' })
  return after.ok ? after.value : null
}

const giveBackUntil = ({ taken }: Pick<Deduction, 'taken'>): string =>
  taken ? dayPlus(dayOf(taken.at), DEDUCTION_DAYS.giveBack) : ''

/** What was taken in error is given back, within the days there are for it. */
export function givenBack(before: Deduction, by: ConductDoer, why: string): Verdict {
  if (by.isOfHome) return refuse('points.ownDeduction')
  if (before.state === 'taken') {
    if (before.taken?.entryId == null) return refuse('points.nothingTaken')
    if (dayOf(by.at) > giveBackUntil(before))
      return refuse('points.giveBackLate', { most: DEDUCTION_DAYS.giveBack })
  }
  return stepped(before, 'giveBack', 'givenBack', by, { words: why })
}
