import {
  type Books,
  balanceAt,
  clear,
  type DecisionRecord,
  type Entry,
  reverse,
  WAITING,
} from '@domain/income'
import type { Refusal } from '@domain/kernel'
import { linkOf, momentOf } from '@domain/kernel'
import { sentenceOf } from '@domain/refusals'
import { codeOf, must } from '../station/walk'
import {
  allocate,
  asset,
  CLERK,
  decision,
  entered,
  LATER,
  newBooks,
  opening,
  ownersDecision,
  PAPER,
  pay,
  posted,
  receipt,
  SEAL,
} from './cast'

const AS = { on: '2026-08-20', why: '记错了', vouchers: [PAPER] }
const back = (books: Books, entry: Entry, over: Partial<typeof AS> = {}, decisions: DecisionRecord[] = []) =>
  reverse(books, entry, { ...AS, ...over }, decisions, CLERK, LATER)
const arrived = (books: Books, entry: Entry, on = '2026-08-20', now = LATER) =>
  clear(books, entry, { on, vouchers: [PAPER], bankLineId: 'line-7' }, CLERK, now)
const nth = (entries: readonly Entry[], no: number): Entry => {
  const entry = entries[no - 1]
  if (!entry) throw new Error(`no entry ${no}`)
  return entry
}
const sums = (books: Books) =>
  Object.fromEntries(
    (['bank', 'transitIn', 'transitOut', 'opening', 'income:parking', 'cost:upkeep'] as const).flatMap(
      account => {
        const fen = balanceAt(books, account)
        return fen === 0 ? [] : [[account, fen]]
      },
    ),
  )

describe('an entry is taken back by another', () => {
  const { books, entries } = entered(opening(), receipt(), pay())
  const wrong = nth(entries, 2)

  it('and where it brings no papers of its own, stands on those of the first', () => {
    expect(must(back(books, wrong, { vouchers: [] })).entry.row.vouchers).toEqual(wrong.row.vouchers)
  })

  it('which undoes it, names it and says why; the first stays as it was and knows', () => {
    const { entry, original, books: undone } = must(back(books, wrong))
    expect(entry.row).toMatchObject({
      no: 4,
      kind: 'reverse',
      on: '2026-08-20',
      words: '记错了',
      party: '个人',
      about: { month: '2026-08', no: 2 },
      postings: [
        { account: 'bank', fen: -300_000 },
        { account: 'income:parking', fen: 300_000 },
      ],
    })
    expect(original).toEqual({ ...wrong, reversedBy: { month: '2026-08', no: 4 } })
    expect(sums(undone)).toEqual({ bank: 960_000, opening: -1_000_000, 'cost:upkeep': 40_000 })
  })

  it('and is linked like any other', () => {
    const { entry, books: undone } = must(back(books, wrong))
    const { hash, ...row } = entry.row
    expect(hash).toBe(linkOf(nth(entries, 3).row.hash, row))
    expect(undone.months['2026-08']).toMatchObject({ count: 4, head: hash })
    expect(entry._id).toBe('tianrun:2026-08:4')
  })

  it('in a later month, where its own is closed', () => {
    const { entry } = must(back(books, wrong, { on: '2026-09-02' }))
    expect([entry.month, entry.row.no]).toEqual(['2026-09', 1])
    expect(entry.row.about).toEqual({ month: '2026-08', no: 2 })
  })

  it('once', () => {
    const { books: undone, original } = must(back(books, wrong))
    const again = back(undone, original)
    expect(codeOf(again)).toBe('income.reversedAlready')
    if (!again.ok)
      expect(sentenceOf(again.refusal as Refusal<'income.reversedAlready'>)).toBe(
        '这一笔已经被2026年8月第4笔冲正。',
      )
  })

  it('and is not itself taken back', () => {
    const { books: undone, entry } = must(back(books, wrong))
    expect(codeOf(back(undone, entry))).toBe('income.notReversible')
  })

  it.each([
    ['before it was entered', '2026-08-09', LATER, 'income.reversedBefore'],
    ['on a day to come', '2026-08-20', momentOf('2026-08-19'), 'income.dayAhead'],
    ['before the books began', '2026-07-31', LATER, 'income.beforeBooks'],
  ])('not %s', (_, on, now, code) =>
    expect(codeOf(reverse(books, wrong, { ...AS, on }, [], CLERK, now))).toBe(code),
  )

  it('not in a month that is closed', () =>
    expect(codeOf(back({ ...books, closedThrough: '2026-08' }, wrong))).toBe('income.monthClosed'))

  it('what the books began with only in their first month; then it can be entered anew', () => {
    expect(codeOf(back(books, nth(entries, 1), { on: '2026-09-01' }))).toBe('income.openingLate')
    const { books: empty } = must(back(books, nth(entries, 1)))
    expect(balanceAt(empty, 'opening')).toBe(0)
    expect(balanceAt(posted(empty, opening({ fen: 7 })).books, 'opening')).toBe(-7)
  })

  it('keeps the asset and the lease, so that the rent is owed again', () => {
    const rent = receipt({ category: 'locker', assetId: 'asset-1', leaseId: 'lease-1' })
    const { books: paid, entry } = posted(newBooks(), rent, { asset: asset() })
    expect(must(back(paid, entry)).entry.row).toMatchObject({ assetId: 'asset-1', leaseId: 'lease-1' })
  })
})

describe('what a spending drew on comes back with it', () => {
  const decisions = [ownersDecision({ spentFen: 90_000 }), decision({ spentFen: 70_000 })]
  const { books } = entered(opening({ fen: 10_000_000 }))

  it('to every decision', () => {
    const both = allocate({ fen: 60_000, decisionIds: ['owners-1', 'branch-1'] })
    const step = posted(books, both, { decisions })
    expect(step.decisions.map(({ spentFen }) => spentFen)).toEqual([150_000, 130_000])
    const undone = must(back(step.books, step.entry, {}, [...step.decisions]))
    expect(undone.decisions).toEqual(decisions)
  })

  it('and the month’s small payments are as before, where it is the same month', () => {
    const step = posted(books, pay({ fen: 400_000 }))
    const small = (after: Books, month = '2026-08') => after.months[month]?.undiscussedFen ?? 0
    expect(small(step.books)).toBe(400_000)
    expect(small(must(back(step.books, step.entry)).books)).toBe(0)
    const later = must(back(step.books, step.entry, { on: '2026-09-05' })).books
    expect([small(later), small(later, '2026-09')]).toEqual([400_000, 0])
  })

  it('what was discussed never counted, and taking it back changes nothing there', () => {
    const step = posted(books, pay({ fen: 400_000, decisionIds: ['branch-1'] }), { decisions })
    const undone = must(back(step.books, step.entry, {}, [...step.decisions])).books
    expect(undone.months['2026-08']?.undiscussedFen).toBe(0)
  })
})

describe('money on its way', () => {
  const { books, entries } = entered(
    opening(),
    receipt({ inTransit: true }),
    pay({ inTransit: true }),
    receipt(),
  )
  const [coming, going, there] = [nth(entries, 2), nth(entries, 3), nth(entries, 4)]

  it('arrives at the bank, or has gone from there', () => {
    const first = must(arrived(books, coming))
    expect(first.entry.row).toMatchObject({
      no: 5,
      kind: 'clear',
      words: coming.row.words,
      party: '个人',
      about: { month: '2026-08', no: 2 },
      decisions: [],
      vouchers: [SEAL],
    })
    expect(first.entry.bankLineId).toBe('line-7')
    expect(first.original.onItsWayUntil).toBe('2026-08')
    const second = must(arrived(first.books, going, '2026-09-01'))
    expect(second.original.onItsWayUntil).toBe('2026-09')
    expect(sums(second.books)).toEqual({
      bank: 1_560_000,
      opening: -1_000_000,
      'income:parking': -600_000,
      'cost:upkeep': 40_000,
    })
  })

  it('arrives once, and only where it was on its way', () => {
    const { original, books: next } = must(arrived(books, coming))
    expect(codeOf(arrived(next, original))).toBe('income.notInTransit')
    expect(codeOf(arrived(books, there))).toBe('income.notInTransit')
    // A document that says it waits and has nothing on its way.
    expect(codeOf(arrived(books, { ...there, onItsWayUntil: WAITING }))).toBe('income.notInTransit')
  })

  it.each([
    ['before it left', '2026-08-09', LATER, 'income.clearedBefore'],
    ['on a day to come', '2026-08-20', momentOf('2026-08-19'), 'income.dayAhead'],
  ])('does not arrive %s', (_, on, now, code) => expect(codeOf(arrived(books, coming, on, now))).toBe(code))

  it('taken back while on its way, it is gone from there and never arrives', () => {
    const { books: undone, original } = must(back(books, coming))
    expect(sums(undone)).not.toHaveProperty('transitIn')
    expect(original.onItsWayUntil).toBe('2026-08')
    expect(codeOf(arrived(undone, original))).toBe('income.notInTransit')
  })

  it.each([
    ['in', coming],
    ['out', going],
  ])('taken back after it came %s, the bank has what it had before', (_, entry) => {
    const { books: there, original } = must(arrived(books, entry))
    const { books: undone } = must(back(there, original))
    expect(balanceAt(undone, 'bank')).toBe(balanceAt(books, 'bank'))
    expect(codeOf(back(there, must(arrived(books, entry)).entry))).toBe('income.notReversible')
  })

  it('what arrived in September is not taken back in August, when it was not there', () => {
    const { books: later, original } = must(arrived(books, coming, '2026-09-03'))
    expect(codeOf(back(later, original))).toBe('income.reversedBefore')
    expect(codeOf(back(later, original, { on: '2026-09-03' }))).toBe('yes')
  })
})
