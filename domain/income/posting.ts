import { accept, type Decision, refuse, yuanOf } from '../kernel'
import { append, checkDay, type Poster } from './appending'
import { type Asset, publicPayer } from './asset'
import { type Books, freeFenIn, openMonthOf, undiscussed, withMonth } from './books'
import type { Account } from './categories'
import { type DecisionRecord, decisionInWords } from './decisionRecord'
import type { CheckedDraft } from './draft'
import { ENTRY_KINDS, type Entry, type Posting, type Row, type Voucher, WAITING } from './entry'
import { passGate, type Spending } from './gate'
import type { IncomeRules } from './incomeRules'
import type { IncomeRefusal } from './refusals'

/** What a posting comes to: the books after it, its entry, and the decisions it drew on. */
export type Posted = {
  readonly books: Books
  readonly entry: Entry
  readonly decisions: readonly DecisionRecord[]
}

/** What the rules need to know besides the books. */
export type PostingFacts = {
  readonly rules: IncomeRules
  readonly decisions: readonly DecisionRecord[]
  readonly asset: Asset | null
  readonly bankLineId: string | null
  /** What comes every month, if this is it. */
  readonly recurringId: string | null
}

type Verdict<T> = Decision<T, IncomeRefusal>

const transfer = (from: Account, to: Account, fen: number): Posting[] => [
  { account: to, fen },
  { account: from, fen: -fen },
]

const publicParty = (party: string, isPerson: boolean): string => (isPerson ? '个人' : party)

const base = (
  draft: CheckedDraft,
): Omit<Row, 'no' | 'postings' | 'party' | 'basis' | 'vouchers'> & { vouchers: readonly Voucher[] } => ({
  on: draft.on,
  kind: draft.kind,
  words: draft.words,
  assetId: null,
  leaseId: null,
  decisions: [],
  vouchers: [...draft.vouchers],
  about: null,
})

const NOTHING = { decisionIds: [], onItsWayUntil: null, bankLineId: null, recurringId: null }
const wayOf = ({ inTransit }: { readonly inTransit: boolean }) => (inTransit ? WAITING : null)

function open(
  books: Books,
  draft: CheckedDraft & { kind: 'opening' },
  by: Poster,
  now: number,
): Verdict<Posted> {
  const month = openMonthOf(books, books.firstMonth)
  if (draft.on.slice(0, 7) !== books.firstMonth)
    return refuse('income.openingLate', { month: books.firstMonth })
  if ((month.totals.opening ?? 0) !== 0) return refuse('income.openedAlready')
  const row = { ...base(draft), party: '', basis: '', postings: transfer('opening', 'bank', draft.fen) }
  return accept({ ...append(books, row, NOTHING, by, now), decisions: [] })
}

function receive(
  books: Books,
  draft: CheckedDraft & { kind: 'receive' },
  facts: PostingFacts,
  by: Poster,
  now: number,
): Verdict<Posted> {
  const { asset } = facts
  const lease = asset?.leases.find(one => one.id === draft.leaseId)
  if (draft.assetId !== null && asset?._id !== draft.assetId) return refuse('income.assetUnknown')
  if (asset && asset.compoundId !== books._id) return refuse('income.assetUnknown')
  if (draft.leaseId !== null && !lease) return refuse('income.leaseUnknown')
  if (asset?.category && asset.category !== draft.category)
    return refuse('income.wrongCategory', { name: asset.name })
  const row = {
    ...base(draft),
    party: lease ? publicPayer(lease) : publicParty(draft.party, draft.partyIsPerson),
    basis: lease?.contractNo ?? '',
    assetId: draft.assetId,
    leaseId: draft.leaseId,
    postings: transfer(`income:${draft.category}`, draft.inTransit ? 'transitIn' : 'bank', draft.fen),
  }
  const about = { ...NOTHING, onItsWayUntil: wayOf(draft), bankLineId: facts.bankLineId }
  return accept({ ...append(books, row, about, by, now), decisions: [] })
}

function spend(books: Books, draft: Spending, facts: PostingFacts, by: Poster, now: number): Verdict<Posted> {
  const gate = passGate(books, draft, facts)
  if (!gate.ok) return gate
  // 收支两条线: only what is on the account may be paid out, less what has been ordered from it; money taken in on the way is not there to spend.
  const free = freeFenIn(books, draft.on.slice(0, 7))
  if (free < draft.fen) return refuse('income.notEnough', { free: yuanOf(free) })
  const account: Account = draft.kind === 'pay' ? `cost:${draft.category}` : `allocation:${draft.category}`
  const row = {
    ...base(draft),
    party: publicParty(draft.party, draft.partyIsPerson),
    basis: draft.basis,
    decisions: gate.value.map(decisionInWords),
    postings: transfer(draft.inTransit ? 'transitOut' : 'bank', account, draft.fen),
  }
  const decisionIds = gate.value.map(({ _id }) => _id)
  const about = { ...NOTHING, decisionIds, onItsWayUntil: wayOf(draft), bankLineId: facts.bankLineId }
  const posted = append(books, row, about, by, now)
  const isDiscussed = gate.value.some(({ kind }) => kind === 'branch')
  return accept({
    ...posted,
    books: isDiscussed ? posted.books : undiscussed(posted.books, posted.entry.month, draft.fen),
    decisions: gate.value,
  })
}

function byKind(
  books: Books,
  draft: CheckedDraft,
  facts: PostingFacts,
  by: Poster,
  now: number,
): Verdict<Posted> {
  switch (draft.kind) {
    case 'opening':
      return open(books, draft as CheckedDraft & { kind: 'opening' }, by, now)
    case 'receive':
      return receive(books, draft as CheckedDraft & { kind: 'receive' }, facts, by, now)
    default:
      return spend(books, draft as Spending, facts, by, now)
  }
}

/** Notes that what comes every month has come in this one. */
function withRecurring(books: Books, month: string, id: string): Books {
  const recurringDone = [...new Set([...openMonthOf(books, month).recurringDone, id])]
  return withMonth(books, month, { recurringDone })
}

/**
 * Posts what a clerk enters. Refused where its day is closed or to come, where money would be spent that is not on the account, or where what it must
 * rest on is missing (`needsBranch`, `needsOwners`, `overCap`).
 */
export function post(
  books: Books,
  draft: CheckedDraft,
  facts: PostingFacts,
  by: Poster,
  now: number,
): Verdict<Posted> {
  const day = checkDay(books, draft.on, now)
  if (!day.ok) return day
  const { recurringId } = facts
  if (recurringId !== null && !books.recurring.some(({ id }) => id === recurringId))
    return refuse('income.recurringUnknown')
  const posted = byKind(books, draft, facts, by, now)
  if (!posted.ok || recurringId === null) return posted
  const { books: after, entry } = posted.value
  return accept({
    ...posted.value,
    books: withRecurring(after, entry.month, recurringId),
    entry: { ...entry, recurringId },
  })
}

/** The line an entry belongs to. */
export const lineOf = ({ kind }: Pick<Row, 'kind'>) => ENTRY_KINDS[kind].line
