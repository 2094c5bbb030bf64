import type { DeductionView } from '@domain/points'
import type { GivenBy } from './call'
import { call } from './call'
import { type Query, useQuery } from './useQuery'

type Answered = Awaited<ReturnType<typeof call<'points', 'myDeductions'>>>

/** A page of deductions as a list takes it. */
export function rowsOf(answer: Answered) {
  if (!answer.ok) return answer
  const { deductions: rows, more } = answer.value
  return { ok: true as const, value: { rows: rows as readonly DeductionView[], more } }
}

/** One deduction, as one may see it. */
export const useDeduction = (id: string | null): Query<GivenBy<'points', 'deduction'>> =>
  useQuery(id && `deduction ${id}`, () => call('points', 'deduction', { deductionId: id ?? '' }))
