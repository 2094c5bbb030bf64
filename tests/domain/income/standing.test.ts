import {
  type CheckFacts,
  checklistOf,
  STANDINGS,
  type Standing,
  type Statement,
  standingOf,
  withBankSays,
} from '@domain/income'
import { momentOf } from '@domain/kernel'
import { codeOf, must } from '../station/walk'
import { entered, LATER, newBooks, opening, posted, RULES, receipt } from './cast'

type Drawn = Pick<Statement, 'state' | 'publication' | 'publishBy'>
const drawn = (state: Statement['state'], isLate = false): Drawn => ({
  state,
  publishBy: '2026-10-05',
  publication:
    state === 'published'
      ? { on: '2026-10-04', until: '2026-11-03', isLate, unsigned: [], signatures: [] }
      : null,
})

describe('how September stands', () => {
  const cases: readonly [Standing, string, Drawn | null][] = [
    ['open', '2026-09-30', null],
    ['toDraw', '2026-10-01', null],
    ['toDraw', '2026-10-02', null],
    ['toDraw', '2026-10-05', null],
    ['overdue', '2026-10-06', null],
    ['toSign', '2026-10-02', drawn('drawn')],
    ['toSign', '2026-10-05', drawn('drawn')],
    ['overdue', '2026-10-06', drawn('drawn')],
    ['returned', '2026-10-05', drawn('returned')],
    ['overdue', '2026-10-06', drawn('returned')],
    ['published', '2026-10-04', drawn('published')],
    ['published', '2027-10-04', drawn('published')],
    ['publishedLate', '2026-10-20', drawn('published', true)],
  ]
  it.each(cases)('%s on %s', (standing, day, statement) => {
    expect(standingOf('2026-09', newBooks(), statement, RULES, momentOf(day))).toBe(standing)
    // From the day's first minute in China to its last.
    expect(standingOf('2026-09', newBooks(), statement, RULES, momentOf(day, 1439))).toBe(standing)
  })

  it('without books, or before they began, there is nothing to be late with', () => {
    const stands = (month: string, books: Parameters<typeof standingOf>[1]) =>
      standingOf(month, books, null, RULES, momentOf('2027-03-01'))
    expect([stands('2026-09', null), stands('2026-07', newBooks())]).toEqual(['noBooks', 'noBooks'])
    expect(stands('2026-08', newBooks())).toBe('overdue')
  })

  it('and every way it can stand is among these', () =>
    expect([...new Set([...cases.map(([standing]) => standing), 'noBooks'])].sort()).toEqual(
      Object.keys(STANDINGS).sort(),
    ))
})

describe("the clerk's checklist", () => {
  const NONE: CheckFacts = { arrears: 0, waitingLines: 0, inTransit: 0, openQuestions: 0 }
  const left = (books: Parameters<typeof checklistOf>[0], facts: Partial<CheckFacts> = {}) =>
    checklistOf(books, '2026-08', { ...NONE, ...facts })
      .filter(({ isDone }) => !isDone)
      .map(({ key, count }) => `${key} ${count}`)
  const { books } = entered(opening({ fen: 1_000 }), receipt({ on: '2026-09-01', fen: 70 }))
  const said = (fen: number) => must(withBankSays(books, '2026-08', fen, LATER))

  it('is done where the bank says what the books have at the end of that month', () => {
    expect(left(said(1_000))).toEqual([])
    expect(left(books)).toEqual(['bankSays 1', 'agrees 1'])
    expect(left(said(1_070))).toEqual(['agrees 1'])
  })
  it('counts rents, lines, money on its way and questions', () =>
    expect(left(said(1_000), { arrears: 2, waitingLines: 3, inTransit: 4, openQuestions: 5 })).toEqual([
      'rents 2',
      'bankLines 3',
      'transit 4',
      'questions 5',
    ]))
  it('counts what comes every month until it is entered in this one', () => {
    const recurring = ['guard', 'cleaning'].map(id => ({
      id,
      kind: 'pay' as const,
      category: 'upkeep' as const,
      words: '保洁费',
      party: '保洁公司',
      partyIsPerson: false,
      basis: '合同2026-3',
      fen: null,
      day: 5,
    }))
    const usual = { ...said(1_000), recurring }
    expect(left(usual)).toEqual(['recurring 2'])
    const once = posted(usual, receipt({ on: '2026-09-02' }), { recurringId: 'guard' }).books
    expect(left(once)).toEqual(['recurring 2'])
    const done = posted(usual, receipt({ fen: 1 }), { recurringId: 'guard' }).books
    expect(left(done)).toEqual(['recurring 1', 'agrees 1'])
  })
  it('the bank’s word is taken for an open month that has begun, and for no other', () => {
    const says = (month: string, now: string) => codeOf(withBankSays(newBooks(), month, 5, momentOf(now)))
    expect([says('2026-07', '2026-09-01'), says('2026-09', '2026-08-31')]).toEqual([
      'income.monthClosed',
      'income.dayAhead',
    ])
    expect(says('2026-08', '2026-08-31')).toBe('yes')
  })
})
