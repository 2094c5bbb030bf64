import { LEVELS } from '@domain/escalation'
import { DAY_MS, endsOf, MINUTE_MS, momentOf } from '@domain/kernel'
import {
  dueNow,
  LIFECYCLE,
  type Matter,
  merge,
  PHASE_OF,
  permittedTo,
  replay,
  WHEN_DUE,
} from '@domain/station'
import fc from 'fast-check'
import { as, newMatter, WHO } from './cast'
import { another, MOVES } from './moves'

const LIVES = 3000
const ENDS: readonly string[] = endsOf(LIFECYCLE)

/** Half a minute to six weeks: within a day, over a weekend, over Spring Festival, or an outage. */
const jump = fc.oneof(
  fc.integer({ min: 1, max: 8 * 60 }),
  fc.integer({ min: 60, max: 4 * 1440 }),
  fc.integer({ min: 1440, max: 42 * 1440 }),
)
const beat = fc.record({
  after: jump,
  move: fc.nat(),
  who: fc.constantFrom(...WHO),
  pick: fc.nat(60),
  sweeps: fc.nat(2),
  /** Does what the phone offers to somebody, rather than whatever comes to mind. */
  isSensible: fc.integer({ min: 0, max: 9 }).map(n => n < 7),
})
const life = fc.record({
  // From autumn 2025 on, so that lives cross the Spring Festivals of 2026 and 2027 and both National Days.
  startsAt: fc
    .integer({ min: 0, max: 400 * 1440 })
    .map(minutes => momentOf('2025-09-20') + minutes * MINUTE_MS),
  urgency: fc.constantFrom('urgent' as const, 'ordinary' as const, 'long' as const),
  excluded: fc.integer({ min: 0, max: 4 }).map(n => n === 0),
  beats: fc.array(beat, { minLength: 5, maxLength: 45 }),
})

type Beat = typeof beat extends fc.Arbitrary<infer T> ? T : never

/** What is tried next, and by whom. */
function choose(matter: Matter, now: number, { move, who, isSensible }: Beat) {
  const offered = WHO.flatMap(one => {
    const may = permittedTo(matter, as(one), now)
    return MOVES.filter(({ event }) => may.includes(event)).map(sensible => ({ move: sensible, who: one }))
  })
  const anything = { move: MOVES[move % MOVES.length] as (typeof MOVES)[number], who }
  return (isSensible && offered[move % Math.max(1, offered.length)]) || anything
}

/** The sweep: each run one step, until nothing is due. Gives how many steps it took. */
function sweep(matter: Matter, now: number, times: number): Matter {
  let swept = matter
  for (let i = 0; i < times; i++) {
    const next = dueNow(swept, now)
    if (next !== swept) checkStep(swept, next, now)
    if (i > 0) expect(next).toBe(swept)
    swept = next
  }
  return swept
}

function checkStep(before: Matter, after: Matter, now: number): void {
  expect(after.revision).toBe(before.revision + 1)
  expect(after.history).toHaveLength(before.history.length + 1)
  expect(after.history.slice(0, -1)).toEqual(before.history)
  const last = after.history.at(-1)
  expect([last?.at, last?.to, last?.nextDueAt]).toEqual([
    now,
    { state: after.state, level: after.level },
    after.dueAt,
  ])
  expect(last?.rule).not.toBe('')
}

/** What holds of every matter at every moment. */
function checkStanding(matter: Matter, now: number): void {
  expect(replay(matter.history)).toEqual({ state: matter.state, level: matter.level, dueAt: matter.dueAt })
  expect(matter.phase).toBe(PHASE_OF[matter.state])
  expect(matter.dueAt !== null).toBe(matter.state in WHEN_DUE)
  if (matter.pause) expect(matter.dueAt).toBe(matter.pause.untilAt)
  expect(new Set(matter.sentDownFrom).size).toBe(matter.sentDownFrom.length)
  const households = matter.supporters.map(one => one.householdId)
  expect(new Set(households).size).toBe(households.length)
  expect(matter.supportCount).toBe(households.length)
  expect(households).not.toContain(matter.raiser.householdId)
  // Once a month, and once more for a result that came after the month's review.
  const results = matter.history.filter(event => event.event === 'resolve').length
  for (const { month } of matter.reviews)
    expect(matter.reviews.filter(one => one.month === month).length).toBeLessThanOrEqual(1 + results)
  expect(matter.history.filter(event => event.event === 'reopen').length).toBe(matter.reopened ? 1 : 0)
  if (matter.state === 'working') expect(matter.task).not.toBeNull()
  if (matter.state === 'closed') {
    expect(matter.result).not.toBeNull()
    expect(matter.reviews.length).toBeGreaterThan(0)
    expect(matter.closedAt).not.toBeNull()
  }
  expect(matter.raisedAt).toBeLessThanOrEqual(now)
}

/** Diligent people, from whatever it has come to: how many steps of theirs and the clock's end it. */
function finish(start: Matter, from: number): Matter {
  let matter = start
  let now = from
  const inCharge = () =>
    as((['secretary', 'community', 'subdistrict'] as const)[LEVELS.indexOf(matter.level)] ?? 'grid')
  const secondLooker = () => as(matter.level === 'compound' ? 'community' : 'subdistrict')
  for (let step = 0; step < 60 && !ENDS.includes(matter.state) && matter.state !== 'declined'; step++) {
    const tries = [
      ['resume', inCharge],
      ['accept', inCharge],
      ['assign', inCharge],
      ['resolve', inCharge],
      ['overturnDecline', secondLooker],
      ['review', () => as('supervisor')],
      ['closeOut', inCharge],
    ] as const
    const before = matter
    for (const [event, who] of tries) {
      const move = MOVES.find(one => one.event === event)
      const next = move?.go(matter, who(), now, 0)
      if (!next?.ok) continue
      matter = next.value
      checkStanding(matter, now)
    }
    now += before === matter ? 3 * DAY_MS : 60 * MINUTE_MS
    matter = dueNow(matter, now)
  }
  return matter
}

describe('Thousands of lives, among officers good and bad, strangers, holidays and outages', () => {
  const met = new Set<string>()

  test('no step is taken that the table lacks, state is always what the history says, and every life can end', () => {
    fc.assert(
      fc.property(life, ({ startsAt, urgency, excluded, beats }) => {
        let now = startsAt
        let matter = newMatter(now, urgency, excluded)
        checkStanding(matter, now)
        for (const beat of beats) {
          now += beat.after * MINUTE_MS
          matter = sweep(matter, now, beat.sweeps)
          const chosen = choose(matter, now, beat)
          const doer = as(chosen.who)
          const offered = permittedTo(matter, doer, now).includes(chosen.move.event)
          const next = chosen.move.go(matter, doer, now, beat.pick)
          // The phone offers exactly what the rules take.
          const tried = [chosen.move.event, chosen.who, matter.state]
          expect([...tried, next.ok]).toEqual([...tried, offered])
          if (!next.ok) continue
          met.add(`${matter.state} ${chosen.move.event}`)
          checkStep(matter, next.value, now)
          matter = next.value
          checkStanding(matter, now)
        }
        const end = finish(matter, now)
        expect(['declined', ...ENDS]).toContain(end.state)
        checkStanding(end, Number.MAX_SAFE_INTEGER)
      }),
      { numRuns: LIVES },
    )
  }, 120_000)

  test('and among them everything that a person may do in any state was done', () => {
    const notByMoves = ['merge', 'absorb', 'timeOut', 'lapse']
    const all = Object.entries(LIFECYCLE).flatMap(([state, row]) =>
      Object.keys(row)
        .filter(event => !notByMoves.includes(event))
        .map(event => `${state} ${event}`),
    )
    expect(all.filter(one => !met.has(one))).toEqual([])
  })

  test('a sweep that comes late costs a matter one step, not all levels at once', () => {
    fc.assert(
      fc.property(life, fc.integer({ min: 1, max: 300 }), ({ startsAt, urgency }, days) => {
        const matter = newMatter(startsAt, urgency, false)
        const late = startsAt + days * DAY_MS
        const once = dueNow(matter, late)
        expect(dueNow(once, late)).toBe(once)
        expect(LEVELS.indexOf(once.level)).toBeLessThanOrEqual(1)
        if (once !== matter) expect(once.dueAt).toBeGreaterThan(late)
      }),
    )
  })

  test('left alone for years it stands at the top, supervised again and again, never still', () => {
    let matter = newMatter(momentOf('2025-12-01', 600), 'ordinary', false)
    const steps: string[] = []
    for (let i = 0; i < 40; i++) {
      const now = (matter.dueAt ?? 0) + 1
      const next = dueNow(matter, now)
      expect(next).not.toBe(matter)
      expect(next.dueAt).toBeGreaterThan(now)
      steps.push(next.history.at(-1)?.rule ?? '')
      matter = next
    }
    expect([matter.level, matter.state, steps.slice(0, 3)]).toEqual([
      'subdistrict',
      'raised',
      ['escalation.timeout', 'escalation.timeout', 'escalation.supervised'],
    ])
  })

  test('two that are merged keep every supporting household once, and one of them goes on', () => {
    const now = momentOf('2026-03-02', 600)
    const one = newMatter(now, 'ordinary', false)
    const both = merge(one, another(now), { why: '同一件事' }, as('secretary'), now)
    expect(both.ok && [both.value.merged.state, both.value.into.supportCount]).toEqual(['merged', 1])
    if (!both.ok) return
    checkStep(one, both.value.merged, now)
    checkStanding(both.value.merged, now)
    checkStanding(both.value.into, now)
  })
})
