import { type Books, needsDiscussion, overCapFen } from '@domain/income'
import type { Refusal } from '@domain/kernel'
import { sentenceOf } from '@domain/refusals'
import { codeOf, must } from '../station/walk'
import {
  allocate,
  decision,
  ELSEWHERE,
  entered,
  newBooks,
  opening,
  ownersDecision,
  pay,
  posted,
  RULES,
  receipt,
  tried,
} from './cast'

const RICH: Books = entered(opening({ fen: 100_000_000 })).books
const EACH = RULES.gate.eachFromFen
const MONTH = RULES.gate.monthFromFen
const branch = { decisionIds: ['branch-1'] }
const sentence = (decided: ReturnType<typeof tried>) =>
  decided.ok ? 'yes' : sentenceOf(decided.refusal as Refusal<'income.needsBranch'>)

describe('the branch discusses what is large', () => {
  it.each([
    [EACH - 1, 'yes'],
    [EACH, 'income.needsBranch'],
    [EACH + 1, 'income.needsBranch'],
  ])('%i fen in one payment without a discussion: %s', (fen, code) => {
    expect(codeOf(tried(RICH, pay({ fen })))).toBe(code)
    expect(codeOf(tried(RICH, pay({ fen, ...branch }), { decisions: [decision()] }))).toBe('yes')
  })

  it.each([
    [MONTH - 1, 'yes'],
    [MONTH, 'income.needsBranch'],
    [MONTH + 1, 'income.needsBranch'],
  ])('small payments of a month that add up to %i fen: %s', (sum, code) => {
    let books = RICH
    for (let left = sum - 300_000; left > 0; left -= 400_000)
      books = posted(books, pay({ fen: Math.min(left, 400_000) })).books
    expect(codeOf(tried(books, pay({ fen: 300_000 })))).toBe(code)
    // Another month begins anew.
    expect(codeOf(tried(books, pay({ fen: 300_000, on: '2026-09-01' })))).toBe('yes')
  })

  it('what was discussed does not count among the small payments', () => {
    const large = posted(RICH, pay({ fen: 9_000_000, ...branch }), { decisions: [decision()] })
    expect(large.books.months['2026-08']?.undiscussedFen).toBe(0)
    expect(needsDiscussion(large.books, '2026-08-20', EACH - 1, RULES)).toBe(false)
  })

  it('an allocation by the owners counts as long as the branch has not discussed it', () => {
    const decisions = [ownersDecision(), decision()]
    const alone = posted(RICH, allocate({ fen: 400_000 }), { decisions })
    expect(alone.books.months['2026-08']?.undiscussedFen).toBe(400_000)
    expect(codeOf(tried(RICH, allocate({ fen: EACH }), { decisions }))).toBe('income.needsBranch')
    const both = allocate({ fen: EACH, decisionIds: ['owners-1', 'branch-1'] })
    expect(codeOf(tried(RICH, both, { decisions }))).toBe('yes')
  })

  it('the refusal says the line in yuan', () =>
    expect(sentence(tried(RICH, pay({ fen: EACH })))).toBe(
      '单笔满 5,000.00 元，或当月零星支出累计满 10,000.00 元，要先有党支部讨论记录。',
    ))
})

describe('a decision carries only what it says', () => {
  const code = (over: Parameters<typeof decision>[0], fen = EACH, on = '2026-08-10') =>
    codeOf(tried(RICH, pay({ fen, on, ...branch }), { decisions: [decision(over)] }))

  it('not more than its limit, less what has been drawn on it', () => {
    expect(code({ limitFen: EACH })).toBe('yes')
    expect(code({ limitFen: EACH - 1 })).toBe('income.decisionSpent')
    expect(code({ limitFen: 2 * EACH, spentFen: EACH })).toBe('yes')
    expect(code({ limitFen: 2 * EACH, spentFen: EACH + 1 })).toBe('income.decisionSpent')
    expect(
      sentence(
        tried(RICH, pay({ fen: EACH, ...branch }), {
          decisions: [decision({ limitFen: 2 * EACH, spentFen: EACH + 1 })],
        }),
      ),
    ).toBe('“支部 2026-08-01 3号”同意的金额只剩 4,999.99 元。')
  })

  it.each([
    ['it was a no', { agreed: false }, 'income.decisionNotAgreed'],
    ['it came after the payment', { heldOn: '2026-08-11' }, 'income.decisionLater'],
    ['it came on the day of the payment', { heldOn: '2026-08-10' }, 'yes'],
    ['it is of another compound', { compoundId: ELSEWHERE }, 'income.decisionElsewhere'],
    ['it is not there', { _id: 'branch-9' }, 'income.decisionUnknown'],
    ['it is a standing rule without a limit', { limitFen: null }, 'yes'],
  ] as const)('%s', (_, over, expected) => expect(code(over)).toBe(expected))

  it('a small payment that names a bad decision is refused all the same', () =>
    expect(code({ agreed: false }, 1)).toBe('income.decisionNotAgreed'))

  it('several decisions are each drawn on, one named twice only once', () => {
    const decisions = [decision(), ownersDecision()]
    const draft = pay({ fen: EACH, decisionIds: ['branch-1', 'owners-1', 'branch-1'] })
    const { entry, decisions: drawn } = must(tried(RICH, draft, { decisions }))
    expect(drawn.map(({ _id, spentFen }) => [_id, spentFen])).toEqual([
      ['branch-1', EACH],
      ['owners-1', EACH],
    ])
    expect(entry.decisionIds).toEqual(['branch-1', 'owners-1'])
    expect(entry.row.decisions).toHaveLength(2)
  })

  it('one bad decision among several refuses the payment', () => {
    const decisions = [decision(), ownersDecision({ limitFen: EACH - 1 })]
    const draft = pay({ fen: EACH, decisionIds: ['branch-1', 'owners-1'] })
    expect(codeOf(tried(RICH, draft, { decisions }))).toBe('income.decisionSpent')
  })

  it('income belongs to the owners: only they, or their covenant, allocate it, not the branch', () => {
    const by = (kind: 'branch' | 'owners' | 'covenant', ids = ['branch-1']) =>
      codeOf(tried(RICH, allocate({ decisionIds: ids }), { decisions: [decision({ kind })] }))
    expect(by('branch')).toBe('income.needsOwners')
    expect(by('owners', [])).toBe('income.needsOwners')
    expect([by('owners'), by('covenant')]).toEqual(['yes', 'yes'])
  })

  it('an owners’ decision does not stand in for the discussion', () =>
    expect(
      codeOf(tried(RICH, pay({ fen: EACH, decisionIds: ['owners-1'] }), { decisions: [ownersDecision()] })),
    ).toBe('income.needsBranch'))
})

describe('a cost has its cap', () => {
  const management = (fen: number, over: object = {}) => pay({ category: 'management', fen, ...over })
  // 30 % of 10,000.01 yuan is 3,000.00.
  const { books } = entered(opening({ fen: 100_000_000 }), receipt({ fen: 1_000_001 }))

  it.each([
    [300_000, 'yes', 0],
    [300_001, 'income.overCap', 1],
  ])('%i fen of a year’s income of 10,000.01: %s', (fen, code, over) => {
    expect(codeOf(tried(books, management(fen)))).toBe(code)
    expect(overCapFen(books, management(fen), RULES)).toBe(over)
  })

  it('earlier costs of the year count, another year’s do not', () => {
    const spent = posted(books, management(200_000)).books
    expect(codeOf(tried(spent, management(100_001)))).toBe('income.overCap')
    expect(codeOf(tried(spent, management(100_000)))).toBe('yes')
    const next = posted(spent, receipt({ on: '2027-01-03', fen: 10_000 })).books
    expect(codeOf(tried(next, management(3_000, { on: '2027-01-04' })))).toBe('yes')
    expect(codeOf(tried(next, management(3_001, { on: '2027-01-04' })))).toBe('income.overCap')
  })

  it('closed months of the year count too', () => {
    const totals = { 'income:parking': -1_000_000, 'cost:management': 300_000 } as const
    const later = newBooks({
      closedThrough: '2026-08',
      held: { bank: 5_000_000 },
      closedYear: { year: '2026', totals },
    })
    expect(codeOf(tried(later, management(1, { on: '2026-09-01' })))).toBe('income.overCap')
    expect(
      codeOf(
        tried(
          posted(later, receipt({ on: '2026-09-01', fen: 10 })).books,
          management(3, { on: '2026-09-01' }),
        ),
      ),
    ).toBe('yes')
  })

  it('the owners may go over it; the branch may not', () => {
    const by = (kind: 'branch' | 'owners' | 'covenant') =>
      codeOf(tried(books, management(300_001, branch), { decisions: [decision({ kind })] }))
    expect([by('owners'), by('covenant'), by('branch')]).toEqual(['yes', 'yes', 'income.overCap'])
  })

  it('without income there is nothing to pay it from, and other costs have no cap', () => {
    expect(codeOf(tried(RICH, management(1)))).toBe('income.overCap')
    expect(codeOf(tried(RICH, pay({ category: 'tax', fen: EACH - 1 })))).toBe('yes')
    expect(sentence(tried(RICH, management(150)))).toBe(
      '今年的委托经营管理费将超过收益的 30%（超出 1.50 元），要有业主共同决定。',
    )
  })
})
