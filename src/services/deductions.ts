import type { DeductionView } from '@domain/points'
import type { GivenBy } from './call'
import { call } from './call'
import { learnNow } from './now'
import { type Query, useQuery } from './useQuery'

type Answered = Awaited<ReturnType<typeof call<'points', 'myDeductions'>>>

/** A page of deductions as a list takes it; the cloud's time is learnt with it, so that days left are the cloud's. */
export function rowsOf(answer: Answered) {
  if (!answer.ok) return answer
  const { deductions: rows, more, now } = answer.value
  learnNow(now)
  return { ok: true as const, value: { rows: rows as readonly DeductionView[], more } }
}

/** One deduction, as one may see it. */
export const useDeduction = (id: string | null): Query<GivenBy<'points', 'deduction'>> =>
  useQuery(id && `deduction ${id}`, async () => {
    const answer = await call('points', 'deduction', { deductionId: id ?? '' })
    if (answer.ok) learnNow(answer.value.now)
    return answer
  })
