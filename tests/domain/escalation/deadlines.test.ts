import {
  DEADLINE_HOURS,
  deadlineOf,
  dueAfterPause,
  LEVELS,
  levelAbove,
  levelBelow,
  mayPauseUntil,
  type Pressing,
  pauseAt,
  STAGES,
  type Stage,
} from '@domain/escalation'
import { endOfWorkingDay, momentOf, workingMinutesBetween } from '@domain/kernel'
import fc from 'fast-check'

const at = (day: string, clock: string) =>
  momentOf(day, Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3)))
const stages = Object.keys(STAGES) as Stage[]
const pressings: Pressing[] = ['urgent', 'ordinary', 'long']

describe('The table of deadlines', () => {
  test.each(stages)('%s: what presses more is never given more time', stage => {
    const { urgent, ordinary, long } = DEADLINE_HOURS[stage]
    expect(urgent).toBeGreaterThan(0)
    expect(urgent).toBeLessThanOrEqual(ordinary)
    expect(ordinary).toBeLessThanOrEqual(long)
  })

  test('accepting and beginning an ordinary matter keep within the five working days of a hotline order and two more', () => {
    expect(DEADLINE_HOURS.accept.ordinary + DEADLINE_HOURS.begin.ordinary).toBeLessThanOrEqual(7 * 8)
    expect(DEADLINE_HOURS.secondLook.ordinary).toBe(5 * 8)
  })

  test('a district may replace it as a whole', () => {
    const strict = { ...DEADLINE_HOURS, accept: { urgent: 1, ordinary: 2, long: 3 } }
    expect(deadlineOf('accept', 'ordinary', at('2026-11-17', '10:00'), strict)).toBe(
      at('2026-11-17', '12:00'),
    )
  })
})

describe('A deadline in working time', () => {
  test.each([
    [
      'raised on a Tuesday at ten, to be accepted by Thursday at ten',
      '2026-11-17',
      '10:00',
      '2026-11-19',
      '10:00',
    ],
    ['raised on a Friday after work, it counts from Monday', '2026-11-20', '19:30', '2026-11-24', '18:00'],
    ['raised on a Saturday at noon, it counts from Monday', '2026-11-21', '12:00', '2026-11-24', '18:00'],
    ['the lunch hour does not count', '2026-11-17', '11:30', '2026-11-19', '11:30'],
    ['over Spring Festival it waits for the first day back', '2026-02-14', '17:00', '2026-02-25', '17:00'],
    ['a made-up Saturday counts', '2026-02-27', '10:00', '2026-03-02', '10:00'],
    ['National Day does not', '2026-09-30', '10:00', '2026-10-09', '10:00'],
  ])('%s', (_, day, clock, dueDay, dueClock) => {
    expect(deadlineOf('accept', 'ordinary', at(day, clock))).toBe(at(dueDay, dueClock))
  })

  test('whenever it begins, exactly the hours of the table lie before it, and it is not on a holiday', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...stages),
        fc.constantFrom(...pressings),
        fc.integer({ min: momentOf('2024-01-02'), max: momentOf('2028-12-01') }),
        (stage, pressing, begun) => {
          const due = deadlineOf(stage, pressing, begun)
          expect(workingMinutesBetween(begun, due)).toBeCloseTo(DEADLINE_HOURS[stage][pressing] * 60, 6)
          expect(due).toBeGreaterThan(begun)
        },
      ),
    )
  })
})

describe('A stopped clock', () => {
  const now = at('2026-11-17', '10:00')

  test('keeps the working minutes that were left, and gives them back from the moment it goes on', () => {
    const due = at('2026-11-18', '11:00')
    const paused = pauseAt(due, '2026-11-30', '等配件', now)
    expect(paused).toMatchObject({ minutesLeft: 9 * 60, untilAt: endOfWorkingDay('2026-11-30') })
    expect(dueAfterPause(paused, at('2026-12-01', '09:00'))).toBe(at('2026-12-02', '10:00'))
  })

  test('leaves an hour at least, even to what was nearly late', () => {
    expect(pauseAt(at('2026-11-17', '10:01'), '2026-11-18', '等', now).minutesLeft).toBe(60)
  })

  test.each([
    ['until tomorrow', '2026-11-18', true],
    ['not until today', '2026-11-17', false],
    ['not until a day that has passed', '2026-11-16', false],
    ['not until a Sunday', '2026-11-22', false],
    ['until the twentieth working day', '2026-12-15', true],
    ['not until the one after it', '2026-12-16', false],
  ])('%s: %s', (_, day, may) => {
    expect(mayPauseUntil(day, now)).toBe(may)
  })
})

describe('The ladder', () => {
  test('has three rungs; up and down are each other’s way back', () => {
    expect(LEVELS).toEqual(['compound', 'community', 'subdistrict'])
    expect(levelAbove('subdistrict')).toBeNull()
    expect(levelBelow('compound')).toBeNull()
    for (const level of LEVELS) {
      const above = levelAbove(level)
      if (above) expect(levelBelow(above)).toBe(level)
    }
  })
})
