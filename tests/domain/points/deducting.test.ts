import { endsOf, eventsFrom } from '@domain/kernel'
import {
  appealed,
  DEDUCTION_EVENTS,
  DEDUCTION_LIFECYCLE,
  DEDUCTION_STATES,
  type Deduction,
  type DeductionEvent,
  type DeductionState,
  decided,
  deductionView,
  givenBack,
  isDeductionDue,
  keptTariff,
  noticed,
  POINT_REFUSALS,
  settledByTime,
  withdrawn,
} from '@domain/points'
import {
  codeOf,
  doer,
  at as momentOn,
  must,
  newNotice,
  resident,
  SEEN,
  secretary,
  supervisor,
  TARIFF,
} from './deductions'

const SAID = { words: '那天牵了绳，请看监控' }
const inAppeal = (): Deduction => must(appealed(newNotice(), resident('2026-11-21'), SAID))
const takenByTime = (have = 100): Deduction =>
  settledByTime(newNotice(), have, momentOn('2026-11-28')) ?? newNotice()

describe('The table of a deduction’s life', () => {
  const states = Object.keys(DEDUCTION_STATES) as DeductionState[]
  const events = Object.keys(DEDUCTION_EVENTS) as DeductionEvent[]

  it('ends without points taken: withdrawn, or given back; what is taken stands until then', () => {
    expect(endsOf(DEDUCTION_LIFECYCLE)).toEqual(['withdrawn', 'givenBack'])
  })

  it('has every event but the notice in some row', () => {
    const used = new Set(states.flatMap(state => eventsFrom(DEDUCTION_LIFECYCLE, state)))
    expect(events.filter(event => !used.has(event))).toEqual(['notice'])
  })

  it('is kept by the rules: in each state exactly the table’s events are accepted', () => {
    const there: Record<DeductionState, Deduction> = {
      noticed: newNotice(),
      appealed: inAppeal(),
      taken: takenByTime(),
      withdrawn: must(withdrawn(newNotice(), secretary(), '看错了')),
      givenBack: must(givenBack(takenByTime(), supervisor('2026-11-29'), '核实有误')),
    }
    for (const state of states) {
      const one = there[state]
      expect(one.state).toBe(state)
      const later = momentOn('2027-01-10')
      const time = settledByTime(one, 5, later)
      const tried: Record<Exclude<DeductionEvent, 'notice'>, boolean> = {
        appeal: appealed(one, resident('2026-11-21'), SAID).ok,
        withdraw: withdrawn(one, secretary(), '看错了').ok,
        uphold: decided(one, 'uphold', supervisor('2026-11-22'), '属实', 5).ok,
        overturn: decided(one, 'overturn', supervisor('2026-11-22'), '不属实', 5).ok,
        giveBack: givenBack(one, supervisor('2026-11-29'), '核实有误').ok,
        take: time?.history.at(-1)?.event === 'take',
        lapse: time?.history.at(-1)?.event === 'lapse',
      }
      const accepted = Object.entries(tried).flatMap(([event, ok]) => (ok ? [event] : []))
      expect([state, accepted.sort()]).toEqual([state, [...eventsFrom(DEDUCTION_LIFECYCLE, state)].sort()])
    }
  })
})

describe('A notice', () => {
  const code = (some: Partial<typeof SEEN>, used = 0, by = secretary()) =>
    codeOf(noticed({ ...SEEN, ...some }, TARIFF, used, by))

  it('names the clause, the points and the last day to appeal: seven days on', () => {
    expect(newNotice()).toMatchObject({
      rule: { key: 'dogLoose', clause: '居民公约第7条', version: 0 },
      points: 10,
      state: 'noticed',
      appealUntil: '2026-11-27',
      taken: null,
    })
  })

  it('rests on a rule for deductions that is on and has a clause, and on nothing else', () => {
    expect(code({ ruleKey: 'clearStairs' })).toBe('points.noClause')
    expect(code({ ruleKey: 'noSuchRule' })).toBe('points.noClause')
    const rules = TARIFF.rules.map(rule => ({ ...rule, isOn: rule.key !== 'dogLoose' }))
    expect(codeOf(noticed(SEEN, { ...TARIFF, rules }, 0, secretary()))).toBe('points.noClause')
    const bare = TARIFF.rules.map(rule => ({ ...rule, clause: '' }))
    expect(codeOf(noticed(SEEN, { ...TARIFF, rules: bare }, 0, secretary()))).toBe('points.noClause')
  })

  it('is never given by the household itself, nor of what is to come or long past', () => {
    expect(code({}, 0, resident())).toBe('points.ownDeduction')
    expect(code({ on: '2026-11-21' })).toBe('points.deductDay')
    expect(code({ on: '2026-10-20' })).toBe('points.deductDay')
    expect(code({ on: '2026-10-21' })).toBe('accepted')
  })

  it('stops at the most of the month: three times ten points', () => {
    expect(code({}, 20)).toBe('accepted')
    expect(code({}, 21)).toBe('points.deductMost')
  })
})

describe('An appeal', () => {
  it('may be made until the end of the seventh day, by the household, once', () => {
    expect(codeOf(appealed(newNotice(), resident('2026-11-27'), SAID))).toBe('accepted')
    expect(codeOf(appealed(newNotice(), resident('2026-11-28'), SAID))).toBe('points.appealLate')
    expect(codeOf(appealed(newNotice(), doer('neighbour'), SAID))).toBe('points.notYourDeduction')
    expect(codeOf(appealed(inAppeal(), resident('2026-11-21'), SAID))).toBe('points.deductionState')
  })

  it('is decided within fifteen days, else it is decided for the household', () => {
    const one = inAppeal()
    expect(one.decideUntil).toBe('2026-12-06')
    const decide = (day: string) => codeOf(decided(one, 'uphold', supervisor(day), '属实', 50))
    expect(decide('2026-12-06')).toBe('accepted')
    expect(decide('2026-12-07')).toBe('points.decideLate')
    expect(settledByTime(one, 50, momentOn('2026-12-06'))).toBeNull()
    expect(settledByTime(one, 50, momentOn('2026-12-07'))).toMatchObject({ state: 'withdrawn', taken: null })
  })

  it('is never decided by who gave notice, nor by the household', () => {
    const by = (who: ReturnType<typeof doer>) => codeOf(decided(inAppeal(), 'overturn', who, '属实', 50))
    expect(by(secretary('2026-11-22'))).toBe('points.ownNotice')
    expect(by(resident('2026-11-22'))).toBe('points.ownDeduction')
    expect(by(supervisor('2026-11-22'))).toBe('accepted')
  })
})

describe('Taking and giving back', () => {
  it('takes nothing on the last day to appeal, and all of it on the day after', () => {
    expect(isDeductionDue(newNotice(), '2026-11-27')).toBe(false)
    expect(settledByTime(newNotice(), 50, momentOn('2026-11-27'))).toBeNull()
    expect(takenByTime(50).taken).toMatchObject({ points: 10 })
  })

  it('takes what there is and writes no entry where there is nothing', () => {
    expect(takenByTime(4).taken).toMatchObject({ points: 4 })
    expect(takenByTime(0).taken).toEqual({ points: 0, at: momentOn('2026-11-28'), entryId: null })
    expect(codeOf(givenBack(takenByTime(0), supervisor('2026-11-29'), '有误'))).toBe('points.nothingTaken')
  })

  it('is given back within thirty days, with the reason', () => {
    const back = (day: string) => codeOf(givenBack(takenByTime(), supervisor(day), '有误'))
    expect(back('2026-12-28')).toBe('accepted')
    expect(back('2026-12-29')).toBe('points.giveBackLate')
  })

  it('is withdrawn only by who gave notice, and never once it was taken', () => {
    expect(codeOf(withdrawn(newNotice(), supervisor(), '看错了'))).toBe('points.notNoticer')
    expect(codeOf(withdrawn(inAppeal(), secretary(), '看错了'))).toBe('accepted')
    expect(codeOf(withdrawn(takenByTime(), secretary(), '看错了'))).toBe('points.deductionState')
  })
})

describe('What somebody sees', () => {
  const may = (deduction: Deduction, who: ReturnType<typeof doer>, posts = {}) =>
    deductionView(deduction, { ...who, deducts: false, decides: false, ...posts }).may

  it('offers each what the rules let them do, and nobody else’s number', () => {
    expect(may(newNotice(), resident())).toEqual(['appeal'])
    expect(may(newNotice(), secretary(), { deducts: true })).toEqual(['withdraw'])
    expect(may(inAppeal(), secretary('2026-11-22'), { deducts: true, decides: true })).toEqual(['withdraw'])
    expect(may(inAppeal(), supervisor('2026-11-22'), { decides: true })).toEqual(['decide'])
    expect(may(takenByTime(), supervisor('2026-11-29'), { decides: true })).toEqual(['giveBack'])
    const seen = deductionView(inAppeal(), { ...resident(), deducts: false, decides: false })
    expect(JSON.stringify(seen)).not.toContain('byId')
  })
})

describe('The tariff', () => {
  it('lets no deduction stand without a clause, and refuses it by name', () => {
    const rules = TARIFF.rules.map(rule => (rule.key === 'dogLoose' ? { ...rule, clause: '' } : rule))
    const kept = keptTariff(TARIFF, { version: 0, budget: 100, rules, why: '试' }, { name: 'x', now: 1 })
    expect(kept).toMatchObject({ refusal: { code: 'points.tariffClause', facts: { name: '遛狗不牵绳' } } })
  })

  it('and every refusal is a Chinese sentence that ends as one', () => {
    for (const sentence of Object.values(POINT_REFUSALS))
      expect(sentence).toMatch(/^[^a-z]*(\{[a-zA-Z]+\}[^a-z]*)*。$/)
  })
})
