import {
  type AuditDemand,
  answer,
  answerDueAt,
  auditCount,
  demandAudit,
  newAuditDemand,
  type Question,
  questionStanding,
} from '@domain/income'
import { momentOf } from '@domain/kernel'
import fc from 'fast-check'
import { codeOf, must } from '../station/walk'
import { HOME, PATH, RULES } from './cast'

const at = (day: string, clock = '10:00') =>
  momentOf(day, Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3)))
const due = (day: string, clock?: string) => answerDueAt(at(day, clock), RULES)

describe('a question is answered in three working days', () => {
  it.each([
    ['on a Tuesday: until Friday evening', '2026-11-17', '2026-11-20'],
    ['on a Thursday: over the weekend', '2026-11-19', '2026-11-24'],
    ['on a Saturday: counted from Monday', '2026-11-21', '2026-11-25'],
    ['before National Day: after it, make-up Saturday included', '2026-09-30', '2026-10-10'],
    ['in the middle of National Day: the same three days', '2026-10-04', '2026-10-10'],
    ['before Spring Festival: nine days off, then three to answer', '2026-02-14', '2026-02-26'],
  ])('asked %s', (_, asked, until) => expect(due(asked)).toBe(at(until, '18:00')))

  it('at whatever hour of the day it was asked', () => {
    expect(due('2026-11-17', '00:00')).toBe(due('2026-11-17', '23:59'))
    expect(due('2026-11-18', '00:00')).toBe(at('2026-11-23', '18:00'))
  })
  it('or in as many as the district says', () =>
    expect(answerDueAt(at('2026-11-17'), { ...RULES, answerWorkingDays: 1 })).toBe(at('2026-11-18', '18:00')))
})

describe('a question stands', () => {
  const asked: Question = {
    _id: 'q1',
    compoundId: HOME,
    path: PATH,
    month: '2026-10',
    no: 4,
    words: '道闸为什么又修？',
    from: '3号楼住户',
    personId: 'p1',
    askedAt: at('2026-11-17'),
    dueAt: due('2026-11-17'),
    answer: null,
  }
  const by = { name: '周经理', role: 'propertyManager' }
  const answered = (now: number) => must(answer(asked, by, '电机烧了，附照片', now))

  it('as waiting until its hour, as overdue after it', () => {
    expect(questionStanding(asked, asked.dueAt)).toBe('waiting')
    expect(questionStanding(asked, asked.dueAt + 1)).toBe('overdue')
  })
  it('as answered where the answer came in time, as late where it did not, and late for ever', () => {
    expect(questionStanding(answered(asked.dueAt), asked.dueAt + 9e9)).toBe('answered')
    expect(questionStanding(answered(asked.dueAt + 1), asked.dueAt + 9e9)).toBe('late')
  })
  it('with one answer, by whom and when', () => {
    const once = answered(at('2026-11-18'))
    expect(once.answer).toEqual({
      words: '电机烧了，附照片',
      by: '周经理',
      role: 'propertyManager',
      at: at('2026-11-18'),
    })
    expect(codeOf(answer(once, by, '更正', at('2026-11-19')))).toBe('income.answeredAlready')
    expect({ ...once, answer: null }).toEqual(asked)
  })
})

describe('an audit is demanded', () => {
  const ROLL = { households: 100, areaCentiM2: 1_000_000 }
  /** A demand of so many households with so much area each. */
  const demand = (count: number, areaCentiM2: number, roll = ROLL): AuditDemand => {
    let sum = newAuditDemand(HOME, PATH, roll)
    for (let n = 1; n <= count; n++)
      sum = must(demandAudit(sum, [{ id: `h${n}`, areaCentiM2 }], roll, RULES, n))
    return sum
  }
  const isReached = (count: number, area: number, roll = ROLL) =>
    auditCount(demand(count, area, roll), roll, RULES).isReached

  it('by exactly a fifth of households with exactly a fifth of the area: 以上 includes the number', () => {
    expect(isReached(20, 10_000)).toBe(true)
    expect(isReached(19, 20_000)).toBe(false)
    expect(isReached(20, 9_999)).toBe(false)
    expect(isReached(40, 4_999)).toBe(false)
  })
  it('where a fifth is no whole household, by the next one', () => {
    const roll = { households: 101, areaCentiM2: 1 }
    expect([isReached(20, 1, roll), isReached(21, 1, roll)]).toEqual([false, true])
  })
  it('and the moment it was reached stays', () => {
    const { reachedAt, roll } = demand(25, 10_000)
    expect([reachedAt, roll]).toEqual([20, ROLL])
    expect(demand(19, 10_000).reachedAt).toBeNull()
    const grown = { households: 1_000, areaCentiM2: 9_000_000 }
    const next = must(demandAudit(demand(20, 10_000), [{ id: 'new', areaCentiM2: 1 }], grown, RULES, 99))
    expect([next.reachedAt, next.roll, auditCount(next, grown, RULES).isReached]).toEqual([20, grown, false])
  })
  it('with one voice a household', () => {
    const once = demand(1, 8_000)
    expect(codeOf(demandAudit(once, [{ id: 'h1', areaCentiM2: 8_000 }], ROLL, RULES, 2))).toBe(
      'income.demandedAlready',
    )
    expect(auditCount(once, ROLL, RULES)).toEqual({
      households: 1,
      areaCentiM2: 8_000,
      ofHouseholds: 100,
      ofAreaCentiM2: 1_000_000,
      isReached: false,
    })
  })
  it('of an owner of several households for all of them, those that are not counted yet', () => {
    const owned = ['h1', 'h2', 'h3'].map(id => ({ id, areaCentiM2: 8_000 }))
    const { households } = must(demandAudit(demand(1, 8_000), owned, ROLL, RULES, 2))
    expect(households.map(({ householdId, at }) => [householdId, at])).toEqual([
      ['h1', expect.anything()],
      ['h2', 2],
      ['h3', 2],
    ])
  })
  it('by nobody yet, or where nobody is on the roll, it is not reached', () => {
    expect(auditCount(null, ROLL, RULES)).toMatchObject({ households: 0, areaCentiM2: 0, isReached: false })
    expect(auditCount(null, { households: 0, areaCentiM2: 0 }, RULES).isReached).toBe(false)
  })
  it('as BigInt counts it', () => {
    const share = fc.record({
      part: fc.nat(400),
      whole: fc.integer({ min: 1, max: 2_000 }),
      perMille: fc.nat(1000),
    })
    fc.assert(
      fc.property(share, ({ part, whole, perMille }) => {
        const households = Array.from({ length: part }, (_, n) => ({
          householdId: `h${n}`,
          areaCentiM2: 1,
          at: 0,
        }))
        const roll = { households: whole, areaCentiM2: whole }
        const { isReached } = auditCount({ households }, roll, { ...RULES, auditPerMille: perMille })
        expect(isReached).toBe(BigInt(part) * 1000n >= BigInt(whole) * BigInt(perMille))
      }),
    )
  })
})
