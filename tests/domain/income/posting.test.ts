import { balanceAt, lineOf, moneyOf, post, type Recurring, reverse, WAITING } from '@domain/income'
import { momentOf } from '@domain/kernel'
import { codeOf, must } from '../station/walk'
import {
  allocate,
  asset,
  CLERK,
  decision,
  ELSEWHERE,
  entered,
  facts,
  LATER,
  lease,
  newBooks,
  opening,
  ownersDecision,
  pay,
  posted,
  receipt,
  SEAL,
  tried,
} from './cast'

const CLEANING: Recurring = {
  id: 'cleaning',
  kind: 'pay',
  category: 'upkeep',
  words: '保洁费',
  party: '保洁公司',
  partyIsPerson: false,
  basis: '合同2026-3',
  fen: null,
  day: 5,
}
const rent = receipt({ category: 'locker', assetId: 'asset-1', leaseId: 'lease-1', fen: 120_000 })

describe('what a clerk enters', () => {
  it('what the books begin with is on the account', () => {
    const { books, entry } = posted(newBooks(), opening({ fen: 1_000_000 }))
    expect(balanceAt(books, 'bank')).toBe(1_000_000)
    expect(entry.row).toMatchObject({ no: 1, kind: 'opening', party: '', basis: '', vouchers: [SEAL] })
    expect(entry.row.postings).toEqual([
      { account: 'bank', fen: 1_000_000 },
      { account: 'opening', fen: -1_000_000 },
    ])
  })

  it('income is on the account, and who paid it is named only where it is a company', () => {
    const { books, entry } = posted(newBooks(), receipt({ fen: 300_000 }))
    expect(balanceAt(books, 'bank')).toBe(300_000)
    expect(balanceAt(books, 'income:parking')).toBe(-300_000)
    expect(entry.row.party).toBe('个人')
    const company = posted(newBooks(), receipt({ party: '广告公司', partyIsPerson: false }))
    expect(company.entry.row.party).toBe('广告公司')
  })

  it('rent names its lease, its contract and its payer as they may be published', () => {
    const { entry } = posted(newBooks(), rent, { asset: asset() })
    expect(entry.row).toMatchObject({
      assetId: 'asset-1',
      leaseId: 'lease-1',
      basis: '2026-01',
      party: '速递科技有限公司',
    })
    const person = asset({ leases: [lease({ payer: '钱女士', payerIsPerson: true })] })
    expect(posted(newBooks(), rent, { asset: person }).entry.row.party).toBe('个人承租')
  })

  it('money taken in and not yet on the account waits on its way', () => {
    const { books, entry } = posted(newBooks(), receipt({ fen: 300_000, inTransit: true }))
    expect([balanceAt(books, 'bank'), balanceAt(books, 'transitIn')]).toEqual([0, 300_000])
    expect(entry.onItsWayUntil).toBe(WAITING)
  })

  it('a cost leaves the account for its category, with its contract', () => {
    const start = entered(opening()).books
    const { books, entry } = posted(start, pay({ fen: 40_000, category: 'upkeep' }))
    expect([balanceAt(books, 'bank'), balanceAt(books, 'cost:upkeep')]).toEqual([960_000, 40_000])
    expect(entry.row).toMatchObject({ no: 2, kind: 'pay', party: '个人', basis: '合同2026-7', decisions: [] })
    const ordered = posted(start, pay({ fen: 40_000, inTransit: true }))
    expect([balanceAt(ordered.books, 'bank'), balanceAt(ordered.books, 'transitOut')]).toEqual([
      1_000_000, -40_000,
    ])
    expect(ordered.entry.onItsWayUntil).toBe(WAITING)
  })

  it('what is left goes where the owners decided, and the decision is drawn on', () => {
    const { books, entry, decisions } = posted(entered(opening()).books, allocate({ fen: 40_000 }), {
      decisions: [ownersDecision({ limitFen: 100_000 })],
    })
    expect([balanceAt(books, 'bank'), balanceAt(books, 'allocation:repairFund')]).toEqual([960_000, 40_000])
    expect(entry.row.decisions).toEqual(['业主决定 2026-08-01 2026年第1次业主大会第2项'])
    expect(entry.decisionIds).toEqual(['owners-1'])
    expect(decisions.map(({ spentFen }) => spentFen)).toEqual([40_000])
  })

  it('each entry is of one line, and moves so much money', () => {
    const entries = entered(opening(), receipt({ fen: 5 }), pay({ fen: 3 }), allocate({ fen: 2 })).entries
    expect(entries.map(({ row }) => [lineOf(row), moneyOf(row)])).toEqual([
      ['internal', 1_000_000],
      ['income', 5],
      ['expense', -3],
      ['expense', -2],
    ])
    expect(entries.map(({ row }) => row.no)).toEqual([1, 2, 3, 4])
  })

  it('a month counts its own entries from one, and who entered it stays with the entry', () => {
    const { entries } = entered(opening(), receipt(), receipt({ on: '2026-09-03' }))
    expect(entries.map(({ _id }) => _id)).toEqual([
      'tianrun:2026-08:1',
      'tianrun:2026-08:2',
      'tianrun:2026-09:1',
    ])
    expect(entries[2]).toMatchObject({ byId: 'clerk', byName: '王会计', reversedBy: null })
  })

  it('what comes every month is ticked off in the month it was entered, once', () => {
    const usual = newBooks({ recurring: [CLEANING] })
    expect(codeOf(tried(usual, pay(), { recurringId: 'guard' }))).toBe('income.recurringUnknown')
    const first = posted(usual, receipt(), { recurringId: 'cleaning' }).books
    const again = posted(first, receipt(), { recurringId: 'cleaning' }).books
    expect(again.months['2026-08']?.recurringDone).toEqual(['cleaning'])
    const { books, entry } = posted(usual, receipt(), { recurringId: 'cleaning' })
    const because = { on: entry.row.on, why: '记错了', vouchers: [] }
    const back = must(reverse(books, entry, because, [], CLERK, LATER))
    expect(back.books.months['2026-08']?.recurringDone).toEqual([])
  })
})

describe('what the books refuse', () => {
  const open = entered(opening()).books
  const noon = (day: string) => momentOf(day, 12 * 60)
  const on = (day: string, now: number, books = open) =>
    codeOf(post(books, receipt({ on: day }), facts(), CLERK, now))

  it('a day to come; today is not', () => {
    expect(on('2026-08-11', noon('2026-08-10'))).toBe('income.dayAhead')
    expect(on('2026-08-10', noon('2026-08-10'))).toBe('yes')
    // A quarter to midnight in China is still the same day there, though the next is near.
    expect(on('2026-08-11', momentOf('2026-08-11') - 1)).toBe('income.dayAhead')
    expect(on('2026-08-11', momentOf('2026-08-11'))).toBe('yes')
  })

  it('a month before the books began, or one that is closed', () => {
    expect(on('2026-07-31', noon('2026-10-01'))).toBe('income.beforeBooks')
    const closed = { ...open, closedThrough: '2026-08', months: {} }
    expect(on('2026-08-31', noon('2026-10-01'), closed)).toBe('income.monthClosed')
    expect(on('2026-09-01', noon('2026-10-01'), closed)).toBe('yes')
  })

  it('an opening balance in a later month, or a second one', () => {
    expect(codeOf(tried(newBooks(), opening({ on: '2026-09-01' })))).toBe('income.openingLate')
    expect(codeOf(tried(open, opening()))).toBe('income.openedAlready')
  })

  it.each([
    ['an asset that is not there', null, {}, 'income.assetUnknown'],
    ['another asset than the one named', asset({ _id: 'asset-2' }), {}, 'income.assetUnknown'],
    ['an asset of another compound', asset({ compoundId: ELSEWHERE }), {}, 'income.assetUnknown'],
    ['a lease the asset does not have', asset(), { leaseId: 'lease-9' }, 'income.leaseUnknown'],
    ['another category than the asset brings', asset(), { category: 'advert' }, 'income.wrongCategory'],
  ] as const)('rent of %s', (_, at, over, code) =>
    expect(codeOf(tried(open, { ...rent, ...over }, { asset: at }))).toBe(code),
  )

  it('a lease where no asset is named', () =>
    expect(codeOf(tried(open, receipt({ leaseId: 'lease-1' })))).toBe('income.leaseUnknown'))

  it('an asset without a category takes any', () => {
    const any = asset({ category: null })
    expect(codeOf(tried(open, { ...rent, category: 'advert' }, { asset: any }))).toBe('yes')
  })
})

describe('two lines for income and expense', () => {
  const rich = { decisions: [ownersDecision(), decision()] }
  const most = (fen: number, over: object = {}) =>
    pay({ fen, decisionIds: ['branch-1', 'owners-1'], ...over })
  const code = (books: ReturnType<typeof newBooks>, fen: number, over: object = {}) =>
    codeOf(tried(books, most(fen, over), rich))

  it('the last fen on the account may be spent, one more may not', () => {
    const { books } = entered(opening({ fen: 500_000 }))
    expect(code(books, 500_000)).toBe('yes')
    expect(code(books, 500_001)).toBe('income.notEnough')
    const { refusal } = tried(books, most(500_001), rich) as { refusal: { facts: object } }
    expect(refusal.facts).toEqual({ free: '5,000.00' })
  })

  it('money still on its way in cannot be spent', () => {
    const { books } = entered(opening({ fen: 100 }), receipt({ fen: 900_000, inTransit: true }))
    expect(code(books, 101)).toBe('income.notEnough')
    expect(code(books, 100)).toBe('yes')
  })

  it('money already ordered out cannot be spent a second time', () => {
    const { books } = entered(opening({ fen: 100_000 }), pay({ fen: 60_000, inTransit: true }))
    expect(code(books, 40_001)).toBe('income.notEnough')
    expect(code(books, 40_000)).toBe('yes')
  })

  it('an expense of August cannot be paid from what came in September', () => {
    const { books } = entered(opening({ fen: 100 }), receipt({ on: '2026-09-02', fen: 900_000 }))
    expect(code(books, 101, { on: '2026-08-31' })).toBe('income.notEnough')
    expect(code(books, 900_100, { on: '2026-09-02' })).toBe('yes')
  })

  it('nor may an expense entered late take what September has spent', () => {
    const { books } = entered(opening({ fen: 100 }), pay({ on: '2026-09-02', fen: 60 }))
    expect(code(books, 41, { on: '2026-08-31' })).toBe('income.notEnough')
    expect(code(books, 40, { on: '2026-08-31' })).toBe('yes')
  })

  it('an allocation is held to the same', () => {
    const { books } = entered(opening({ fen: 100 }))
    expect(codeOf(tried(books, allocate({ fen: 101 }), rich))).toBe('income.notEnough')
    expect(must(tried(books, allocate({ fen: 100 }), rich)).entry.row.kind).toBe('allocate')
  })
})
