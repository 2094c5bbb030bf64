import type { Level } from '@domain/escalation'
import { addWorkingDays, type Decision, dayOf, momentOf } from '@domain/kernel'
import {
  acceptMatter,
  assign,
  type Matter,
  rate,
  resolve,
  review,
  type Satisfaction,
  type Urgency,
} from '@domain/station'
import { as, newMatter } from './lives/cast'

/** A Tuesday, ten in the morning. */
export const TUESDAY = momentOf('2026-11-17', 10 * 60)

/** What a decision gave, where it must be yes. */
export function must<T>(decision: Decision<T>): T {
  if (!decision.ok) throw new Error(decision.refusal.code)
  return decision.value
}

/** The code of a no; «yes» where it was none. */
export const codeOf = (decision: Decision<unknown>): string =>
  decision.ok ? 'yes' : String(decision.refusal.code)

/** Who is in charge at a level. */
export const chargeOf = (level: Level) =>
  as(({ compound: 'secretary', community: 'community', subdistrict: 'subdistrict' } as const)[level])

export const raised = (urgency: Urgency = 'ordinary', now = TUESDAY): Matter => newMatter(now, urgency, false)
export const refusedAtOnce = (now = TUESDAY): Matter => newMatter(now, 'ordinary', true)

/** Accepted by the station's secretary for a level, an hour after it was raised. */
export const accepted = (level: Level = 'compound', urgency: Urgency = 'ordinary'): Matter =>
  must(acceptMatter(raised(urgency), { level, urgency, why: '' }, as('secretary'), TUESDAY))

export const TASK = { resolution: '大家同意换灯', what: '换楼道灯', owner: '物业' }

/** With a task due in three working days. */
export const working = (level: Level = 'compound'): Matter =>
  must(
    assign(accepted(level), { ...TASK, dueOn: addWorkingDays(dayOf(TUESDAY), 3) }, chargeOf(level), TUESDAY),
  )

export const resolved = (level: Level = 'compound'): Matter =>
  must(resolve(working(level), { words: '灯换好了', photos: [] }, chargeOf(level), TUESDAY))

/** Rated by its raiser. */
export const rated = (satisfaction: Satisfaction, level: Level = 'compound'): Matter =>
  must(rate(resolved(level), { satisfaction, words: '' }, as('raiser'), TUESDAY))

/** Reviewed by the supervision committee in the month of `now`. */
export const reviewed = (matter: Matter, now = TUESDAY): Matter =>
  must(review(matter, { grade: 'good', words: '现场看过' }, as('supervisor'), now))
