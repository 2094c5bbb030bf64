/** China keeps one time, UTC+8, without summer time since 1991 (国务院 1992 年起停止实行夏时制). */
const CHINA_OFFSET_MS = 8 * 3_600_000

export const MINUTE_MS = 60_000
export const DAY_MS = 86_400_000

/** The calendar day in China, `YYYY-MM-DD`, of a moment. */
export const dayOf = (at: number): string => new Date(at + CHINA_OFFSET_MS).toISOString().slice(0, 10)

/** The calendar month in China, `YYYY-MM`, of a moment. */
export const monthOf = (at: number): string => dayOf(at).slice(0, 7)

/** The moment at which a day begins in China, `minutes` after its midnight. */
export const momentOf = (day: string, minutes = 0): number =>
  Date.parse(`${day}T00:00:00Z`) - CHINA_OFFSET_MS + minutes * MINUTE_MS

/** Minutes since midnight in China. */
export const minuteOfDay = (at: number): number =>
  Math.floor((((at + CHINA_OFFSET_MS) % DAY_MS) + DAY_MS) % DAY_MS) / MINUTE_MS

/** A day as people say it: «12月3日». */
export const dayInWords = (day: string): string => `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`

/** The day `days` after `day` (before it, where negative). */
export const dayPlus = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10)

/** The month `months` after `month` (before it, where negative). */
export function monthPlus(month: string, months: number): string {
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + months
  return `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`
}

/** The moments at which a month begins and the next one begins, in China. */
export const monthSpan = (month: string): { fromAt: number; untilAt: number } => ({
  fromAt: momentOf(`${month}-01`),
  untilAt: momentOf(`${monthPlus(month, 1)}-01`),
})
