import {
  balanceAt,
  type CheckedDraft,
  drawUp,
  type Entry,
  type MonthSources,
  type Problem,
  reverse,
  type StatementBody,
  withBankSays,
} from '@domain/income'
import { must } from '../station/walk'
import {
  allocate,
  asset,
  CLERK,
  entered,
  LATER,
  lease,
  newBooks,
  opening,
  PAPER,
  pay,
  RULES,
  receipt,
} from './cast'

const OPEN = opening({ fen: 1_000_000 })
/** What August is drawn up from after some drafts; the bank says what the books have. */
function august(...drafts: CheckedDraft[]): MonthSources {
  const { books, entries } = entered(...drafts)
  const bank = balanceAt({ ...books, months: { '2026-08': books.months['2026-08'] ?? never() } }, 'bank')
  return {
    books: must(withBankSays(books, '2026-08', bank, LATER)),
    month: '2026-08',
    entries: entries.filter(one => one.month === '2026-08'),
    inTransit: entries.filter(one => one.onItsWayUntil !== null),
    assets: [],
    before: null,
    rules: RULES,
  }
}
const never = (): never => {
  throw new Error('nothing in August')
}
const problems = (over: Partial<MonthSources> = {}, ...drafts: CheckedDraft[]): readonly Problem[] =>
  drawUp({ ...august(OPEN, ...drafts), ...over }).problems

describe('a month is drawn up', () => {
  const body = drawUp(
    august(
      OPEN,
      receipt({ fen: 300_000 }),
      receipt({ fen: 50_000, category: 'premises', inTransit: true }),
      receipt({ fen: 20_000, category: 'advert' }),
      pay({ fen: 90_000, category: 'management' }),
      pay({ fen: 10_000, inTransit: true }),
      allocate({ fen: 40_000 }),
    ),
  )
  it('with opening, income, costs, net, allocation and closing', () =>
    expect(body.figures).toEqual({
      openingFen: 1_000_000,
      income: { parking: 300_000, advert: 20_000, premises: 50_000 },
      cost: { management: 90_000, upkeep: 10_000 },
      allocation: { repairFund: 40_000 },
      incomeFen: 370_000,
      costFen: 100_000,
      netFen: 270_000,
      allocationFen: 40_000,
      closingFen: 1_230_000,
    }))
  it('with the bank and what is on its way, which come to the closing balance', () =>
    expect(body.bank).toMatchObject({
      holder: '天润花园业主大会',
      tail: '6021',
      bookFen: 1_190_000,
      saysFen: 1_190_000,
      transit: [
        { ref: '2026年8月第3笔', on: '2026-08-10', words: '八月', fen: 50_000 },
        { ref: '2026年8月第6笔', on: '2026-08-10', words: '八月', fen: -10_000 },
      ],
    }))
  it('with the tax expected and the cap, each with its source', () => {
    expect(body.taxes).toEqual([
      expect.objectContaining({
        name: '房产税',
        expectedFen: 6_000,
        source: expect.stringContaining('房产税'),
      }),
    ])
    expect(body.caps).toEqual([
      expect.objectContaining({ category: 'management', capFen: 111_000, spentFen: 90_000, perMille: 300 }),
    ])
  })
  it('with what rents were due, and the assets that stand empty', () => {
    const assets = [
      asset({ _id: 'b', category: 'premises', leases: [], name: '会所' }),
      asset({ _id: 'c', category: null, leases: [], name: '社区用房' }),
      asset({ _id: 'd', category: 'stall', leases: [], retired: true }),
      asset({ _id: 'a', leases: [lease(), lease({ id: 'lease-2', rentFen: 5, untilOn: '2026-08-31' })] }),
    ]
    const { leases, idle, expectedFen, arrearFen } = drawUp({ ...august(OPEN), assets })
    expect(leases.map(({ leaseId }) => leaseId)).toEqual(['lease-1', 'lease-2'])
    expect([expectedFen, arrearFen, idle]).toEqual([120_005, 120_005, [{ assetId: 'b', name: '会所' }]])
  })
  it('and counts no rent paid ahead against what another owes', () => {
    const before = { ...body, leases: [] } as StatementBody
    const owed = drawUp({ ...august(OPEN), assets: [asset()], before })
    const line = { ...(owed.leases[0] ?? never()), leaseId: 'lease-9', arrearFen: -500_000 }
    const other = asset({ _id: 'asset-9', leases: [lease({ id: 'lease-9', rentFen: 1 })] })
    const next = { ...august(OPEN), assets: [asset(), other], before: { ...before, leases: [line] } }
    expect(drawUp(next)).toMatchObject({ arrearFen: 120_000, expectedFen: 120_001 })
  })
})

describe('what is wrong is said', () => {
  it('nothing, where nothing is', () => expect(problems()).toEqual([]))
  it('a month without entries', () => {
    const sources = { ...august(OPEN), books: newBooks(), entries: [] }
    expect(drawUp(sources).problems).toEqual(['bankUnsaid', 'noEntries'])
  })
  it('a bank that has another balance, or has not been asked', () => {
    const { books } = august(OPEN)
    expect(problems({ books: must(withBankSays(books, '2026-08', 999_999, LATER)) })).toEqual(['bankDiffers'])
    expect(problems({ books: entered(OPEN).books })).toEqual(['bankUnsaid'])
  })
  it('a cost over its share, even where the owners allow it', () => {
    const over = pay({ category: 'management', fen: 1, decisionIds: ['owners-1'] })
    expect(problems({}, over)).toEqual(['overCap'])
    expect(problems({}, over, receipt({ fen: 4 }))).toEqual([])
  })
  it('entries that do not come to the running sums: one missing, one changed, one put in its place', () => {
    const sources = august(OPEN, receipt({ fen: 300_000 }), pay({ fen: 5 }))
    const drawn = (change: (entries: Entry[]) => Entry[]) =>
      drawUp({ ...sources, entries: change([...sources.entries]) }).problems
    const changed = (row: object) => (entries: Entry[]) =>
      entries.map((one, i) => (i === 2 ? { ...one, row: { ...one.row, ...row } } : one))
    expect(drawn(entries => entries.slice(0, 2))).toContain('ledgerDiffers')
    const postings = [
      { account: 'bank' as const, fen: -6 },
      { account: 'cost:upkeep' as const, fen: 6 },
    ]
    expect(drawn(changed({ postings }))).toContain('ledgerDiffers')
    expect(drawn(changed({ hash: 'c'.repeat(64) }))).toEqual(['ledgerDiffers'])
    expect(drawn(entries => entries)).toEqual([])
  })
  it('more spent than there was, because income was taken back', () => {
    const { books, entries } = entered(opening({ fen: 10 }), receipt({ fen: 90 }), pay({ fen: 50 }))
    const because = { on: '2026-08-20', why: '退款', vouchers: [PAPER] }
    const back = must(reverse(books, entries[1] ?? never(), because, [], CLERK, LATER))
    const sources = { ...august(OPEN), books: back.books, entries: [...entries, back.entry] }
    expect(drawUp(sources).problems).toEqual(['bankUnsaid', 'overdrawn'])
  })
  it('money on its way that nobody lists', () =>
    expect(problems({ inTransit: [] }, receipt({ inTransit: true }))).toEqual(['ledgerDiffers']))
})
