import { monthEnds, readBankRows } from '@domain/income'
import { dayPlus } from '@domain/kernel'
import fc from 'fast-check'
import { must } from '../../station/walk'
import { HEADER, OCTOBER, TABLES } from './tables'

const read = (...rows: string[][]) => must(readBankRows([HEADER, ...rows]))
/** The one bad row of a table that has nothing but it. */
function faultOf(row: string[]) {
  const { lines, bad } = read(row)
  expect(lines).toEqual([])
  expect(bad).toHaveLength(1)
  return bad[0]
}
const yuan = (fen: number) => (fen === 0 ? '' : (fen / 100).toFixed(2))

describe('a bank’s own table is understood as it is', () => {
  it.each(Object.keys(TABLES))('%s: every line with its day, its amount, its sign and its balance', bank => {
    const { lines, bad, gap } = must(readBankRows(TABLES[bank] ?? []))
    expect(bad).toEqual([])
    expect(gap).toBeNull()
    const inTime = [...lines].sort(
      (a, b) => a.on.localeCompare(b.on) || (a.balanceFen ?? 0) - (b.balanceFen ?? 0),
    )
    expect(inTime.map(({ on, fen, balanceFen }) => ({ on, fen, balanceFen }))).toEqual(OCTOBER)
  })

  it.each(Object.keys(TABLES))('%s: who it was and what for', bank => {
    const { lines } = must(readBankRows(TABLES[bank] ?? []))
    expect(new Set(lines.map(({ party }) => party))).toEqual(
      new Set(['周记早点', '国网亳州供电公司', '', '王芳']),
    )
    expect(lines.find(({ fen }) => fen === 120_000)?.words).toContain('租金')
    expect(lines.find(({ fen }) => fen === 1_837)?.words).toContain('结息')
  })

  it('rows are numbered as the clerk sees them, titles above and empty rows between counted', () => {
    const { lines } = must(
      readBankRows([
        ['某某银行对账单'],
        [],
        HEADER,
        ['2026-10-05', '5', '', '', '甲', ''],
        [],
        ['2026-10-06', '6'],
      ]),
    )
    expect(lines.map(({ row }) => row)).toEqual([4, 6])
  })

  it('a header printed again on every page is no line', () => {
    const { lines, bad } = read(['2026-10-05', '5'], HEADER, ['2026-10-06', '6'])
    expect([lines.length, bad.length]).toEqual([2, 0])
  })

  it('what stands above the table tells of which account and until when it is', () => {
    const table = must(readBankRows(TABLES['农业银行，最近的在上'] ?? []))
    expect(table).toMatchObject({ tails: ['7316'], until: '2026-10-31' })
    expect(must(readBankRows([['查询区间：2026-10-01 至 2026-10-20'], HEADER])).until).toBe('2026-10-20')
    expect(must(readBankRows([['开始日期', '20261001', '结束日期', '20261025'], HEADER])).until).toBe(
      '2026-10-25',
    )
  })

  it('a table without a day, without amounts, or with neither party nor words is refused and says what it needs', () => {
    for (const header of [
      ['收入', '支出', '摘要'],
      ['日期', '摘要', '余额'],
      ['日期', '收入', '支出', '余额'],
      ['日期', '收入', '摘要'],
    ])
      expect(readBankRows([header, ['2026-10-05', '1', '1', '1']])).toEqual({
        ok: false,
        refusal: { code: 'income.bankColumns' },
      })
  })
})

describe('a row that is not understood is told by its number, its column and why', () => {
  it.each([
    [['', '5'], '交易日期', '没有写日期'],
    [['十月五日', '5'], '交易日期', '十月五日'],
    [['2026-02-30', '5'], '交易日期', '2026-02-30'],
    [['2026-10-05', '', ''], null, '没有金额'],
    [['2026-10-05', '0.00', '0'], null, '没有金额'],
    [['2026-10-05', '5', '5'], null, '收入和支出都有金额'],
    [['2026-10-05', '八百', ''], '收入', '八百'],
    [['2026-10-05', '', '1.005'], '支出', '1.005'],
    [['2026-10-05', '-5', ''], '收入', '负数'],
    [['2026-10-05', '', '-5'], '支出', '负数'],
  ])('%j', (row, column, words) => {
    expect(faultOf(row)).toMatchObject({ row: 2, column })
    expect(faultOf(row)?.sentence).toContain(words)
    expect(faultOf(row)?.sentence).not.toMatch(/[{}]|undefined/)
  })

  it('where one column has all amounts and nothing says which way they went, no line is guessed', () => {
    const header = ['交易日期', '交易金额', '摘要']
    const { lines, bad } = must(
      readBankRows([header, ['2026-10-05', '1,200.00', '租金'], ['2026-10-12', '305.50', '电费']]),
    )
    expect(lines).toEqual([])
    expect(bad.map(({ sentence }) => sentence)).toEqual(
      Array(2).fill('看不出是收入还是支出：没有收支标志，金额也没有正负号。'),
    )
  })

  it('a minus on an amount marked as received is not taken for either', () => {
    const header = ['交易日期', '交易金额', '借贷标志', '摘要']
    const { bad, lines } = must(
      readBankRows([header, ['2026-10-05', '-5.00', '贷', ''], ['2026-10-05', '-5.00', '借', '']]),
    )
    expect(bad.map(({ row }) => row)).toEqual([2])
    expect(lines.map(({ fen }) => fen)).toEqual([-500])
  })

  it('every row with an amount is a line or a bad row, whatever stands in it', () => {
    const cell = fc.oneof(
      fc.constantFrom('', '-', '0', '12.30', '2026-10-05', '46300', '合计', '贷'),
      fc.string(),
    )
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 7 }), { maxLength: 12 }), rows => {
        const { lines, bad } = read(...rows)
        const numbers = [...lines, ...bad].map(({ row }) => row)
        expect(new Set(numbers).size).toBe(numbers.length)
        for (const { fen, on } of lines) {
          expect(Number.isSafeInteger(fen) && fen !== 0).toBe(true)
          expect(on).toMatch(/^20\d\d-\d\d-\d\d$/)
        }
      }),
    )
  })
})

const movement = fc.record({
  after: fc.integer({ min: 0, max: 9 }),
  fen: fc.integer({ min: -500_000, max: 500_000 }).filter(fen => fen !== 0),
})
/** A statement that is in order: its rows with the earliest first, from so much on. */
function statement(movements: readonly { after: number; fen: number }[], openingFen = 10_000_000) {
  let [on, balanceFen] = ['2026-08-01', openingFen]
  return movements.map(({ after, fen }, i) => {
    on = dayPlus(on, after)
    balanceFen += fen
    return [on, yuan(Math.max(fen, 0)), yuan(Math.max(-fen, 0)), yuan(balanceFen), `甲${i}`, '', String(i)]
  })
}

describe('the balances are followed from row to row', () => {
  it('in whichever order the bank gives them, a statement in order has no gap', () => {
    fc.assert(
      fc.property(fc.array(movement, { maxLength: 40 }), movements => {
        const rows = statement(movements)
        expect(read(...rows).gap).toBeNull()
        expect(read(...[...rows].reverse()).gap).toBeNull()
      }),
    )
  })

  it('a row left out, or an amount changed, is found: the first that does not fit is named', () => {
    fc.assert(
      fc.property(
        fc.array(movement, { minLength: 3, maxLength: 20 }),
        fc.nat(),
        fc.boolean(),
        (movements, n, isDrop) => {
          const rows = statement(movements)
          const at = 1 + (n % (rows.length - 2))
          const spoilt = isDrop
            ? rows.filter((_, i) => i !== at)
            : rows.map((row, i) => (i === at ? [row[0] ?? '', '9999.99', '', ...row.slice(3)] : row))
          // The header is the first row; the row that follows what is missing has its number.
          expect(read(...spoilt).gap?.row).toBe(at + 2)
        },
      ),
    )
  })

  it('says what the balance was, should be and is', () => {
    const { gap } = read(['2026-10-05', '5', '', '105'], ['2026-10-06', '', '3', '101'])
    expect(gap).toEqual({
      row: 3,
      column: '余额',
      sentence:
        '余额接不上：前面余额 105.00 元，加上这一行应是 102.00 元，表里写的是 101.00 元。可能少了几行，或金额被改过。',
    })
  })

  it('a row that was not understood is not held against the one after it', () => {
    expect(
      read(['2026-10-05', '5', '', '105'], ['?', '7', '', ''], ['2026-10-06', '1', '', '113']).gap,
    ).toBeNull()
  })
})

describe('what the bank says at a month’s end', () => {
  const ends = (rows: string[][], today: string, until: string | null = null) =>
    monthEnds(read(...rows).points, until, today)
  const ROWS = [
    ['2026-08-30', '1', '', '10'],
    ['2026-10-02', '1', '', '11'],
    ['2026-10-30', '', '4', '7'],
  ]

  it('is the last balance before the next month’s first row, also of a month in which nothing moved', () => {
    expect(ends(ROWS, '2026-10-31')).toEqual([
      { month: '2026-08', fen: 1_000 },
      { month: '2026-09', fen: 1_000 },
    ])
  })

  it('of the last month it is told once the month is over and the table covers it', () => {
    const october = { month: '2026-10', fen: 700 }
    expect(ends(ROWS, '2026-11-01')).toContainEqual(october)
    expect(ends(ROWS, '2026-11-01', '2026-10-31')).toContainEqual(october)
    expect(ends(ROWS, '2026-11-01', '2026-10-30')).not.toContainEqual(october)
  })

  it('is not told where the month ends in a row of which neither is known', () => {
    expect(ends([...ROWS, ['?', '', '2', '5']], '2026-11-01').map(({ month }) => month)).toEqual([
      '2026-08',
      '2026-09',
    ])
  })
})
