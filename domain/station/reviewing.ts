import { accept, type Decision, monthOf, monthPlus, refuse } from '../kernel'
import { actorAs, type Doer } from './doer'
import { type Actor, GRADES, type Grade, MATTER_EVENTS, type Matter } from './matter'
import type { StationRefusal } from './refusals'
import { checkState, type Outcome, take } from './step'

/** The reviews that say something of the result there is; all of them while there is none. */
export const reviewsSinceResult = <Given extends { readonly at: number }>(matter: {
  readonly reviews: readonly Given[]
  readonly result: { readonly at: number } | null
}): Given[] => matter.reviews.filter(review => review.at >= (matter.result?.at ?? 0))

/**
 * May the doer review it this month? A member of the compound's supervision committee, once a month; once more when its result came after the
 * month's review, for nobody closes out what nobody has looked at.
 */
export function checkReview(matter: Matter, doer: Doer, now: number): Decision<Actor, StationRefusal> {
  const by = actorAs(doer, ['supervisor'], matter.path)
  if (!by) return refuse('station.notForYou', { event: MATTER_EVENTS.review })
  const may = checkState(matter, 'review')
  if (!may.ok) return may
  const month = monthOf(now)
  return reviewsSinceResult(matter).some(one => one.month === month)
    ? refuse('station.reviewedThisMonth', { month })
    : accept(by)
}

/** The month's review, published as it is given (一事一月一评一公示). */
export function review(
  matter: Matter,
  input: { grade: Grade; words: string },
  doer: Doer,
  now: number,
): Outcome {
  const by = checkReview(matter, doer, now)
  if (!by.ok) return by
  const month = monthOf(now)
  const { grade, words } = input
  const given = { month, grade, words, by: by.value.name, personId: doer.personId, at: now }
  return accept(
    take(matter, {
      event: 'review',
      by: by.value,
      at: now,
      why: input.words,
      rule: 'station.review',
      facts: { month, grade: input.grade, gradeName: GRADES[input.grade] },
      requestId: doer.requestId,
      changes: { reviews: [...matter.reviews, given] },
    }),
  )
}

/**
 * The months that ended while it was accepted and not closed, without a review: each is itself published as overdue.
 * @returns months, the oldest first
 */
export function missingReviews(
  matter: Pick<Matter, 'acceptedAt' | 'closedAt' | 'reviews' | 'phase'>,
  now: number,
): string[] {
  if (matter.acceptedAt === null || matter.phase === 'off') return []
  const until = monthOf(matter.closedAt ?? now)
  const missing: string[] = []
  for (let month = monthOf(matter.acceptedAt); month < until; month = monthPlus(month, 1)) {
    if (!matter.reviews.some(one => one.month === month)) missing.push(month)
  }
  return missing
}

/** How a matter's review of one month stands: given, owed by the end of this month, missed for good, or not owed. */
export const REVIEW_STANDINGS = ['given', 'waiting', 'missing', 'notOwed'] as const
export type ReviewStanding = (typeof REVIEW_STANDINGS)[number]

export function reviewStandingIn(
  matter: Pick<Matter, 'acceptedAt' | 'closedAt' | 'reviews' | 'phase' | 'result'>,
  month: string,
  now: number,
): ReviewStanding {
  if (month === monthOf(now) && owesReview(matter, now)) return 'waiting'
  if (matter.reviews.some(one => one.month === month)) return 'given'
  return missingReviews(matter, now).includes(month) ? 'missing' : 'notOwed'
}

/** Does it owe a review in the month of `now`? What the supervision committee finds waiting. */
export const owesReview = (
  matter: Pick<Matter, 'acceptedAt' | 'reviews' | 'phase' | 'result'>,
  now: number,
): boolean =>
  matter.acceptedAt !== null &&
  (matter.phase === 'open' || matter.phase === 'finishing') &&
  !reviewsSinceResult(matter).some(one => one.month === monthOf(now))
