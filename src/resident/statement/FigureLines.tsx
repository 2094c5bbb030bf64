import { type SectionKey, type StatementView, statementTable } from '@domain/income'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { MoneyLines } from '../../components/MoneyLines'
import { linesOfTable } from '../../components/MoneyLines/ofTable'
import { Tap } from '../../components/Tap'
import { INCOME } from '../../copy/income'
import { STATEMENT } from '../../copy/statement'
import type { ShownRow } from './useStatement'

/** The table's other sections have cards of their own. */
const SHOWN: readonly SectionKey[] = ['opening', 'income', 'cost', 'net', 'allocation', 'closing']

type Props = { readonly view: StatementView; readonly rows: readonly ShownRow[] }

/** From what was there to what is left, each line with what it rests on; on a tap also what it was the month before and a year ago. */
export function FigureLines({ view: { body, lastMonth, lastYear }, rows }: Props) {
  const [compares, setCompares] = useState(false)
  const before = compares ? ([lastMonth, lastYear] as const) : ([null, null] as const)
  const sections = statementTable(body, ...before, rows).filter(({ key }) => SHOWN.includes(key))
  return (
    <View className="card stack">
      <View className="row-between">
        <Text className="title">{STATEMENT.figures}</Text>
        <Text className="hint">{INCOME.unit}</Text>
      </View>
      <MoneyLines lines={linesOfTable(sections)} />
      {(lastMonth || lastYear) && (
        <Tap className="button quiet small" onClick={() => setCompares(!compares)}>
          <Text>{compares ? STATEMENT.compareFold : STATEMENT.compareLines}</Text>
        </Tap>
      )}
    </View>
  )
}
