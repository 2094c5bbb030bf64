import type { PointRule, RuleKind, Tariff } from '@domain/points'
import { TARIFF_EDIT } from '../../copy/pointsDesk'

/** A rule as it is being written: numbers as typed. */
export type WrittenRule = Pick<PointRule, 'key' | 'kind' | 'name' | 'clause' | 'per' | 'isOn'> & {
  readonly points: string
  readonly dayMost: string
  readonly monthMost: string
  /** Was it added now? What a version knows already is switched off, not removed. */
  readonly isNew: boolean
}
export type Written = {
  readonly budget: string
  readonly rules: readonly WrittenRule[]
  readonly why: string
}
export type Sent = Pick<Tariff, 'budget' | 'why'> & { readonly rules: PointRule[] }

const BUDGET_MOST = 1_000_000
const POINTS_MOST = 1000
const CAP_MOST = 100_000
const wholeOf = (typed: string): number => (/^\d{1,7}$/.test(typed.trim()) ? Number(typed) : 0)
const isWithin = (count: number, most: number): boolean => count >= 1 && count <= most

export const writtenFrom = ({ budget, rules }: Pick<Tariff, 'budget' | 'rules'>): Written => ({
  budget: String(budget),
  rules: rules.map(rule => ({
    ...rule,
    points: String(rule.points),
    dayMost: String(rule.dayMost),
    monthMost: String(rule.monthMost),
    isNew: false,
  })),
  why: '',
})

/** A rule to begin with, of a kind. */
export const blankRule = (kind: RuleKind, key: string): WrittenRule => ({
  key,
  kind,
  name: '',
  clause: '',
  per: 'time',
  isOn: true,
  points: '',
  dayMost: '',
  monthMost: '',
  isNew: true,
})

/** A deduction is one a day by itself: its most of a day is what it takes. */
const ruleOf = ({ isNew: _, points, dayMost, monthMost, ...rest }: WrittenRule): PointRule => ({
  ...rest,
  name: rest.name.trim(),
  clause: rest.clause.trim(),
  points: wholeOf(points),
  dayMost: wholeOf(rest.kind === 'deduction' ? points : dayMost),
  monthMost: wholeOf(monthMost),
})

/** What is wrong with a rule; null where nothing is. */
function wrongWith(written: WrittenRule): string | null {
  const { problems } = TARIFF_EDIT
  const { name, clause, kind, points, dayMost, monthMost } = ruleOf(written)
  if (name.length < 2) return problems.name
  if (kind === 'deduction' && clause === '') return problems.clause(name)
  const areFine =
    isWithin(points, POINTS_MOST) &&
    [dayMost, monthMost].every(most => isWithin(most, CAP_MOST) && most >= points)
  return areFine ? null : problems.numbers(name)
}

/** The first thing that is wrong with it, and with which rule. */
export function problemOf(written: Written): { readonly says: string; readonly key: string | null } | null {
  const { problems } = TARIFF_EDIT
  for (const rule of written.rules) {
    const says = wrongWith(rule)
    if (says) return { says, key: rule.key }
  }
  if (!isWithin(wholeOf(written.budget), BUDGET_MOST)) return { says: problems.budget, key: null }
  return written.why.trim().length < 2 ? { says: problems.why, key: null } : null
}

/** What is sent of it. */
export const sentOf = ({ budget, rules, why }: Written): Sent => ({
  budget: wholeOf(budget),
  rules: rules.map(ruleOf),
  why,
})
