import {
  type AuditDemand,
  auditCount,
  type Books,
  type IncomeRules,
  incomeContract,
  type MonthPoint,
  type Statement,
  standingOf,
} from '@domain/income'
import { accept, monthOf, monthPlus } from '@domain/kernel'
import { booksOf, whereBooksAre } from '../lib/books'
import { type MemberCall, useCase } from '../lib/useCase'
import { rulesAt } from './about'

/** This month's year ago belongs to the picture: thirteen months. */
const MONTHS_SHOWN = 13

const NOTHING = { incomeFen: 0, costFen: 0, allocationFen: 0, closingFen: 0, expectedFen: 0, hash: null }

/** A month of the chart; what is not published has no figures yet. */
function pointOf(
  month: string,
  books: Books,
  found: Statement | null,
  rules: IncomeRules,
  now: number,
): MonthPoint {
  const standing = standingOf(month, books, found, rules, now)
  if (found?.state !== 'published') return { month, standing, ...NOTHING }
  const { incomeFen, costFen, allocationFen, closingFen } = found.body.figures
  const { expectedFen } = found.body
  return { month, standing, incomeFen, costFen, allocationFen, closingFen, expectedFen, hash: found.hash }
}

function auditOf(demand: AuditDemand | null, rules: IncomeRules, { me }: MemberCall, books: Books) {
  const { isReached, ...count } = auditCount(demand, demand?.roll ?? { households: 0, areaCentiM2: 0 }, rules)
  const homes = me.homes.filter(one => one.path.compound === books._id)
  const owned = homes.filter(one => one.relation === 'owner')
  const spokenFor = owned.length > 0 ? owned : homes
  const isCounted = ({ householdId }: { readonly householdId: string }) =>
    demand?.households.some(one => one.householdId === householdId) ?? false
  return {
    ...count,
    isReached,
    mine: spokenFor.length > 0 && spokenFor.every(isCounted),
    perMille: rules.auditPerMille,
    source: rules.auditSource,
  }
}

export const overview = useCase(incomeContract.overview)({
  load: booksOf,
  where: whereBooksAre,
  run: async (books, _, call) => {
    const { income } = call.store
    const last = monthPlus(monthOf(call.now), -1)
    const months = Array.from({ length: MONTHS_SHOWN }, (_, i) =>
      monthPlus(last, i + 1 - MONTHS_SHOWN),
    ).filter(month => month >= books.firstMonth)
    const [statements, openQuestions, demand, rules] = await Promise.all([
      income.statements(books._id, months),
      income.countOpenQuestions(books._id),
      income.auditDemand(books._id),
      rulesAt(books, call.store),
    ])
    const of = (month: string) => statements.find(one => one.month === month) ?? null
    const latest = statements.findLast(one => one.state === 'published')
    const { since: _since, by: _by, ...shown } = rules
    return accept({
      compoundName: books.compoundName,
      latest:
        latest?.hash && latest.publication
          ? { month: latest.month, body: latest.body, hash: latest.hash, publication: latest.publication }
          : null,
      months: months.map(month => pointOf(month, books, of(month), rules, call.now)),
      openQuestions,
      audit: auditOf(demand, rules, call, books),
      rules: shown,
    })
  },
})
