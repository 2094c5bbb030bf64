import { accept, type Decision, dayOf, monthOf, monthPlus, refuse } from '../kernel'
import type { PlacePath } from '../place'
import { type Books, firstOpenMonth, withMonth } from './books'
import type { DecisionRecord } from './decisionRecord'
import type { IncomeRules } from './incomeRules'
import type { IncomeRefusal } from './refusals'
import { drawDayOf } from './statement'

/** Books may begin at most so many months back: earlier ones have been settled on paper. */
const BEGIN_AT_MOST_MONTHS_BACK = 24

/** New books of a compound, with nothing in them. */
export function newBooks(
  about: Pick<Books, 'account' | 'complaint' | 'services' | 'firstMonth'>,
  compound: { readonly id: string; readonly name: string; readonly path: PlacePath },
  rules: IncomeRules,
  now: number,
): Decision<Books, IncomeRefusal> {
  const { firstMonth } = about
  const latest = monthOf(now)
  const earliest = monthPlus(latest, -BEGIN_AT_MOST_MONTHS_BACK)
  if (firstMonth > latest || firstMonth < earliest) return refuse('income.booksBegin', { earliest, latest })
  return accept({
    _id: compound.id,
    path: compound.path,
    compoundName: compound.name,
    ...about,
    closedThrough: null,
    held: {},
    closedYear: { year: firstMonth.slice(0, 4), totals: {} },
    months: {},
    recurring: [],
    nextDrawOn: drawDayOf(firstMonth, rules),
    revision: 0,
  })
}

/** What the bank says was on the account at the end of a month that is still open. */
export function withBankSays(
  books: Books,
  month: string,
  fen: number,
  now: number,
): Decision<Books, IncomeRefusal> {
  const first = firstOpenMonth(books)
  if (month < first) return refuse('income.monthClosed', { month, open: first })
  if (month > monthOf(now)) return refuse('income.dayAhead', { day: month })
  return accept({ ...withMonth(books, month, { bankSaysFen: fen }), revision: books.revision + 1 })
}

/** A decision as it is to be recorded: held by today, and with an amount unless it is a standing rule. */
export function recordDecision(
  decision: Omit<DecisionRecord, 'spentFen'>,
  now: number,
): Decision<DecisionRecord, IncomeRefusal> {
  if (decision.heldOn > dayOf(now)) return refuse('income.dayPast')
  if (decision.limitFen === null && decision.kind !== 'covenant' && decision.agreed)
    return refuse('income.decisionNoLimit')
  return accept({ ...decision, spentFen: 0 })
}

/** The next version of a district's rules. Refused when somebody published one meanwhile, or where a month would be due before it is drawn up. */
export function nextRules(
  current: IncomeRules,
  rules: Omit<IncomeRules, 'districtId' | 'version' | 'since' | 'by'>,
  baseVersion: number,
  by: string,
  now: number,
): Decision<IncomeRules, IncomeRefusal> {
  if (current.version !== baseVersion) return refuse('income.rulesChanged')
  if (rules.calendar.publishDay <= rules.calendar.drawDay) return refuse('income.rulesShape')
  return accept({ ...rules, districtId: current.districtId, version: current.version + 1, since: now, by })
}
