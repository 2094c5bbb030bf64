import { monthPlus } from '@domain/kernel'
import { DISCLOSURE } from '../../copy/disclosure'
import { monthInWords } from '../../copy/due'
import { MonthStep } from '../MonthStep'

type Props = {
  readonly month: string
  readonly onChange: (month: string) => void
  readonly from: string
  readonly until: string
}

/** The month one looks at, and the way to the one before and after. */
export function MonthSwitch({ month, onChange, from, until }: Props) {
  const step = (months: number) => () => onChange(monthPlus(month, months))
  return (
    <MonthStep
      title={monthInWords(month)}
      earlierName={DISCLOSURE.previous}
      laterName={DISCLOSURE.next}
      earlier={month > from ? step(-1) : null}
      later={month < until ? step(1) : null}
    />
  )
}
