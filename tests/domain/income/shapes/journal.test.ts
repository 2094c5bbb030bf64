import { journalOf, type LinkedRow } from '@domain/income'
import { threeMonths } from './compound'

const { months } = threeMonths()
const journal = journalOf('天润花园', months)
const august = months[0] as (typeof months)[number]

/** The journal of August with other words in an entry, without its head. */
const withWords = (given: Partial<LinkedRow>): string =>
  journalOf('天润花园', [{ ...august, rows: [{ ...(august.rows[1] as LinkedRow), ...given }] }]).split(
    '\n\n',
  )[3] ?? ''

describe('the journal', () => {
  test('has an entry of its own for every row, named by its month and number', () => {
    expect(withWords({})).toBe(
      [
        '2026-08-05 * (2026-08#2) 停车费',
        '    ; 对方: 谯城停车公司',
        '    资产:银行存款  2600.50 CNY',
        '    收入:停车场地费  -2600.50 CNY',
      ].join('\n'),
    )
    const codes = journal.match(/\(2026-\d\d#\d+\)/g)
    expect(codes).toEqual(months.flatMap(({ body, rows }) => rows.map(row => `(${body.month}#${row.no})`)))
  })

  test('asserts at every month’s end what the statement says is on the account and on its way', () => {
    const closings = [...journal.matchAll(/^(\S+) \* \(\S+#月末\).*\n(.+)\n(.+)\n(.+)$/gm)].map(found =>
      found.slice(1),
    )
    expect(closings).toEqual([
      ['2026-08-31', ...zeros('13067.17', '0.00', '0.00')],
      ['2026-09-30', ...zeros('13967.17', '1500.00', '-200.00')],
      ['2026-10-31', ...zeros('8967.17', '1500.00', '-200.00')],
    ])
  })

  test('makes no assertion where the statement itself says that it does not add up', () => {
    const body = { ...august.body, problems: ['ledgerDiffers' as const] }
    const text = journalOf('天润花园', [{ ...august, body }])
    expect(text).not.toContain('#月末')
    expect(text).toContain('; 2026-08：公示表注明账目逐笔相加与账户余额不符')
  })

  test.each([
    ['a comment', '电费;已付', '电费；已付'],
    ['two spaces', '电费  已付', '电费 已付'],
    [
      'a line of its own',
      '电费\n2026-01-01 * 假的\n    资产:银行存款  9 CNY',
      '电费 2026-01-01 ＊ 假的 资产：银行存款 9 CNY',
    ],
    ['another code', '(2026-09#1) 电费', '（2026-09＃1） 电费'],
    ['a date in brackets', '[2026-01-01] 电费', '［2026-01-01］ 电费'],
    ['a payee and a note', '电费|备注', '电费｜备注'],
    ['a mark', '! 电费', '！ 电费'],
    ['an unseen control sign', '电\u0085\u2028费', '电 费'],
    ['nothing', '  ', '收入'],
  ])('takes %s in somebody’s words for words', (_, words, line) => {
    expect(withWords({ words }).split('\n')[0]).toBe(`2026-08-05 * (2026-08#2) ${line}`)
  })
})

const zeros = (...balances: string[]): string[] =>
  ['资产:银行存款', '资产:在途收入', '资产:在途支出'].map(
    (account, at) => `    ${account}  0.00 CNY = ${balances[at]} CNY`,
  )
