import { yuanOf } from '../../kernel'
import { type Lease, RENT_PERIODS } from '../asset'
import type { BankLine } from '../bankLine'
import { firstOpenMonth } from '../books'
import { because } from './because'
import type { Candidate, MatchFacts } from './candidate'
import { candidatesFor } from './candidates'
import { fitsLease, leasesNamed } from './rents'
import type { Suggestion } from './suggestion'

const unknown = (words: string): Suggestion => ({ as: 'unknown', because: words })

/** Everything speaks for the one that speaks for the other, and something more. */
const isBetter = (one: Candidate, other: Candidate): boolean =>
  one.evidence.size > other.evidence.size && [...other.evidence].every(sign => one.evidence.has(sign))

/** The candidates that no other is better than. An entry of somebody else is one only where nobody is named. */
function best(candidates: readonly Candidate[]): Candidate[] {
  const isNamed = candidates.some(({ isOther }) => !isOther)
  const real = isNamed ? candidates.filter(({ isOther }) => !isOther) : candidates
  return real
    .filter(one => !real.some(other => isBetter(other, one)))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
}

const NAMED_AT_MOST = 3
const several = (found: readonly Candidate[]): Suggestion =>
  unknown(
    because('several', {
      names: found
        .slice(0, NAMED_AT_MOST)
        .map(({ name }) => name)
        .join('、'),
    }),
  )

/** Why nothing fits: a tenant whose amount is odd is worth a word. */
function noneFor(line: BankLine, facts: MatchFacts): Suggestion {
  const [near] = leasesNamed(line, facts)
    .filter(({ signs }) => signs.has('party') || signs.has('contract'))
    .sort((a, b) => (a.lease.id < b.lease.id ? -1 : 1))
  if (!near) return unknown(because('none'))
  const arrear = yuanOf(Math.max(0, facts.knownArrears[near.lease.id] ?? 0))
  return unknown(because('amount', { name: near.asset.name, rent: yuanOf(near.lease.rentFen), arrear }))
}

type Found = { readonly line: BankLine; readonly best: readonly Candidate[] }

const keysOf = ({ best: found }: Found): string => found.map(({ key }) => key).join(' | ')

/**
 * What of a line's best candidates it is, seen with the other lines: of what can be only once each line may have one. Lines that fit the same entries
 * are paired with them in their order where there are as many of the one as of the other; else it is the clerk's to choose.
 */
function chosen(found: Found, all: readonly Found[]): Candidate | Suggestion {
  const [only] = found.best
  if (!only) throw new RangeError('no candidate')
  if (found.best.length === 1 && !only.isOnce) return only
  const isPaired = found.best.every(
    ({ suggestion: { as } }) => as === only.suggestion.as && (as === 'clear' || as === 'booked'),
  )
  if (found.best.length > 1 && !isPaired) return several(found.best)
  const rivals = all.filter(other => other.best.some(({ key }) => found.best.some(one => one.key === key)))
  const isShared = rivals.every(rival => keysOf(rival) === keysOf(found))
  if (isShared && rivals.length === found.best.length)
    return found.best[rivals.indexOf(found)] ?? several(found.best)
  return rivals.length > found.best.length
    ? unknown(because('rivals', { count: rivals.length, name: only.name }))
    : several(found.best)
}

const MONTHS_AHEAD = 12

/** Gives one line after the other to the leases they are rent of: each sees what the ones before it left owing. */
function rentsOf(facts: MatchFacts) {
  const leases = new Map<string, Lease>(
    facts.assets.flatMap(({ leases: of }) => of.map(one => [one.id, one] as const)),
  )
  const owed = new Map<string, number>()
  /** The candidate's suggestion; or why not, where the amount fits no longer or would pay more than a year ahead. */
  return ({ leaseId, name, suggestion }: Candidate, line: BankLine): Suggestion => {
    const lease = leases.get(leaseId ?? '')
    if (!lease) return suggestion
    const owedFen = owed.get(lease.id) ?? facts.knownArrears[lease.id] ?? 0
    if (!fitsLease(line.fen, lease, owedFen)) return unknown(because('rivals', { count: 2, name }))
    const mostAheadFen = lease.rentFen * (MONTHS_AHEAD / RENT_PERIODS[lease.per])
    if (owedFen - line.fen < -mostAheadFen) return unknown(because('paidAhead', { name }))
    owed.set(lease.id, owedFen - line.fen)
    return suggestion
  }
}

const inTime = (one: BankLine, other: BankLine): number =>
  one.on === other.on ? (one._id < other._id ? -1 : 1) : one.on < other.on ? -1 : 1

/**
 * What each of some waiting lines looks like, by its id. Nothing is guessed: where two things fit a line equally well, or two lines one thing, it says
 * so. The same lines give the same answers in whatever order they, or what they are matched with, come.
 */
export function suggestAll(lines: readonly BankLine[], facts: MatchFacts): Map<string, Suggestion> {
  const first = firstOpenMonth(facts.books)
  const sorted = [...lines].sort(inTime)
  const found = sorted
    .filter(({ month }) => month >= first)
    .map(line => ({ line, best: best(candidatesFor(line, facts)) }))
  const matched = found.filter(({ best: some }) => some.length > 0)
  const asRent = rentsOf(facts)
  const suggestions = new Map<string, Suggestion>()
  for (const line of sorted.filter(({ month }) => month < first))
    suggestions.set(line._id, unknown(because('closed', { month: line.month })))
  for (const one of found) {
    const choice = one.best.length === 0 ? noneFor(one.line, facts) : chosen(one, matched)
    const suggestion =
      'as' in choice
        ? choice
        : choice.suggestion.as === 'lease'
          ? asRent(choice, one.line)
          : choice.suggestion
    suggestions.set(one.line._id, suggestion)
  }
  return suggestions
}

/** What one line looks like, seen by itself. */
export const suggest = (line: BankLine, facts: MatchFacts): Suggestion =>
  suggestAll([line], facts).get(line._id) ?? unknown(because('none'))
