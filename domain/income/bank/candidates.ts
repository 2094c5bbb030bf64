import { dayPlus } from '../../kernel'
import type { BankLine } from '../bankLine'
import { type Entry, moneyOf, refInWords, WAITING } from '../entry'
import type { Recurring } from '../recurring'
import { because, sentence } from './because'
import type { Candidate, MatchFacts } from './candidate'
import { draftOf } from './drafting'
import { isSameParty, mentions } from './names'
import { fitsLease, type LeaseSigns, leaseCandidate, leasesNamed } from './rents'

/** How many days an entry made by hand may lie beside the bank's own day. */
const BESIDE_DAYS = 3

const isBeside = (entry: Entry, line: BankLine): boolean =>
  entry.row.on >= dayPlus(line.on, -BESIDE_DAYS) && entry.row.on <= dayPlus(line.on, BESIDE_DAYS)

const isOnItsWayTo = (entry: Entry, line: BankLine): boolean =>
  entry.onItsWayUntil === WAITING &&
  !entry.reversedBy &&
  entry.row.on <= line.on &&
  moneyOf(entry.row) === line.fen

const isBookedAs = (entry: Entry, line: BankLine): boolean =>
  entry.bankLineId === null &&
  entry.reversedBy === null &&
  !['opening', 'reverse'].includes(entry.row.kind) &&
  entry.row.postings.some(({ account, fen }) => account === 'bank' && fen === line.fen) &&
  isBeside(entry, line)

/** An entry that a line may be about: its money on its way, or booked by hand already. */
function entryCandidate(
  line: BankLine,
  entry: Entry,
  as: 'clear' | 'booked',
  named: readonly LeaseSigns[],
): Candidate {
  const { row, month } = entry
  const ref = { month, no: row.no }
  const signs = named.find(({ lease }) => lease.id === row.leaseId)?.signs
  const isTheirs = row.party !== '' && isSameParty(row.party, line.party)
  const facts = { ref: refInWords(ref) }
  return {
    key: `${as} ${entry._id}`,
    name: refInWords(ref),
    evidence: new Set([...(signs ?? []), ...(isTheirs ? (['party'] as const) : []), 'amount']),
    isOnce: true,
    isOther: row.leaseId !== null && !signs,
    leaseId: row.leaseId,
    suggestion: {
      as,
      ref,
      words: row.words,
      because: sentence([because(as === 'clear' ? 'onItsWay' : 'booked', facts)]),
    },
  }
}

function recurringCandidate(line: BankLine, one: Recurring, facts: MatchFacts): Candidate[] {
  const isDone = facts.books.months[line.month]?.recurringDone.includes(one.id) ?? false
  const isWay = one.kind === 'receive' ? line.fen > 0 : line.fen < 0
  if (isDone || !isWay || (one.fen !== null && one.fen !== Math.abs(line.fen))) return []
  const isParty = isSameParty(one.party, line.party) || mentions(line.words, one.party)
  const isWords = mentions(line.words, one.words, 3)
  const draft = draftOf.recurring(line, one)
  if (!draft || (!isParty && !isWords)) return []
  const reasons = [
    ...(isParty ? [because('recurringParty', { name: one.party })] : []),
    ...(isWords ? [because('recurringWords', { name: one.words })] : []),
    because(one.fen === null ? 'everyMonth' : 'usual'),
  ]
  return [
    {
      key: `recurring ${one.id} ${line.month}`,
      name: `“${one.words}”`,
      evidence: new Set([...(isParty ? (['party'] as const) : []), ...(isWords ? (['words'] as const) : [])]),
      isOnce: true,
      isOther: false,
      leaseId: null,
      suggestion: { as: 'recurring', recurringId: one.id, because: sentence(reasons), ...draft },
    },
  ]
}

const INTEREST = /结息|利息|付息|入息/

function interestCandidate(line: BankLine, { books }: MatchFacts): Candidate[] {
  if (line.fen <= 0 || !INTEREST.test(line.words)) return []
  return [
    {
      key: 'interest',
      name: '利息',
      evidence: new Set(['words']),
      isOnce: false,
      isOther: false,
      leaseId: null,
      suggestion: {
        as: 'interest',
        because: sentence([because('interest')]),
        ...draftOf.interest(line, books.account.bank),
      },
    },
  ]
}

/** All that a line could be. What is in the books under a lease already is not suggested as its rent once more. */
export function candidatesFor(line: BankLine, facts: MatchFacts): Candidate[] {
  const named = leasesNamed(line, facts)
  const entries = [
    ...facts.inTransit
      .filter(entry => isOnItsWayTo(entry, line))
      .map(entry => entryCandidate(line, entry, 'clear', named)),
    ...facts.entries
      .filter(entry => isBookedAs(entry, line))
      .map(entry => entryCandidate(line, entry, 'booked', named)),
  ]
  const inBooks = new Set(entries.map(({ leaseId }) => leaseId))
  const rents = named
    .filter(
      ({ lease }) => !inBooks.has(lease.id) && fitsLease(line.fen, lease, facts.knownArrears[lease.id] ?? 0),
    )
    .map(signs => leaseCandidate(line, signs, facts))
  return [
    ...entries,
    ...rents,
    ...facts.books.recurring.flatMap(one => recurringCandidate(line, one, facts)),
    ...interestCandidate(line, facts),
  ]
}
