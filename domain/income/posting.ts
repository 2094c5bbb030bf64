import * as z from 'zod/mini'
import {
  Amount,
  accept,
  Day,
  type Decision,
  dayOf,
  Id,
  linkOf,
  perMilleOfFen,
  refuse,
  Words,
  yuanOf,
} from '../kernel'
import { type Asset, publicPayer } from './asset'
import { type Books, balanceOf, firstOpenMonth, incomeOf, openMonthOf, plus, yearTotals } from './books'
import { type Account, ALLOCATION_KEYS, COST, COST_KEYS, INCOME_KEYS } from './categories'
import { type DecisionRecord, decisionInWords, drawOn } from './decisionRecord'
import {
  ENTRY_KINDS,
  type Entry,
  type EntryRef,
  type LinkedRow,
  type Posting,
  type Row,
  Voucher,
  WAITING,
} from './entry'
import type { IncomeRules } from './incomeRules'
import type { IncomeRefusal } from './refusals'

const Party = Words(1, 40)
const Shared = {
  on: Day,
  fen: Amount,
  words: Words(2, 80),
  vouchers: z.array(z.omit(Voucher, { digest: true })).check(z.minLength(1), z.maxLength(9)),
}
const paying = {
  party: Party,
  partyIsPerson: z.boolean(),
  basis: Words(2, 60),
  decisionIds: z.array(Id).check(z.maxLength(3)),
  /** Ordered, and not yet gone from the account. */
  inTransit: z.boolean(),
}

/** What a clerk enters: one of four things that can happen to the owners' money. */
export const Draft = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('opening'), ...Shared }),
  z.strictObject({
    kind: z.literal('receive'),
    ...Shared,
    category: z.enum(INCOME_KEYS),
    party: Party,
    partyIsPerson: z.boolean(),
    assetId: z.nullable(Id),
    leaseId: z.nullable(Id),
    /** Taken in, and not yet on the account. */
    inTransit: z.boolean(),
  }),
  z.strictObject({ kind: z.literal('pay'), ...Shared, ...paying, category: z.enum(COST_KEYS) }),
  z.strictObject({ kind: z.literal('allocate'), ...Shared, ...paying, category: z.enum(ALLOCATION_KEYS) }),
])
export type Draft = z.output<typeof Draft>
/** A draft whose vouchers were looked at: each with the digest of what was in it. */
export type CheckedDraft = Draft & { readonly vouchers: readonly Voucher[] }

/** Who posts, and when. */
export type Poster = { readonly personId: string; readonly name: string }
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
}

type Verdict<T> = Decision<T, IncomeRefusal>

/** May something be entered on that day: not in a closed month, not before the books began, not in the future? */
export function checkDay(books: Books, on: string, now: number): Verdict<null> {
  if (on > dayOf(now)) return refuse('income.dayAhead', { day: on })
  const month = on.slice(0, 7)
  const first = firstOpenMonth(books)
  if (month < books.firstMonth) return refuse('income.beforeBooks', { month: books.firstMonth })
  if (month < first) return refuse('income.monthClosed', { month, open: first })
  return accept(null)
}

/** The books with a row at the end of its month's chain, and the entry it makes. Every way into the ledger ends here. */
export function append(
  books: Books,
  row: Omit<Row, 'no'>,
  about: Pick<Entry, 'decisionIds' | 'onItsWayUntil' | 'bankLineId'>,
  by: Poster,
  now: number,
): Omit<Posted, 'decisions'> {
  const month = row.on.slice(0, 7)
  const open = openMonthOf(books, month)
  const numbered: Row = { no: open.count + 1, ...row }
  const linked: LinkedRow = { ...numbered, hash: linkOf(open.head, numbered) }
  const moved = row.postings.reduce((sum, { account, fen }) => plus(sum, { [account]: fen }), open.totals)
  return {
    books: {
      ...books,
      months: { ...books.months, [month]: { ...open, count: linked.no, head: linked.hash, totals: moved } },
      revision: books.revision + 1,
    },
    entry: {
      _id: entryIdOf(books._id, { month, no: linked.no }),
      compoundId: books._id,
      path: books.path,
      month,
      row: linked,
      byId: by.personId,
      byName: by.name,
      at: now,
      reversedBy: null,
      ...about,
    },
  }
}

export const entryIdOf = (compoundId: string, { month, no }: EntryRef): string =>
  `${compoundId}:${month}:${no}`

const transfer = (from: Account, to: Account, fen: number): Posting[] => [
  { account: to, fen },
  { account: from, fen: -fen },
]

const publicParty = (party: string, isPerson: boolean): string => (isPerson ? '个人' : party)

const base = (draft: CheckedDraft): Omit<Row, 'no' | 'postings' | 'party' | 'basis'> => ({
  on: draft.on,
  kind: draft.kind,
  words: draft.words,
  assetId: null,
  leaseId: null,
  decisions: [],
  vouchers: [...draft.vouchers],
  about: null,
})

const NOTHING = { decisionIds: [], onItsWayUntil: null, bankLineId: null }
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

type Spending = CheckedDraft & { kind: 'pay' | 'allocate' }

/**
 * Does a payment need the branch's discussion: by itself, or because the month's small payments together reach the line with it (else a large one
 * could be paid in parts)?
 */
export function needsDiscussion(books: Books, on: string, fen: number, { gate }: IncomeRules): boolean {
  const { undiscussedFen } = openMonthOf(books, on.slice(0, 7))
  return fen >= gate.eachFromFen || undiscussedFen + fen >= gate.monthFromFen
}

/** By how much a cost would go over its share of the year's income; 0 where it would not, or nothing caps it. */
export function overCapFen(
  books: Books,
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
function passGate(
  books: Books,
  draft: Spending,
  { rules, decisions }: PostingFacts,
): Verdict<DecisionRecord[]> {
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

function spend(books: Books, draft: Spending, facts: PostingFacts, by: Poster, now: number): Verdict<Posted> {
  const gate = passGate(books, draft, facts)
  if (!gate.ok) return gate
  // 收支两条线: only what is on the account may be paid out, less what has been ordered from it; money taken in on the way is not there to spend.
  const free = balanceOf(books, 'bank') + balanceOf(books, 'transitOut')
  if (free < draft.fen) return refuse('income.notEnough', { free: yuanOf(free) })
  const account: Account = draft.kind === 'pay' ? `cost:${draft.category}` : `allocation:${draft.category}`
  const row = {
    ...base(draft),
    party: publicParty(draft.party, draft.partyIsPerson),
    basis: draft.basis,
    decisions: gate.value.map(decisionInWords),
    postings: transfer(draft.inTransit ? 'transitOut' : 'bank', account, draft.fen),
  }
  const about = { decisionIds: draft.decisionIds, onItsWayUntil: wayOf(draft), bankLineId: facts.bankLineId }
  const posted = append(books, row, about, by, now)
  const isDiscussed = gate.value.some(({ kind }) => kind === 'branch')
  return accept({
    ...posted,
    books: isDiscussed ? posted.books : withUndiscussed(posted.books, posted.entry.month, draft.fen),
    decisions: gate.value,
  })
}

const withUndiscussed = (books: Books, month: string, fen: number): Books => {
  const open = openMonthOf(books, month)
  return {
    ...books,
    months: { ...books.months, [month]: { ...open, undiscussedFen: open.undiscussedFen + fen } },
  }
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
  switch (draft.kind) {
    case 'opening':
      return open(books, draft as CheckedDraft & { kind: 'opening' }, by, now)
    case 'receive':
      return receive(books, draft as CheckedDraft & { kind: 'receive' }, facts, by, now)
    default:
      return spend(books, draft as Spending, facts, by, now)
  }
}

/** The line an entry belongs to. */
export const lineOf = ({ kind }: Pick<Row, 'kind'>) => ENTRY_KINDS[kind].line
