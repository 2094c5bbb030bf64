import {
  type Books,
  closeMonth,
  drawnStatement,
  type Figures,
  firstOpenMonth,
  monthsOf,
  nextDrawDay,
  openMonths,
  periodInWords,
  redrawDay,
  reopenMonth,
  rollUp,
  type Statement,
  yearTotals,
} from '@domain/income'
import { momentOf, monthPlus } from '@domain/kernel'
import { codeOf, must } from '../station/walk'
import { entered, newBooks, opening, pay, posted, RULES, receipt, tried } from './cast'

const drawn = (books: Books, month: string, now: number): Statement =>
  drawnStatement(
    { books, month, entries: [], inTransit: [], assets: [], before: null, rules: RULES },
    null,
    now,
  )
const at = (day: string) => momentOf(day, 600)

describe('a month is closed', () => {
  const { books } = entered(
    opening({ fen: 1_000 }),
    receipt({ fen: 500, inTransit: true }),
    pay({ fen: 300, inTransit: true }),
    receipt({ on: '2026-09-01', fen: 70 }),
  )
  const closed = closeMonth(books, '2026-08', '2026-10-02')

  it('and what it leaves is carried on: the bank, and what is on its way', () => {
    expect(closed.held).toEqual({ bank: 1_000, transitIn: 500, transitOut: -300 })
    expect(Object.keys(closed.months)).toEqual(['2026-09'])
    expect([closed.closedThrough, firstOpenMonth(closed)]).toEqual(['2026-08', '2026-09'])
    expect(closed.nextDrawOn).toBe('2026-10-02')
  })
  it('and takes no entry any more', () => {
    expect(codeOf(tried(closed, receipt()))).toBe('income.monthClosed')
    expect(codeOf(tried(closed, receipt({ on: '2026-09-01' })))).toBe('yes')
  })
  it('and its year goes on counting, until another year begins', () => {
    expect(yearTotals(closed, '2026')).toEqual(yearTotals(books, '2026'))
    const next = closeMonth(
      posted(closed, receipt({ on: '2027-01-05', fen: 9 })).books,
      '2026-12',
      '2027-02-02',
    )
    const january = closeMonth(next, '2027-01', '2027-03-02')
    expect(january.closedYear).toEqual({ year: '2027', totals: { bank: 9, 'income:parking': -9 } })
  })
  it('and opened again when its statement is given back, as it was', () => {
    const back = reopenMonth(closed, drawn(books, '2026-08', at('2026-09-02')), '2026-09-07')
    expect([back.closedThrough, back.held, back.months]).toEqual([null, {}, books.months])
    const entry = posted(back, receipt({ fen: 1 })).entry
    expect(entry.row.no).toBe(4)
  })
  it('also where nothing was entered in it', () => {
    const empty = closeMonth(newBooks(), '2026-08', '2026-10-02')
    expect([empty.held, empty.closedThrough]).toEqual([{}, '2026-08'])
    const back = reopenMonth(empty, drawn(newBooks(), '2026-08', at('2026-09-02')), '2026-09-07')
    expect(posted(back, receipt()).entry.row.no).toBe(1)
  })
})

describe('the days of the generator', () => {
  it('who signs has three days, however late the month was drawn up', () => {
    const on = (day: string) => {
      const { publishBy, waitsUntil } = drawn(newBooks(), '2026-08', at(day))
      return [publishBy, waitsUntil]
    }
    expect(on('2026-09-02')).toEqual(['2026-09-05', '2026-09-05'])
    expect(on('2026-09-03')).toEqual(['2026-09-05', '2026-09-06'])
    expect(on('2026-10-20')).toEqual(['2026-09-05', '2026-10-23'])
  })
  it('the next month is drawn up on its day, and not before this one must be out', () => {
    expect(nextDrawDay({ month: '2026-08', waitsUntil: '2026-09-05' }, RULES)).toBe('2026-10-02')
    expect(nextDrawDay({ month: '2026-11', waitsUntil: '2026-12-05' }, RULES)).toBe('2027-01-02')
    expect(nextDrawDay({ month: '2026-08', waitsUntil: '2026-10-23' }, RULES)).toBe('2026-10-24')
    expect(nextDrawDay({ month: '2026-08', waitsUntil: '2026-10-02' }, RULES)).toBe('2026-10-03')
  })
  it('what was given back is drawn up again two days later', () =>
    expect(redrawDay('2026-12-30')).toBe('2027-01-01'))
  it('a clerk may enter in every month since the last closed one, today’s first', () => {
    const months = (books: Books) => openMonths(books, at('2026-10-15'))
    expect(months(newBooks())).toEqual(['2026-10', '2026-09', '2026-08'])
    expect(months(newBooks({ closedThrough: '2026-09' }))).toEqual(['2026-10'])
    expect(months(newBooks({ firstMonth: '2026-11' }))).toEqual([])
  })
})

describe('several months as one', () => {
  const figures = (openingFen: number, fen: number): Figures => ({
    openingFen,
    income: { parking: fen, [fen % 2 ? 'advert' : 'stall']: 1 },
    cost: { tax: 2 },
    allocation: {},
    incomeFen: fen + 1,
    costFen: 2,
    netFen: fen - 1,
    allocationFen: 0,
    closingFen: openingFen + fen - 1,
  })
  const bodies = [1, 2, 3, 4].map(n => ({
    month: monthPlus('2026-09', n - 1),
    figures: figures([0, 100, 100, 101, 103][n] ?? 0, n),
  }))

  it.each([
    ['month', '2026-11', ['2026-11'], '2026年11月'],
    ['quarter', '2026-11', ['2026-10', '2026-11', '2026-12'], '2026年第4季度'],
    ['quarter', '2027-01', ['2027-01', '2027-02', '2027-03'], '2027年第1季度'],
  ] as const)('the %s of %s', (period, month, months, name) => {
    expect(monthsOf(period, month)).toEqual(months)
    expect(periodInWords(period, month)).toBe(name)
  })
  it('half a year has six months, a year twelve', () => {
    expect(monthsOf('halfYear', '2026-07')).toEqual(monthsOf('halfYear', '2026-12'))
    expect([monthsOf('halfYear', '2026-06')[0], monthsOf('halfYear', '2026-07')[0]]).toEqual([
      '2026-01',
      '2026-07',
    ])
    expect([periodInWords('halfYear', '2026-06'), periodInWords('halfYear', '2026-07')]).toEqual([
      '2026年上半年',
      '2026年下半年',
    ])
    expect([monthsOf('year', '2026-05').length, periodInWords('year', '2026-05')]).toEqual([12, '2026年'])
  })

  it('add up, from the first opening to the last closing', () => {
    const { figures: sum, missing } = must(rollUp('quarter', '2026-10', bodies))
    expect(missing).toEqual([])
    expect(sum).toMatchObject({
      openingFen: 100,
      income: { parking: 9, stall: 2, advert: 1 },
      cost: { tax: 6 },
      incomeFen: 12,
      costFen: 6,
      closingFen: 106,
    })
  })
  it('say which of them are missing, and begin with what there was where they begin', () => {
    const { missing, figures: sum } = must(rollUp('year', '2026-01', bodies))
    expect(missing).toEqual(monthsOf('year', '2026-01').slice(0, 8))
    expect([sum.openingFen, sum.closingFen]).toEqual([100, 106])
    const gap = must(
      rollUp(
        'quarter',
        '2026-10',
        [bodies[1], bodies[3]].flatMap(one => one ?? []),
      ),
    )
    expect(gap.missing).toEqual(['2026-11'])
    const { openingFen, incomeFen, costFen, closingFen } = gap.figures
    expect(openingFen + incomeFen - costFen).toBe(closingFen)
  })
  it('are refused where there is none', () =>
    expect(codeOf(rollUp('year', '2031-01', bodies))).toBe('income.nothingPublished'))
})
