import { holidaysOf } from './holidays'
import { DAY_MS, dayOf, dayPlus, MINUTE_MS, momentOf } from './time'

/** The hours of a working day in China, in minutes since midnight; both ends belong to working time. */
export const WORKING_HOURS = [
  { from: 9 * 60, until: 12 * 60 },
  { from: 13 * 60, until: 18 * 60 },
] as const

/** The minutes of one working day: 8 hours. */
export const WORKDAY_MINUTES = WORKING_HOURS.reduce((sum, span) => sum + span.until - span.from, 0)
const WORKDAY_MS = WORKDAY_MINUTES * MINUTE_MS

/** Days since 1970-01-01 of a calendar day. */
const numberOf = (day: string): number => Date.parse(`${day}T00:00:00Z`) / DAY_MS

/** 1970-01-01 was a Thursday. */
const isWeekend = (dayNumber: number): boolean => ((((dayNumber + 4) % 7) + 7) % 7) % 6 === 0

type WorkingYear = {
  readonly first: number
  /** For each day of the year: working days of the year before it. */
  readonly before: Uint16Array
  /** The year's working days, as day numbers. */
  readonly days: readonly number[]
}

function worked(year: number): WorkingYear {
  const first = numberOf(`${year}-01-01`)
  const length = numberOf(`${year + 1}-01-01`) - first
  const isWorked = Array.from({ length }, (_, i) => !isWeekend(first + i))
  const { holidays, workedOn } = holidaysOf(year)
  for (const { firstOn, lastOn } of holidays) {
    for (let day = numberOf(firstOn); day <= numberOf(lastOn); day++) isWorked[day - first] = false
  }
  for (const day of workedOn) isWorked[numberOf(day) - first] = true
  const before = new Uint16Array(length + 1)
  const days: number[] = []
  for (let i = 0; i < length; i++) {
    if (isWorked[i]) days.push(first + i)
    before[i + 1] = days.length
  }
  return { first, before, days }
}

/** Years counted once each; the working days before 2024 are counted backwards, from below zero. */
const ORIGIN = 2024
const years = new Map<number, WorkingYear>()
const bases = new Map<number, number>([[ORIGIN, 0]])

function yearOf(year: number): WorkingYear {
  const known = years.get(year) ?? worked(year)
  years.set(year, known)
  return known
}

/** Working days from the beginning of 2024 to the beginning of `year`. */
function baseOf(year: number): number {
  let base = bases.get(year)
  if (base === undefined) {
    base =
      year > ORIGIN
        ? baseOf(year - 1) + yearOf(year - 1).days.length
        : baseOf(year + 1) - yearOf(year).days.length
    bases.set(year, base)
  }
  return base
}

/** How many working days lie between the beginning of 2024 and the beginning of `day`, and whether it is one itself. */
function standing(day: string): { before: number; isWorked: boolean } {
  const year = Number(day.slice(0, 4))
  const { first, before } = yearOf(year)
  const index = numberOf(day) - first
  const inYear = before[index]
  if (inYear === undefined) throw new RangeError(`no such day: ${day}`)
  return { before: baseOf(year) + inYear, isWorked: before[index + 1] !== inYear }
}

/** The working day that has `ordinal` working days between it and the beginning of 2024. */
function workingDayAt(ordinal: number): string {
  let year = ORIGIN + Math.floor(ordinal / 252)
  while (ordinal < baseOf(year)) year--
  while (ordinal >= baseOf(year + 1)) year++
  const day = yearOf(year).days[ordinal - baseOf(year)]
  if (day === undefined) throw new RangeError(`no working day ${ordinal}`)
  return new Date(day * DAY_MS).toISOString().slice(0, 10)
}

/** Is `day` worked: Monday to Friday, holidays taken out and make-up days put in. */
export const isWorkingDay = (day: string): boolean => standing(day).isWorked

/** Is the calendar of that year still without the State Council's notice (no bridges, no make-up days)? */
export const isProvisionalYear = (year: number): boolean => holidaysOf(year).source === null

/**
 * The `n`-th working day after `day` (before it, where negative); for 0 the day itself, or the next
 * working day where it is none.
 */
export function addWorkingDays(day: string, n: number): string {
  const { before, isWorked } = standing(day)
  return workingDayAt(n > 0 && !isWorked ? before + n - 1 : before + n)
}

/** The moment at which `day`'s work ends; of the next working day where it is none. */
export const endOfWorkingDay = (day: string): number =>
  momentOf(addWorkingDays(day, 0), WORKING_HOURS[WORKING_HOURS.length - 1]?.until)

/** The milliseconds worked between the beginning of 2024 and `at`. */
function workedUntil(at: number): number {
  const day = dayOf(at)
  const { before, isWorked } = standing(day)
  if (!isWorked) return before * WORKDAY_MS
  const sinceMidnight = at - momentOf(day)
  const today = WORKING_HOURS.reduce(
    (sum, { from, until }) =>
      sum + Math.min(Math.max(sinceMidnight - from * MINUTE_MS, 0), (until - from) * MINUTE_MS),
    0,
  )
  return before * WORKDAY_MS + today
}

/** The moment in working time by which `workedMs` are worked: the earliest one, or the latest (after a break, not before). */
function momentAt(workedMs: number, edge: 'earliest' | 'latest'): number {
  const whole = Math.floor(workedMs / WORKDAY_MS)
  const atEdge = edge === 'earliest' && workedMs === whole * WORKDAY_MS
  const ordinal = atEdge ? whole - 1 : whole
  let left = workedMs - ordinal * WORKDAY_MS
  const day = workingDayAt(ordinal)
  for (const { from, until } of WORKING_HOURS) {
    const span = (until - from) * MINUTE_MS
    if (left < span || (left === span && edge === 'earliest')) return momentOf(day, from) + left
    left -= span
  }
  throw new RangeError(`no moment at ${workedMs} ms of work`)
}

function isWorkingMoment(at: number): boolean {
  const day = dayOf(at)
  const minutes = (at - momentOf(day)) / MINUTE_MS
  return isWorkingDay(day) && WORKING_HOURS.some(({ from, until }) => minutes >= from && minutes <= until)
}

/**
 * The moment `minutes` of working time after `fromAt` (before it, where negative); never outside working
 * time. What is full at a break's beginning ends there (12:00, 18:00), not after the break. For 0 it is
 * `fromAt` itself, or the next beginning of work.
 */
export function addWorkingMinutes(fromAt: number, minutes: number): number {
  if (minutes === 0 && isWorkingMoment(fromAt)) return fromAt
  return momentAt(workedUntil(fromAt) + minutes * MINUTE_MS, minutes > 0 ? 'earliest' : 'latest')
}

/** The working minutes from one moment to another, with their fraction; negative where the second comes first. */
export const workingMinutesBetween = (fromAt: number, toAt: number): number =>
  (workedUntil(toAt) - workedUntil(fromAt)) / MINUTE_MS

/** The working days that begin after `fromOn` and not after `toOn`; negative where reversed. */
export const workingDaysBetween = (fromOn: string, toOn: string): number =>
  standing(dayPlus(toOn, 1)).before - standing(dayPlus(fromOn, 1)).before
