import type { Answer } from '@domain/kernel'
import { BANK } from '../../copy/bank'
import { call } from '../../services/call'
import type { Line } from './useBank'

/** Leaves a line without an entry. */
export const ignoreLine = (
  compoundId: string,
  line: Line,
  why: string,
  requestId: string,
): Promise<Answer<unknown>> =>
  call('income', 'ignoreBankLine', { compoundId, bankLineId: line._id, why }, requestId)

/** Does with a line what is suggested: posts it, says that its money has arrived, or sees that it was entered by hand. Each at most once. */
export function doAsSuggested(compoundId: string, line: Line, requestId: string): Promise<Answer<unknown>> {
  const { suggestion, _id: bankLineId } = line
  switch (suggestion.as) {
    case 'unknown':
      throw new Error('nothing is suggested')
    case 'booked':
      return ignoreLine(compoundId, line, BANK.whyBooked(suggestion.because), requestId)
    case 'clear': {
      const vouchers = [{ fileId: line.fileId, kind: 'bankLine' as const }]
      const { ref } = suggestion
      return call('income', 'clear', { compoundId, ref, on: line.on, vouchers, bankLineId }, requestId)
    }
    default: {
      const recurringId = suggestion.as === 'recurring' ? suggestion.recurringId : null
      return call(
        'income',
        'post',
        { compoundId, draft: suggestion.draft, bankLineId, recurringId },
        requestId,
      )
    }
  }
}
