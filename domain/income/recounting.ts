import { canonical } from '../kernel'
import type { Totals } from './books'
import { fenOn, type LinkedRow } from './entry'
import { figuresOf, totalsOf } from './figures'
import type { Fault, PublishedMonth } from './published'
import { problemsOf } from './statement'

/** A fault, and the row in which it lies where it lies in one. */
export type FaultAt = { readonly fault: Fault; readonly row: number | null }

const equal = (one: unknown, other: unknown): boolean => canonical(one) === canonical(other)
const inMonth = (fault: Fault): FaultAt => ({ fault, row: null })

/** Only the first month brings in what there was before; every other one begins with what the one before it ended with. */
function recountOpening(
  { body, rows, previousHash }: PublishedMonth,
  before: PublishedMonth | null,
): FaultAt | null {
  const late = rows.find(({ postings }) => postings.some(({ account }) => account === 'opening'))
  if (previousHash !== null && late) return { fault: 'opening', row: late.no }
  return before && body.figures.openingFen !== before.body.figures.closingFen ? inMonth('opening') : null
}

/** Money on the account, on its way there and on its way from there, each by itself: what is listed of one may not stand for another. */
const moneyIn = ({ bank: { bookFen, transit } }: PublishedMonth['body']) => ({
  bank: bookFen,
  transitIn: transit.reduce((sum, { fen }) => sum + Math.max(0, fen), 0),
  transitOut: transit.reduce((sum, { fen }) => sum + Math.min(0, fen), 0),
})

/** What is on the account and on its way is what was there before and all that moved. */
function recountBank(
  { body, previousHash }: PublishedMonth,
  before: PublishedMonth | null,
  totals: Totals,
): boolean {
  const now = moneyIn(body)
  const isWhole = now.bank + now.transitIn + now.transitOut === body.figures.closingFen
  if (!isWhole && !body.problems.includes('ledgerDiffers')) return false
  if (before === null && previousHash !== null) return true
  const held = before ? moneyIn(before.body) : { bank: 0, transitIn: 0, transitOut: 0 }
  const follows = (account: keyof typeof now) => now[account] === held[account] + (totals[account] ?? 0)
  return follows('bank') && (!isWhole || (follows('transitIn') && follows('transitOut')))
}

/** What every lease paid, by its id. */
function rentOf(rows: readonly LinkedRow[]): Map<string, number> {
  const paid = new Map<string, number>()
  for (const { leaseId, postings } of rows)
    if (leaseId !== null)
      paid.set(leaseId, (paid.get(leaseId) ?? 0) - fenOn(postings, account => account.startsWith('income:')))
  return paid
}

/** Rents are as the rows say, arrears go on from the month before, and none gets lost. */
function recountLeases({ body, rows, previousHash }: PublishedMonth, before: PublishedMonth | null): boolean {
  const isBeforeUnknown = before === null && previousHash !== null
  const paid = rentOf(rows)
  const owed = new Map(before?.body.leases.map(({ leaseId, arrearFen }) => [leaseId, arrearFen]))
  const listed = new Set(body.leases.map(({ leaseId }) => leaseId))
  const isListed = ([leaseId, fen]: [string, number]) => fen === 0 || listed.has(leaseId)
  return (
    [...paid, ...owed].every(isListed) &&
    body.leases.every(
      ({ leaseId, beforeFen, dueFen, receivedFen, arrearFen }) =>
        receivedFen === (paid.get(leaseId) ?? 0) &&
        (isBeforeUnknown || beforeFen === (owed.get(leaseId) ?? 0)) &&
        arrearFen === beforeFen + dueFen - receivedFen,
    ) &&
    body.expectedFen === body.leases.reduce((sum, { dueFen }) => sum + dueFen, 0) &&
    body.arrearFen === body.leases.reduce((sum, { arrearFen }) => sum + Math.max(0, arrearFen), 0)
  )
}

/** Reckons a month's published figures anew from its rows and from the month before; the first that comes out otherwise, or null. */
export function recount(month: PublishedMonth, before: PublishedMonth | null): FaultAt | null {
  const { body, rows } = month
  const totals = totalsOf(rows)
  const opening = recountOpening(month, before)
  if (opening) return opening
  // Where earlier months are not at hand, what was held is what the statement says; the link before it is bound all the same.
  const heldFen = month.previousHash === null ? 0 : body.figures.openingFen
  if (!equal(figuresOf(heldFen, totals), body.figures)) return inMonth('figures')
  if (!recountBank(month, before, totals)) return inMonth('bank')
  if (!recountLeases(month, before)) return inMonth('leases')
  const isReplayed = !body.problems.includes('ledgerDiffers')
  return equal(problemsOf(body, isReplayed), body.problems) ? null : inMonth('problems')
}
