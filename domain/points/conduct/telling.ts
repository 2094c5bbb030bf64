import { dayInWords } from '../../kernel'
import type { Deduction } from './deduction'

/** What a household is told of a notice: the keyed blanks of the «扣分通知» template. */
export const noticeMessage = ({ rule, points, on, appealUntil }: Deduction): Record<string, string> => ({
  thing1: rule.name.slice(0, 20),
  number2: String(points),
  date3: on,
  thing4: `${dayInWords(appealUntil)}为止可以申诉，期间不扣分`,
})
