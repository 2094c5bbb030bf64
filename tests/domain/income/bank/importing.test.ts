import { balanceAt, bankImport, ignoreLine, openMonthOf, readBankRows, withBalances } from '@domain/income'
import { momentOf } from '@domain/kernel'
import fc from 'fast-check'
import { must } from '../../station/walk'
import { entered, newBooks, opening } from '../cast'
import { HEADER } from './tables'

const FILE = { fileId: 'cloud://demo/uploads/clerk/bank.csv', digest: 'b'.repeat(64) }
const NOW = momentOf('2026-11-01', 600)
const table = (...rows: string[][]) => must(readBankRows([HEADER, ...rows]))
const taken = (rows: string[][], books = newBooks(), now = NOW) =>
  must(bankImport(books, table(...rows), FILE, now))
const idsOf = (rows: string[][]) => taken(rows).lines.map(({ _id }) => _id)

const row = fc
  .record({
    date: fc.integer({ min: 1, max: 28 }),
    fen: fc.integer({ min: 1, max: 300 }),
    party: fc.constantFrom('', '王芳', '周记早点'),
    words: fc.constantFrom('', '停车', '十月 租金'),
  })
  .map(({ date, fen, party, words }) => [
    `2026-10-${String(date).padStart(2, '0')}`,
    (fen / 100).toFixed(2),
    '',
    '',
    party,
    words,
    '',
  ])

describe('a line is itself in whatever file it comes', () => {
  it('each line of a file has an id of its own, however many are alike', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 30 }), rows => {
        const ids = idsOf([...rows, ...rows])
        expect(new Set(ids).size).toBe(ids.length)
      }),
    )
  })

  it('a file that holds another, in any order, has all its ids', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 20 }), fc.array(row, { maxLength: 20 }), (rows, more) => {
        const ids = new Set(idsOf([...more, ...rows].reverse()))
        expect(idsOf(rows).every(id => ids.has(id))).toBe(true)
      }),
    )
  })

  it('the width of letters and the spaces between them make no other line; the amount, the day, the serial do', () => {
    const one = ['2026-10-05', '1,200.00', '', '', '周记早点（东）', '十月 租金', 'A1']
    const other = ['20261005', '1200', '', '', '周记早点(东)', '十月租金', 'Ａ１']
    expect(idsOf([one])).toEqual(idsOf([other]))
    for (const [at, cell] of [
      [0, '2026-10-06'],
      [1, '1200.01'],
      [4, '周记'],
      [6, 'A2'],
    ] as const)
      expect(idsOf([one.map((old, i) => (i === at ? cell : old))])).not.toEqual(idsOf([one]))
  })
})

describe('what is not for these books is not taken', () => {
  it('rows from before the books began, and of days to come, are named with the reason', () => {
    const { lines, bad } = taken([
      ['2026-07-31', '1'],
      ['2026-08-01', '1'],
      ['2026-11-01', '1'],
      ['2026-11-02', '1'],
    ])
    expect(lines.map(({ row }) => row)).toEqual([3, 4])
    expect(bad).toEqual([
      { row: 2, column: null, sentence: '这一行在建账以前，账从 2026-08 开始记，不用入账。' },
      { row: 5, column: null, sentence: '2026-11-02 还没到，请核对日期。' },
    ])
  })

  it('a statement of another account is refused; one that names ours, or none, is taken', () => {
    const of = (above: string) => bankImport(newBooks(), must(readBankRows([[above], HEADER])), FILE, NOW)
    expect(of('账号：1309 0101 0000 9999'.replace(/ /g, ''))).toEqual({
      ok: false,
      refusal: { code: 'income.bankOtherAccount', facts: { found: '9999', tail: '6021' } },
    })
    expect(of('账号：13090101****6021').ok).toBe(true)
    expect(of('对账单').ok).toBe(true)
  })
})

describe('what the bank says at a month’s end goes into the books', () => {
  const ROWS = [
    ['2026-08-01', '10,000.00', '', '10,000.00'],
    ['2026-09-10', '1.00', '', '10,001.00'],
    ['2026-10-10', '1.00', '', '10,002.00'],
  ]

  it('for every open month the statement tells, and for no closed one', () => {
    const said = (closedThrough: string | null) => {
      const books = newBooks({ closedThrough })
      const after = withBalances(books, taken(ROWS, books).balances, NOW)
      return ['2026-08', '2026-09', '2026-10', '2026-11'].map(month => openMonthOf(after, month).bankSaysFen)
    }
    expect(said(null)).toEqual([1_000_000, 1_000_100, 1_000_200, null])
    expect(said('2026-08')).toEqual([null, 1_000_100, 1_000_200, null])
  })

  it('and agrees with them where they hold the same', () => {
    const { books } = entered(opening())
    const after = withBalances(books, taken(ROWS).balances, NOW)
    expect(openMonthOf(after, '2026-08').bankSaysFen).toBe(balanceAt(after, 'bank', '2026-08'))
  })

  it('said a second time it changes nothing', () => {
    const once = withBalances(newBooks(), taken(ROWS).balances, NOW)
    expect(withBalances(once, taken(ROWS).balances, NOW)).toBe(once)
  })
})

it('a line is left without an entry once, with its reason', () => {
  const [line] = taken([['2026-10-05', '1']]).lines
  if (!line) throw new Error('no line')
  const ignored = must(ignoreLine(line, '银行记错'))
  expect(ignored).toMatchObject({ state: 'ignored', why: '银行记错' })
  expect(ignoreLine(ignored, '再来')).toMatchObject({ refusal: { code: 'income.bankLineTaken' } })
})
