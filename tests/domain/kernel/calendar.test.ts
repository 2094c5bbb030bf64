import {
  addWorkingDays,
  addWorkingMinutes,
  dayOf,
  dayPlus,
  endOfWorkingDay,
  holidaysOf,
  isProvisionalYear,
  isWorkingDay,
  minuteOfDay,
  momentOf,
  WORKDAY_MINUTES,
  WORKING_HOURS,
  workingDaysBetween,
  workingMinutesBetween,
} from '@domain/kernel'
import { getLunarDate, getSolarTerms, isWorkday } from 'chinese-days'
import fc from 'fast-check'

const at = (day: string, clock: string) =>
  momentOf(day, Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3)))
const moment = fc.integer({ min: momentOf('2023-06-01'), max: momentOf('2029-06-01') })
const minutes = fc.integer({ min: -60_000, max: 60_000 })
const isInWorkingTime = (when: number) =>
  isWorkingDay(dayOf(when)) &&
  WORKING_HOURS.some(({ from, until }) => minuteOfDay(when) >= from && minuteOfDay(when) <= until)

describe('which days are worked', () => {
  it('every day from 2024 to 2026 is as chinese-days, an independent table, has it', () => {
    for (let day = '2024-01-01'; day <= '2026-12-31'; day = dayPlus(day, 1)) {
      expect(`${day} ${isWorkingDay(day)}`).toBe(`${day} ${isWorkday(day)}`)
    }
  })

  it('the Sunday before Spring Festival is made up for and worked', () => {
    expect(isWorkingDay('2025-01-26')).toBe(true)
    expect(new Date('2025-01-26').getUTCDay()).toBe(0)
  })

  it('the years without a notice are told apart, and keep weekends and statutory days', () => {
    expect(isProvisionalYear(2026)).toBe(false)
    expect(isProvisionalYear(2027)).toBe(true)
    expect(isWorkingDay('2033-10-03')).toBe(false)
    expect(isWorkingDay('2033-10-04')).toBe(true)
    expect(isWorkingDay('2033-10-08')).toBe(false)
  })

  it.each([2027, 2028, 2029, 2030])('the lunar days of %i are those of the lunar calendar', year => {
    const named = (name: string) => holidaysOf(year).holidays.find(holiday => holiday.name === name)
    const lunar = (day: string) => {
      const { lunarMon, lunarDay } = getLunarDate(day)
      return [lunarMon, lunarDay]
    }
    expect(lunar(dayPlus(named('春节')?.firstOn ?? '', 1))).toEqual([1, 1])
    expect(lunar(named('春节')?.lastOn ?? '')).toEqual([1, 3])
    expect(lunar(named('端午节')?.firstOn ?? '')).toEqual([5, 5])
    expect(lunar(named('中秋节')?.firstOn ?? '')).toEqual([8, 15])
    expect(getSolarTerms(`${year}-04-01`, `${year}-04-10`)).toContainEqual(
      expect.objectContaining({ date: named('清明节')?.firstOn, name: '清明' }),
    )
  })
})

describe('counting working days', () => {
  it('the fifth working day after the eve of the 2026 Spring Festival is 28 February, a made-up Saturday', () => {
    expect(addWorkingDays('2026-02-14', 5)).toBe('2026-02-28')
  })
  it('from a Saturday, the first working day is Monday, and none means the next one', () => {
    expect(addWorkingDays('2026-11-21', 1)).toBe('2026-11-23')
    expect(addWorkingDays('2026-11-21', 0)).toBe('2026-11-23')
    expect(addWorkingDays('2026-11-21', -1)).toBe('2026-11-20')
  })
  it('adding goes forward one worked day at a time', () => {
    for (let day = '2024-01-01', n = 0; day <= '2027-12-31'; day = dayPlus(day, 1)) {
      if (isWorkingDay(day)) expect(addWorkingDays('2023-12-31', ++n)).toBe(day)
      expect(workingDaysBetween('2023-12-31', day)).toBe(n)
    }
  })
  it('a working day ends at 18:00, and a Sunday ends with the Monday after it', () => {
    expect(endOfWorkingDay('2026-11-20')).toBe(at('2026-11-20', '18:00'))
    expect(endOfWorkingDay('2026-11-22')).toBe(at('2026-11-23', '18:00'))
  })
})

describe('counting working minutes', () => {
  it('a working day has eight hours, with lunch between', () => {
    expect(WORKDAY_MINUTES).toBe(480)
    expect(addWorkingMinutes(at('2026-11-20', '11:30'), 60)).toBe(at('2026-11-20', '13:30'))
  })
  it('what is full at noon or in the evening ends there', () => {
    expect(addWorkingMinutes(at('2026-11-20', '11:30'), 30)).toBe(at('2026-11-20', '12:00'))
    expect(addWorkingMinutes(at('2026-11-20', '17:30'), 30)).toBe(at('2026-11-20', '18:00'))
    expect(addWorkingMinutes(at('2026-11-20', '17:30'), 31)).toBe(at('2026-11-23', '09:01'))
  })
  it('a report on Friday night begins to count on Monday morning', () => {
    expect(addWorkingMinutes(at('2026-11-20', '23:10'), 0)).toBe(at('2026-11-23', '09:00'))
    expect(addWorkingMinutes(at('2026-11-20', '23:10'), 480)).toBe(at('2026-11-23', '18:00'))
  })
  it('two working days across Spring Festival 2025 take eleven', () => {
    expect(addWorkingMinutes(at('2025-01-26', '18:00'), 2 * 480)).toBe(at('2025-02-05', '18:00'))
  })
  it('adding, then counting, gives the minutes back', () => {
    fc.assert(
      fc.property(moment, minutes, (from, n) => {
        expect(workingMinutesBetween(from, addWorkingMinutes(from, n))).toBe(n)
      }),
    )
  })
  it('never lands outside working time', () => {
    fc.assert(fc.property(moment, minutes, (from, n) => isInWorkingTime(addWorkingMinutes(from, n))))
  })
  it('a later beginning or more minutes never end earlier', () => {
    fc.assert(
      fc.property(moment, fc.nat(9_000_000), minutes, fc.nat(5_000), (from, later, n, more) => {
        expect(addWorkingMinutes(from + later, n)).toBeGreaterThanOrEqual(addWorkingMinutes(from, n))
        expect(addWorkingMinutes(from, n + more)).toBeGreaterThanOrEqual(addWorkingMinutes(from, n))
      }),
    )
  })
  it('reversed, the count is negative, and parts add up', () => {
    fc.assert(
      fc.property(moment, moment, moment, (a, b, c) => {
        expect(workingMinutesBetween(a, b) + workingMinutesBetween(b, a)).toBe(0)
        expect(workingMinutesBetween(a, b) + workingMinutesBetween(b, c)).toBeCloseTo(
          workingMinutesBetween(a, c),
          6,
        )
      }),
    )
  })
  it('a day that does not exist is a fault', () => {
    expect(() => isWorkingDay('2026-13-01')).toThrow(RangeError)
  })
})
