import { dayInWords, yuanOf } from '../../kernel'
import { COST } from '../categories'
import { PROBLEMS, type Problem } from '../problems'
import { SEATS } from '../publishing'
import type { Publication, StatementBody } from '../statement'

/** What else there is to say of a problem: the amounts that do not agree. */
const DETAILS: Partial<Record<Problem, (body: StatementBody) => string>> = {
  bankDiffers: ({ bank }) => {
    const says = bank.saysFen ?? 0
    return `账面 ${yuanOf(bank.bookFen)} 元，银行 ${yuanOf(says)} 元，相差 ${yuanOf(Math.abs(bank.bookFen - says))} 元，正在核对`
  },
  overCap: ({ caps }) =>
    caps
      .filter(({ capFen, spentFen }) => spentFen > capFen)
      .map(
        ({ category, capFen, spentFen }) =>
          `今年${COST[category as keyof typeof COST]?.name ?? category} ${yuanOf(spentFen)} 元，规定最多 ${yuanOf(capFen)} 元`,
      )
      .join('；'),
}

/** Everything that is wrong with a published month, each in a sentence: late, not signed, not balanced. Empty where all is well. */
export function problemsInWords(body: StatementBody, publication: Publication): string[] {
  const found = body.problems.map(problem => {
    const detail = DETAILS[problem]?.(body)
    return detail ? `${PROBLEMS[problem]}：${detail}。` : `${PROBLEMS[problem]}。`
  })
  const late = publication.isLate ? [`逾期公示：${dayInWords(publication.on)}才公示，晚于规定的日子。`] : []
  const unsigned = publication.unsigned.map(seat => `${SEATS[seat].name}没有签字。`)
  return [...late, ...unsigned, ...found]
}
