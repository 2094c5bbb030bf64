import { momentOf } from '@domain/kernel'
import {
  accountIdOf,
  expiredOn,
  figuresOf,
  lastDayOf,
  move,
  personAccount,
  reverse,
  spendable,
} from '@domain/points'
import { codeOf, must } from '../station/walk'
import { BUDGET, doing, empty, holding, REFS, TODAY } from './cast'

const earned = (points: number, to = empty('wang'), from = empty('issue')) =>
  must(move('earn', { from, to, points }, doing(), BUDGET))

describe('points that are earned', () => {
  it('come from the month they are issued in, and belong to that year', () => {
    const { from, to, entry } = earned(30)
    expect(from).toMatchObject({ balance: -30, lots: { 2026: -30 } })
    expect(to).toMatchObject({ balance: 30, lots: { 2026: 30 }, expiresOn: '2027-12-31', count: 1 })
    expect(entry).toMatchObject({
      kind: 'earn',
      points: 30,
      on: TODAY,
      month: '2026-11',
      from: { account: 'issue:c:2026-11', after: -30 },
      to: { account: 'person:c:wang', after: 30 },
      accounts: ['issue:c:2026-11', 'person:c:wang'],
    })
  })

  it('never exceed what the month may issue, and the refusal says how many are left', () => {
    const { from } = earned(990)
    expect(codeOf(move('earn', { from, to: empty('li'), points: 11 }, doing(), BUDGET))).toBe(
      'points.budgetSpent',
    )
    expect(move('earn', { from, to: empty('li'), points: 11 }, doing(), BUDGET)).toMatchObject({
      refusal: { facts: { left: 10 } },
    })
    expect(must(move('earn', { from, to: empty('li'), points: 10 }, doing(), BUDGET)).from.balance).toBe(
      -BUDGET,
    )
  })

  it('a budget made smaller in mid-month issues nothing more, and less than nothing is never left', () => {
    const { from } = earned(500)
    expect(move('earn', { from, to: empty('li'), points: 1 }, doing(), 300)).toMatchObject({
      refusal: { code: 'points.budgetSpent', facts: { left: 0 } },
    })
  })
})

describe('points that are spent', () => {
  const spend = (lots: Record<string, number>, points: number, at = doing().at) =>
    move('spend', { from: holding('wang', lots), to: empty('rice'), points }, doing({ at }))

  it('are the oldest ones first', () => {
    const { from, entry } = must(spend({ 2025: 20, 2026: 50 }, 30))
    expect(entry.lots).toEqual({ 2025: 20, 2026: 10 })
    expect(from).toMatchObject({ balance: 40, lots: { 2026: 40 }, expiresOn: '2027-12-31' })
  })

  it('are never more than there are', () => {
    expect(spend({ 2026: 29 }, 30)).toMatchObject({
      refusal: { code: 'points.notEnough', facts: { have: 29, need: 30 } },
    })
    expect(must(spend({ 2026: 30 }, 30)).from).toMatchObject({ balance: 0, lots: {}, expiresOn: null })
  })

  it('are good until the last day of the year after, and not a day longer', () => {
    expect(lastDayOf('2025')).toBe('2026-12-31')
    expect(spend({ 2025: 30 }, 30, momentOf('2026-12-31', 1439)).ok).toBe(true)
    expect(codeOf(spend({ 2025: 30 }, 30, momentOf('2027-01-01')))).toBe('points.notEnough')
    expect(spendable(holding('wang', { 2025: 30, 2026: 5 }), '2027-01-01')).toBe(5)
  })
})

describe('points that are too old', () => {
  const wang = holding('wang', { 2024: 7, 2026: 5 })

  it('are moved away, and only they', () => {
    expect(expiredOn(wang, '2026-01-01')).toBe(7)
    const moved = must(move('expire', { from: wang, to: empty('expired'), points: 7 }, doing()))
    expect(moved.from.lots).toEqual({ 2026: 5 })
    expect(moved.to).toMatchObject({ balance: 7, expiresOn: null })
    expect(expiredOn(moved.from, TODAY)).toBe(0)
  })

  it('are none on the last day they are good', () => {
    expect(expiredOn(wang, '2025-12-31')).toBe(0)
  })
})

describe('taking back', () => {
  const bought = must(
    move('spend', { from: holding('wang', { 2025: 20, 2026: 50 }), to: empty('rice'), points: 30 }, doing()),
  )

  it('restores both accounts to the point and to the year', () => {
    const back = must(reverse(bought.entry, bought, doing({ words: '没有领取' })))
    expect(back.to.lots).toEqual({ 2025: 20, 2026: 50 })
    expect(back.from).toMatchObject({ balance: 0, lots: {} })
    expect(back.original.reversedBy).toBe(back.entry._id)
    expect(back.entry).toMatchObject({
      kind: 'reverse',
      reverses: { id: bought.entry._id, kind: 'spend' },
      from: { account: accountIdOf(REFS.rice) },
      to: { account: accountIdOf(REFS.wang), after: 70 },
    })
  })

  it('happens once, and is not taken back itself', () => {
    const back = must(reverse(bought.entry, bought, doing()))
    const accounts = { from: back.to, to: back.from }
    expect(codeOf(reverse(back.original, accounts, doing()))).toBe('points.reversedAlready')
    expect(codeOf(reverse(back.entry, back, doing()))).toBe('points.notReversible')
  })

  it('takes nothing that was given on since: nobody falls below nothing', () => {
    const { entry, from, to } = earned(30)
    const after = must(move('spend', { from: to, to: empty('rice'), points: 1 }, doing())).from
    expect(reverse(entry, { from, to: after }, doing())).toMatchObject({
      refusal: { code: 'points.spentSince', facts: { left: 29, points: 30 } },
    })
  })

  it('of points issued gives the month its budget back', () => {
    const { entry, from, to } = earned(BUDGET)
    const back = must(reverse(entry, { from, to }, doing()))
    expect(back.to.balance).toBe(0)
    expect(move('earn', { from: back.to, to: empty('li'), points: BUDGET }, doing(), BUDGET).ok).toBe(true)
  })
})

describe('what is no movement at all', () => {
  it.each([
    ['from the shop to a person', 'spend', 'rice', 'wang'],
    ['from a person to the issue, but for a clause', 'spend', 'wang', 'issue'],
    ['from a household to a person', 'transfer', 'home', 'wang'],
    ['out of the fund to a person', 'aid', 'fund', 'wang'],
    ['to oneself', 'transfer', 'wang', 'wang'],
  ] as const)('%s is a fault', (_, kind, from, to) => {
    expect(() =>
      move(kind, { from: holding(from, { 2026: 9 }), to: empty(to), points: 1 }, doing()),
    ).toThrow()
  })

  it.each([0, -1, 0.5, Number.NaN, 100_001])('%p points are a fault', points => {
    expect(() => move('earn', { from: empty('issue'), to: empty('wang'), points }, doing(), 1e9)).toThrow()
  })

  it('to another compound is a fault', () => {
    const elsewhere = { ...empty('li'), compoundId: 'x' }
    expect(() =>
      move('transfer', { from: holding('wang', { 2026: 9 }), to: elsewhere, points: 1 }, doing()),
    ).toThrow()
  })
})

describe('the name of an account', () => {
  it('tells compounds and people apart, and names a household once', () => {
    expect(accountIdOf(personAccount('c', 'x'))).not.toBe(accountIdOf(personAccount('d', 'x')))
    expect(accountIdOf(REFS.home)).toBe('household:c:1:1:101')
    expect(accountIdOf(REFS.fund)).toBe('fund:c')
  })
})

it('issued = held + spent + expired', () => {
  const { from, to } = earned(30)
  const { from: left, to: shop } = must(move('spend', { from: to, to: empty('rice'), points: 12 }, doing()))
  expect(figuresOf([from, left, shop])).toEqual({ issued: 30, held: 18, spent: 12, expired: 0 })
  expect(figuresOf([])).toEqual({ issued: 0, held: 0, spent: 0, expired: 0 })
})
