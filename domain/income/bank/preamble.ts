import { readDay } from './cells'

const DAY = '20\\d{2}(?:[-/.年]?\\d{1,2}){2}日?'
const SPAN = new RegExp(`${DAY}[^\\d]{0,9}?(?:-|—|至|到|~)[^\\d]{0,9}?(${DAY})`)
const UNTIL = new RegExp(`(?:结束|截止|终止|截至)(?:日期|时间|日)?\\s*:?\\s*(${DAY})`)
const ACCOUNT = /(?:账号|帐号|卡号|账户|账户号码)\s*:?\s*([\d*]{8,32})/g

/** The last day that what stands above a table says it covers; null where it says none. */
export function coveredUntil(lines: readonly string[]): string | null {
  for (const line of lines) {
    const found = SPAN.exec(line)?.[1] ?? UNTIL.exec(line)?.[1]
    const day = found ? readDay(found) : null
    if (day) return day
  }
  return null
}

/** The last four digits of every account number named above a table. */
export const tailsAbove = (lines: readonly string[]): string[] =>
  lines.flatMap(line =>
    [...line.matchAll(ACCOUNT)]
      .map(([, number = '']) => number.slice(-4))
      .filter(tail => /^\d{4}$/.test(tail)),
  )
