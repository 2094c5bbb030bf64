import type { TableLine, TableSection } from '@domain/income'
import { basisInWords } from '../../copy/statement'
import type { MoneyLine } from './index'

const asOf = ({ key, weight }: TableLine): NonNullable<MoneyLine['as']> => {
  if (weight === 'item') return 'line'
  return key === 'closing' ? 'total' : 'sum'
}

/** A table that page, sheet and workbook share, in its first column: what it says of itself on the phone. */
export const linesOfTable = (sections: readonly TableSection[]): MoneyLine[] =>
  sections.flatMap(({ lines }) =>
    lines.map(line => ({
      name: line.label,
      fen: line.amounts[0] ?? 0,
      notes: line.note ? [basisInWords(line.note)] : [],
      as: asOf(line),
    })),
  )
