import { accept, type Decision, perMilleOfFen, refuse, yuanOf } from '../kernel'
import { type Books, incomeOf, openMonthOf, yearTotals } from './books'
import { COST } from './categories'
import { type DecisionRecord, drawOn } from './decisionRecord'
import type { CheckedDraft } from './draft'
import type { IncomeRules } from './incomeRules'
import type { IncomeRefusal } from './refusals'

/** Money that goes out. */
export type Spending = CheckedDraft & { kind: 'pay' | 'allocate' }

/**
 * Does a payment need the branch's discussion: by itself, or because the month's small payments together reach the line with it (else a large one
 * could be paid in parts)?
 */
export function needsDiscussion(
  books: Pick<Books, '_id' | 'months'>,
  on: string,
  fen: number,
  { gate }: IncomeRules,
): boolean {
  const { undiscussedFen } = openMonthOf(books, on.slice(0, 7))
  return fen >= gate.eachFromFen || undiscussedFen + fen >= gate.monthFromFen
}

/** By how much a cost would go over its share of the year's income; 0 where it would not, or nothing caps it. */
export function overCapFen(
  books: Pick<Books, 'closedYear' | 'months'>,
  draft: Pick<Spending, 'category' | 'on' | 'fen'>,
  rules: IncomeRules,
): number {
  const cap = rules.costCaps.find(one => one.category === draft.category)
  if (!cap) return 0
  const year = yearTotals(books, draft.on.slice(0, 4))
  const spent = year[`cost:${cap.category}`] ?? 0
  return Math.max(0, spent + draft.fen - perMilleOfFen(Math.max(0, incomeOf(year)), cap.perMille))
}

/** What a payment must rest on, and whether the decisions named carry it. Gives the decisions as drawn on. */
export function passGate(
  books: Books,
  draft: Spending,
  { rules, decisions }: { readonly rules: IncomeRules; readonly decisions: readonly DecisionRecord[] },
): Decision<DecisionRecord[], IncomeRefusal> {
  const named = [...new Set(draft.decisionIds)].map(id => decisions.find(one => one._id === id))
  const drawn: DecisionRecord[] = []
  for (const decision of named) {
    if (!decision) return refuse('income.decisionUnknown')
    const after = drawOn(decision, books._id, draft.on, draft.fen)
    if (!after.ok) return after
    drawn.push(after.value)
  }
  const has = (...kinds: string[]) => drawn.some(({ kind }) => kinds.includes(kind))
  if (draft.kind === 'allocate' && !has('owners', 'covenant')) return refuse('income.needsOwners')
  if (needsDiscussion(books, draft.on, draft.fen, rules) && !has('branch'))
    return refuse('income.needsBranch', {
      each: yuanOf(rules.gate.eachFromFen),
      month: yuanOf(rules.gate.monthFromFen),
    })
  if (draft.kind === 'pay' && overCapFen(books, draft, rules) > 0 && !has('owners', 'covenant'))
    return refuse('income.overCap', {
      name: COST[draft.category].name,
      percent: (rules.costCaps.find(one => one.category === draft.category)?.perMille ?? 0) / 10,
      over: yuanOf(overCapFen(books, draft, rules)),
    })
  return accept(drawn)
}
