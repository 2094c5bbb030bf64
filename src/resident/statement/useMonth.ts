import { monthOf, monthPlus } from '@domain/kernel'
import { useState } from 'react'
import { readNow } from '../../services/now'

/** The furthest month back that is offered. */
const MONTHS_BACK = 60

/** The month that is shown, and the way to the one before and after it; the month that runs is not over. */
export function useMonth(first: string | undefined) {
  const last = monthPlus(monthOf(readNow()), -1)
  const [month, setMonth] = useState(first ?? last)
  return {
    month,
    earlier: month > monthPlus(last, -MONTHS_BACK) ? () => setMonth(monthPlus(month, -1)) : null,
    later: month < last ? () => setMonth(monthPlus(month, 1)) : null,
  }
}
