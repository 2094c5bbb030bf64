import type { TableLine, TableSection } from '@domain/income'
import { basisInWords, beforeInWords } from '../../copy/statement'
import type { MoneyLine } from './index'

const asOf = ({ key, weight }: TableLine): NonNullable<MoneyLine['as']> => {
  if (weight === 'item') return 'line'
  return key === 'closing' ? 'total' : 'sum'
}

/** A table that page, sheet and workbook share, as a phone has room for it: its first column as lines, the other columns as notes below. */
export const linesOfTable = (sections: readonly TableSection[]): MoneyLine[] =>
  sections.flatMap(({ lines }) =>
    lines.map(line => ({
      name: line.label,
      fen: line.amounts[0] ?? 0,
      notes: [...(line.note ? [basisInWords(line.note)] : []), ...beforeInWords(line.amounts)],
      as: asOf(line),
    })),
  )
