import { ALLOCATION, COST, categoryOf, type Figures, INCOME as SOURCES } from '@domain/income'
import { Text, View } from '@tarojs/components'
import { type MoneyLine, MoneyLines } from '../../components/MoneyLines'
import { INCOME } from '../../copy/income'
import { STATEMENT } from '../../copy/statement'
import type { ShownRow } from './useStatement'

const linesOf = (
  amounts: Readonly<Record<string, number>>,
  names: Readonly<Record<string, { readonly name: string }>>,
  notesOf: (key: string) => string[],
): MoneyLine[] =>
  Object.entries(amounts).map(([key, fen]) => ({
    name: names[key]?.name ?? key,
    fen,
    notes: notesOf(key),
  }))

/** What a category's entries rest on, each once. */
function restsOn(rows: readonly ShownRow[], account: string): string[] {
  const rests = rows
    .filter(row => row.kind !== 'reverse' && row.reversedBy === null && categoryOf(row) === account)
    .flatMap(row => (account.startsWith('cost:') ? [row.basis, ...row.decisions] : row.decisions))
  const said = [...new Set(rests.filter(Boolean))]
  return said.length > 0 ? [STATEMENT.basis(said.join('；'))] : []
}

type Props = { readonly figures: Figures; readonly rows: readonly ShownRow[] }

/** From what was there to what is left: income, costs, what the owners' income was used for, each with what it rests on. */
export function FigureLines({ figures, rows }: Props) {
  const lines: MoneyLine[] = [
    { name: STATEMENT.opening, fen: figures.openingFen, as: 'sum' },
    { name: STATEMENT.incomeSum, fen: figures.incomeFen, as: 'sum' },
    ...linesOf(figures.income, SOURCES, () => []),
    { name: STATEMENT.costSum, fen: figures.costFen, as: 'sum' },
    ...linesOf(figures.cost, COST, key => restsOn(rows, `cost:${key}`)),
    { name: STATEMENT.net, fen: figures.netFen, as: 'sum' },
    { name: STATEMENT.allocationSum, fen: figures.allocationFen, as: 'sum' },
    ...linesOf(figures.allocation, ALLOCATION, key => restsOn(rows, `allocation:${key}`)),
    { name: STATEMENT.closing, fen: figures.closingFen, as: 'total' },
  ]
  return (
    <View className="card stack">
      <View className="row-between">
        <Text className="title">{STATEMENT.figures}</Text>
        <Text className="hint">{INCOME.unit}</Text>
      </View>
      <MoneyLines lines={lines} />
    </View>
  )
}
