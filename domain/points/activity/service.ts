import { canonical, dayOf, sha256Of, shortHash } from '../../kernel'
import type { Turn } from './turn'

/** A month of somebody's service. */
export type ServiceMonth = {
  readonly month: string
  readonly turns: number
  readonly minutes: number
  readonly points: number
}
export type ServiceSum = Omit<ServiceMonth, 'month'>

export const sumOf = (months: readonly ServiceSum[]): ServiceSum =>
  months.reduce(
    (sum, { turns, minutes, points }) => ({
      turns: sum.turns + turns,
      minutes: sum.minutes + minutes,
      points: sum.points + points,
    }),
    { turns: 0, minutes: 0, points: 0 },
  )

/** Year by year, the latest first. */
export function byYear(months: readonly ServiceMonth[]): (ServiceSum & { readonly year: string })[] {
  const years = [...new Set(months.map(({ month }) => month.slice(0, 4)))].sort().reverse()
  return years.map(year => ({ year, ...sumOf(months.filter(({ month }) => month.startsWith(year))) }))
}

/** «2 小时 30 分», as a record of service says it. */
export function minutesInWords(minutes: number): string {
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  if (hours === 0) return `${rest} 分钟`
  return rest === 0 ? `${hours} 小时` : `${hours} 小时 ${rest} 分`
}

export type CertificateLine = {
  readonly day: string
  readonly title: string
  readonly rule: string
  readonly minutes: number
  readonly verifierName: string
}
/** A proof of voluntary service (志愿服务条例 §19): who, what, when and how long, and a check value over all of it. */
export type Certificate = {
  readonly name: string
  readonly compoundName: string
  readonly issuedOn: string
  readonly firstOn: string
  readonly lastOn: string
  readonly turns: number
  readonly minutes: number
  readonly lines: readonly CertificateLine[]
  /** Twelve digits: the same record gives the same, another record another. */
  readonly check: string
}

/** Day by day; the same record is always in the same order. */
const orderOf = ({ day, title, minutes, verifierName }: CertificateLine): string =>
  [day, title, String(minutes), verifierName].join('\n')

/** The proof of somebody's service: free of charge, in full name, of what was truly done and confirmed. */
export function certificateOf(
  person: { readonly name: string; readonly compoundName: string },
  turns: readonly Turn[],
  now: number,
): Certificate {
  const lines = turns
    .filter(({ state }) => state === 'done')
    .map(({ day, title, rule, minutes, verifierName }) => ({ day, title, rule, minutes, verifierName }))
    .sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1))
  const issuedOn = dayOf(now)
  const content = {
    ...person,
    issuedOn,
    firstOn: lines[0]?.day ?? issuedOn,
    lastOn: lines.at(-1)?.day ?? issuedOn,
    turns: lines.length,
    minutes: lines.reduce((sum, line) => sum + line.minutes, 0),
    lines,
  }
  return { ...content, check: shortHash(sha256Of(canonical(content))) }
}
