/** The platform's cron has seven fields, in China's time: second minute hour day month weekday year. */
const FIELDS = [
  { name: 'second', from: 0, to: 59 },
  { name: 'minute', from: 0, to: 59 },
  { name: 'hour', from: 0, to: 23 },
  { name: 'day', from: 1, to: 31 },
  { name: 'month', from: 1, to: 12 },
  { name: 'weekday', from: 0, to: 6 },
  { name: 'year', from: 1970, to: 2099 },
] as const
const CHINA_MS = 8 * 3_600_000
const DAY_MS = 86_400_000
const MAX_DAYS = 366 * 5

export type Cron = readonly ReadonlySet<number>[]

function readPart(part: string, { name, from, to }: (typeof FIELDS)[number]): number[] {
  const [, range, step] = /^(\*|\d+(?:-\d+)?)(?:\/(\d+))?$/.exec(part) ?? []
  if (!range) throw new Error(`cron ${name}: cannot read "${part}"`)
  const [first, last] = range === '*' ? [from, to] : range.split('-').map(Number)
  const end = last ?? (step ? to : first)
  const stride = Number(step ?? 1)
  if (first === undefined || end === undefined || first < from || end > to || first > end || stride < 1)
    throw new Error(`cron ${name}: "${part}" is out of ${from}–${to}`)
  return Array.from({ length: Math.floor((end - first) / stride) + 1 }, (_, i) => first + i * stride)
}

/** Reads seven fields of `*`, numbers, lists, ranges and steps. Throws on anything else. */
export function parseCron(text: string): Cron {
  const parts = text.trim().split(/\s+/)
  if (parts.length !== FIELDS.length) throw new Error(`cron needs seven fields: "${text}"`)
  return FIELDS.map(
    (field, i) => new Set((parts[i] as string).split(',').flatMap(part => readPart(part, field))),
  )
}

const least = (set: ReadonlySet<number>, from: number, to: number): number | null => {
  for (let value = from; value <= to; value++) if (set.has(value)) return value
  return null
}

/** The first second of the day, from `start` on, at which the cron fires; null when none is left. */
function timeOfDay([seconds, minutes, hours]: Cron, start: number): number | null {
  if (!seconds || !minutes || !hours) return null
  for (let second = start; second < 86_400; ) {
    const hour = Math.floor(second / 3600)
    const nextHour = least(hours, hour, 23)
    if (nextHour === null) return null
    if (nextHour > hour) second = nextHour * 3600
    const minute = Math.floor((second % 3600) / 60)
    const nextMinute = least(minutes, minute, 59)
    if (nextMinute === null) {
      second = (nextHour + 1) * 3600
      continue
    }
    if (nextMinute > minute) second = nextHour * 3600 + nextMinute * 60
    const nextSecond = least(seconds, second % 60, 59)
    if (nextSecond !== null) return nextHour * 3600 + nextMinute * 60 + nextSecond
    second = nextHour * 3600 + (nextMinute + 1) * 60
  }
  return null
}

/** When the cron fires next, strictly after `at` (epoch milliseconds); null when not within five years. */
export function nextFire(cron: Cron, at: number): number | null {
  const from = Math.floor(at / 1000) * 1000 + 1000 + CHINA_MS
  const [, , , days, months, weekdays, years] = cron
  for (let day = 0; day < MAX_DAYS; day++) {
    const midnight = Math.floor(from / DAY_MS) * DAY_MS + day * DAY_MS
    const date = new Date(midnight)
    const isDay =
      days?.has(date.getUTCDate()) &&
      months?.has(date.getUTCMonth() + 1) &&
      weekdays?.has(date.getUTCDay()) &&
      years?.has(date.getUTCFullYear())
    if (!isDay) continue
    const second = timeOfDay(cron, day === 0 ? (from - midnight) / 1000 : 0)
    if (second !== null) return midnight + second * 1000 - CHINA_MS
  }
  return null
}
