import { type SectionKey, type StatementBody, statementTable } from '@domain/income'
import { Text, View } from '@tarojs/components'
import { MoneyLines } from '../../components/MoneyLines'
import { linesOfTable } from '../../components/MoneyLines/ofTable'
import { INCOME } from '../../copy/income'
import { STATEMENT } from '../../copy/statement'
import type { ShownRow } from './useStatement'

/** The table's other sections have cards of their own. */
const SHOWN: readonly SectionKey[] = ['opening', 'income', 'cost', 'net', 'allocation', 'closing']

type Props = { readonly body: StatementBody; readonly rows: readonly ShownRow[] }

/** From what was there to what is left: income, costs, what the owners' income was used for, each with what it rests on. */
export function FigureLines({ body, rows }: Props) {
  const sections = statementTable(body, null, null, rows).filter(({ key }) => SHOWN.includes(key))
  return (
    <View className="card stack">
      <View className="row-between">
        <Text className="title">{STATEMENT.figures}</Text>
        <Text className="hint">{INCOME.unit}</Text>
      </View>
      <MoneyLines lines={linesOfTable(sections)} />
    </View>
  )
}
