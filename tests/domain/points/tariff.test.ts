import {
  allowed,
  DRAFT_RULES,
  draftTariff,
  keptTariff,
  move,
  newTally,
  PointRule,
  reverse,
  ruleInWords,
  ruleOf,
  type Tally,
  Tariff,
  tallied,
  worthOf,
} from '@domain/points'
import { codeOf, must } from '../station/walk'
import { BUDGET, doing, empty, HERE, NOW, TODAY } from './cast'

const rule = (key: string): PointRule => ruleOf(draftTariff('c', HERE), key) as PointRule
const used = (key: string, points: number, inDay: number, day = TODAY): Pick<Tally, 'byRule'> => ({
  byRule: { [key]: { points, days: { [day]: inDay } } },
})

describe('our draft of a tariff', () => {
  it('is a tariff', () => {
    expect(Tariff.safeParse(draftTariff('c', HERE)).success).toBe(true)
    expect(new Set(DRAFT_RULES.map(({ key }) => key)).size).toBe(DRAFT_RULES.length)
  })

  it('caps every rule by day and by month, the day never above the month', () => {
    for (const { points, dayMost, monthMost } of DRAFT_RULES) {
      expect(points).toBeLessThanOrEqual(dayMost)
      expect(dayMost).toBeLessThanOrEqual(monthMost)
    }
  })

  it('takes points away only by a clause of the covenant', () => {
    for (const { kind, clause } of DRAFT_RULES)
      if (kind === 'deduction') expect(clause).toMatch(/公约第\d+条/)
  })

  it('is said in words', () => {
    expect(ruleInWords(rule('adverts'))).toBe('每次 10 分，一天最多 10 分，一个月最多 60 分')
    expect(ruleInWords(rule('guard'))).toBe('每小时 10 分，一天最多 30 分，一个月最多 160 分')
    expect(ruleInWords(rule('dogLoose'))).toBe('每次扣 10 分')
  })
})

describe('what a service is worth', () => {
  it.each([
    ['by the time', 'adverts', 7, 10],
    ['an hour', 'guard', 60, 10],
    ['two hours and a half', 'guard', 150, 25],
    ['fourteen minutes', 'guard', 14, 0],
    ['a quarter, rounded down to a point', 'guard', 15, 2],
  ])('%s', (_, key, minutes, points) => {
    expect(worthOf(rule(key), minutes)).toBe(points)
  })
})

describe('how much of it may be given', () => {
  const guard = rule('guard')
  it.each([
    ['all of it, where nothing was earned yet', null, 20, 1_000, 20, null],
    ['the rest of the day', used('guard', 15, 15), 20, 1_000, 15, 'day'],
    ['all of it on a new day', used('guard', 30, 30, '2026-11-20'), 20, 1_000, 20, null],
    ['the rest of the month', used('guard', 155, 0), 20, 1_000, 5, 'month'],
    ['nothing more this month', used('guard', 160, 0), 20, 1_000, 0, 'month'],
    ['what the compound has left', null, 20, 7, 7, 'budget'],
    ['nothing, where the budget is gone', null, 20, 0, 0, 'budget'],
    ['all of it, where another rule is used up', used('litter', 120, 24), 20, 1_000, 20, null],
  ] as const)('%s', (_, tally, wanted, left, points, cut) => {
    expect(allowed(wanted, guard, tally, TODAY, left)).toEqual({ points, cut })
  })

  it('is the same day’s most, though part of it was confirmed in the months since', () => {
    const [then, since] = [used('guard', 20, 20), used('guard', 5, 5)]
    expect(allowed(20, guard, since, TODAY, 1_000, [then])).toEqual({ points: 5, cut: 'day' })
    expect(allowed(20, guard, null, TODAY, 1_000, [then, since])).toEqual({ points: 5, cut: 'day' })
  })
})

describe('an account’s month', () => {
  const start = newTally(empty('wang'), '2026-11')
  const grounds = { rule: { key: 'guard', version: 0 } }
  const earned = must(
    move('earn', { from: empty('issue'), to: empty('wang'), points: 20 }, doing(grounds), BUDGET),
  )

  it('counts what was earned by which rule, and the service', () => {
    const month = tallied(start, earned.entry, { minutes: 120, turns: 1 })
    expect(month).toMatchObject({ closing: 20, score: 20, minutes: 120, turns: 1 })
    expect(month.lines.earned).toBe(20)
    expect(month.byRule).toEqual({ guard: { points: 20, days: { [TODAY]: 20 } } })
  })

  it('counts a taking back against the score, and frees the cap', () => {
    const back = must(reverse(earned.entry, earned, doing()))
    const month = tallied(tallied(start, earned.entry), back.entry)
    expect(month).toMatchObject({ closing: 0, score: 0 })
    expect(month.lines).toMatchObject({ earned: 20, takenBack: 20 })
    expect(month.byRule.guard).toEqual({ points: 0, days: { [TODAY]: 0 } })
  })

  it('counts for the cap of the day it was served on, whenever it was confirmed', () => {
    const patrols = ['2026-11-16', '2026-11-17', '2026-11-18'].map(servedOn =>
      must(
        move(
          'earn',
          { from: empty('issue'), to: empty('wang'), points: 8 },
          doing({ ...grounds, servedOn }),
          BUDGET,
        ),
      ),
    )
    const month = patrols.reduce((tally, { entry }) => tallied(tally, entry), start)
    const { guard } = month.byRule
    expect(guard).toEqual({ points: 24, days: { '2026-11-16': 8, '2026-11-17': 8, '2026-11-18': 8 } })
  })

  it('does not free this month’s cap when something of last month is taken back', () => {
    const october = { ...earned.entry, month: '2026-10', servedOn: '2026-10-30' }
    const back = must(reverse(october, earned, doing()))
    const month = tallied(tallied(start, earned.entry), back.entry)
    expect(month.byRule.guard?.points).toBe(20)
    expect(month.score).toBe(0)
  })

  it('does not count what was passed on inside the family as earned', () => {
    const passed = must(move('transfer', { from: earned.to, to: empty('li'), points: 5 }, doing()))
    const month = tallied(newTally(empty('li'), '2026-11'), passed.entry)
    expect(month).toMatchObject({ score: 0, closing: 5 })
    expect(month.lines.got).toBe(5)
  })
})

describe('a new version of the tariff', () => {
  const current = draftTariff('c', HERE)
  const by = { name: '李国强', now: NOW }
  const draft = { version: 0, budget: 5_000, rules: [...DRAFT_RULES], why: '议事会通过' }

  it('follows the one it was made from', () => {
    expect(must(keptTariff(current, draft, by))).toMatchObject({
      version: 1,
      budget: 5_000,
      since: NOW,
      byName: '李国强',
    })
  })

  it('is refused where somebody was quicker', () => {
    expect(codeOf(keptTariff({ ...current, version: 1 }, draft, by))).toBe('points.tariffChanged')
  })

  it('calls no rule as something every object has, by which tallies would be misread', () => {
    const called = (key: string) => PointRule.safeParse({ ...DRAFT_RULES[0], key }).success
    expect(['constructor', 'toString', 'valueOf', 'adverts', 'keep2'].map(called)).toEqual([
      false,
      false,
      false,
      true,
      true,
    ])
  })

  it('names no rule twice', () => {
    const rules = [...DRAFT_RULES, DRAFT_RULES[0] as PointRule]
    expect(codeOf(keptTariff(current, { ...draft, rules }, by))).toBe('points.tariffKeys')
  })
})
