import { checkAll, entryLineOf, figureTable, problemsInWords, statementTable } from '@domain/income'
import { threeMonths } from './compound'

const [august, september, october] = threeMonths().months as [Month, Month, Month]
type Month = ReturnType<typeof threeMonths>['months'][number]
const lineOf = (month: Month, key: string, before: Month | null = null) =>
  statementTable(month.body, before?.body.figures ?? null, null, month.rows)
    .flatMap(({ lines }) => lines)
    .find(line => line.key === key)

describe('the table of a statement', () => {
  test('goes from what was there to what is left, and every column adds up', () => {
    const sections = figureTable([august.body.figures, september.body.figures, october.body.figures])
    const column = (key: string) =>
      sections.find(section => section.key === key)?.lines.at(-1)?.amounts as number[]
    for (const at of [0, 1, 2]) {
      const [opening, income, cost, allocation, closing] = [
        'opening',
        'income',
        'cost',
        'allocation',
        'closing',
      ].map(key => column(key)[at] as number) as [number, number, number, number, number]
      expect(opening + income - cost - allocation).toBe(closing)
    }
  })

  test('lists a category that came in last month only, so that its absence is seen', () => {
    expect(lineOf(september, 'income:stall', august)).toMatchObject({ amounts: [0, 80_000, null] })
  })

  test('leaves blank what is not known, rather than calling it nothing', () => {
    expect(lineOf(august, 'closing')?.amounts).toEqual([1_306_717, null, null])
  })

  test('says beside an allocation which decisions it rests on, and beside a cost its contract', () => {
    expect(lineOf(october, 'allocation:repairFund')?.note).toBe(
      '支部 2025-08-20 3号；业主决定 2025-08-20 2025年第1次业主大会第2项',
    )
    expect(lineOf(august, 'cost:power')?.note).toContain('供电合同 2025-11')
  })

  test('shows money on its way, and that it makes up the difference', () => {
    const bank = statementTable(september.body, null, null).find(({ key }) => key === 'bank')
    expect(bank?.lines.map(({ label }) => label)).toContain('在途：月底停车费')
    expect(bank?.lines.at(-1)?.amounts[0]).toBe(september.body.figures.closingFen)
  })

  test('names by its asset what is owed, never by the person who owes it', () => {
    expect(lineOf(september, 'lease-kiosk')).toMatchObject({ label: '东门早餐摊', amounts: [80_000] })
    expect(lineOf(september, 'lease-kiosk')?.note).not.toContain('李四')
  })

  test('says every problem with its amounts, and none where there is none', () => {
    expect(problemsInWords(august.body, august.publication)).toEqual([])
    expect(problemsInWords(september.body, september.publication)).toEqual([
      '逾期公示：10月9日才公示，晚于规定的日子。',
      '业委会没有签字。',
      '监督委员会没有签字。',
      expect.stringMatching(
        /^账面银行存款与银行余额不符：账面 .+ 元，银行 0\.01 元，相差 .+ 元，正在核对。$/,
      ),
    ])
  })
})

describe('the list of entries', () => {
  test('puts income on one side and spending on the other, and counts what was taken back down', () => {
    expect(september.rows.map(entryLineOf)).toMatchObject([
      { category: '广告收入', inFen: 99_900, outFen: null },
      {
        category: '广告收入',
        inFen: -99_900,
        outFen: null,
        notes: expect.arrayContaining(['冲正2026年9月第1笔']),
      },
      { inFen: 90_000 },
      { inFen: 150_000 },
      { category: '维护费', inFen: null, outFen: 20_000 },
    ])
    expect(august.rows.map(entryLineOf)[0]).toMatchObject({ inFen: null, outFen: null, movedFen: 1_000_000 })
  })

  test('numbers a correction after the last entry, and the whole chain still fits', () => {
    expect(september.rows.map(({ no }) => no)).toEqual([1, 2, 3, 4, 5])
    expect(checkAll([august, september, october])).toMatchObject({ ok: true, months: 3, rows: 10 })
  })

  test('adds up to the figures of its month', () => {
    for (const { rows, body } of [august, september, october]) {
      const lines = rows.map(entryLineOf)
      const sum = (of: 'inFen' | 'outFen') => lines.reduce((total, line) => total + (line[of] ?? 0), 0)
      expect(sum('inFen')).toBe(body.figures.incomeFen)
      expect(sum('outFen')).toBe(body.figures.costFen + body.figures.allocationFen)
    }
  })
})
