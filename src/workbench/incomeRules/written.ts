import type { CostCategory, IncomeCategory, IncomeRules } from '@domain/income'
import { amountOf, typedYuan } from '../../components/Fields'
import { INCOME_RULES } from '../../copy/register'

/** A district's rules as they are being written: numbers as typed. */
export type Written = {
  readonly each: string
  readonly month: string
  readonly gateSource: string
  readonly caps: readonly {
    readonly category: CostCategory
    readonly percent: string
    readonly source: string
  }[]
  readonly taxes: readonly {
    readonly name: string
    readonly on: readonly IncomeCategory[]
    readonly percent: string
    readonly source: string
  }[]
  readonly drawDay: string
  readonly publishDay: string
  readonly postingDays: string
  readonly calendarSource: string
  readonly answerDays: string
  readonly answerSource: string
  readonly auditPercent: string
  readonly auditSource: string
}
export type Sent = Omit<IncomeRules, 'districtId' | 'version' | 'since' | 'by'>

const percentOf = (perMille: number): string => String(perMille / 10)
/** Thousandths of a percentage with at most one decimal; null where it is none. */
function perMilleOf(percent: string): number | null {
  const [, whole, tenth = '0'] = /^(\d{1,3})(?:\.(\d))?$/.exec(percent.trim()) ?? []
  if (whole === undefined) return null
  const perMille = Number(whole) * 10 + Number(tenth)
  return perMille <= 1000 ? perMille : null
}
const dayCount = (typed: string): number => (/^\d{1,3}$/.test(typed.trim()) ? Number(typed) : -1)
const isWithin = (typed: string, least: number, most: number): boolean =>
  dayCount(typed) >= least && dayCount(typed) <= most

export const writtenFrom = (rules: Sent): Written => ({
  each: typedYuan(rules.gate.eachFromFen),
  month: typedYuan(rules.gate.monthFromFen),
  gateSource: rules.gate.source,
  caps: rules.costCaps.map(({ category, perMille, source }) => ({
    category,
    source,
    percent: percentOf(perMille),
  })),
  taxes: rules.taxes.map(({ perMille, ...tax }) => ({ ...tax, percent: percentOf(perMille) })),
  drawDay: String(rules.calendar.drawDay),
  publishDay: String(rules.calendar.publishDay),
  postingDays: String(rules.calendar.postingDays),
  calendarSource: rules.calendar.source,
  answerDays: String(rules.answerWorkingDays),
  answerSource: rules.answerSource,
  auditPercent: percentOf(rules.auditPerMille),
  auditSource: rules.auditSource,
})

/** What is wrong with it, the first thing first; null where nothing is. */
export function problemOf(written: Written): string | null {
  const { problems } = INCOME_RULES
  const sources = [
    written.gateSource,
    written.calendarSource,
    written.answerSource,
    written.auditSource,
    ...[...written.caps, ...written.taxes].map(({ source }) => source),
  ]
  const shares = [written.auditPercent, ...[...written.caps, ...written.taxes].map(({ percent }) => percent)]
  const areDaysFine =
    isWithin(written.drawDay, 1, 20) &&
    isWithin(written.publishDay, dayCount(written.drawDay) + 1, 28) &&
    isWithin(written.postingDays, 30, 365) &&
    isWithin(written.answerDays, 1, 15)
  if (amountOf(written.each) === null || amountOf(written.month) === null) return problems.amount
  if (shares.some(share => perMilleOf(share) === null)) return problems.share
  if (written.taxes.some(({ name }) => name.trim().length < 2)) return problems.tax
  if (!areDaysFine) return problems.days
  return sources.some(source => source.trim().length < 2) ? problems.source : null
}

/** What is sent of it. */
export const rulesOf = (written: Written): Sent => ({
  gate: {
    eachFromFen: amountOf(written.each) ?? 0,
    monthFromFen: amountOf(written.month) ?? 0,
    source: written.gateSource,
  },
  costCaps: written.caps.map(({ percent, ...cap }) => ({ ...cap, perMille: perMilleOf(percent) ?? 0 })),
  taxes: written.taxes.map(({ percent, on, ...tax }) => ({
    ...tax,
    on: [...on],
    perMille: perMilleOf(percent) ?? 0,
  })),
  calendar: {
    drawDay: dayCount(written.drawDay),
    publishDay: dayCount(written.publishDay),
    postingDays: dayCount(written.postingDays),
    source: written.calendarSource,
  },
  answerWorkingDays: dayCount(written.answerDays),
  answerSource: written.answerSource,
  auditPerMille: perMilleOf(written.auditPercent) ?? 0,
  auditSource: written.auditSource,
})
