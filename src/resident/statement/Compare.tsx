import type { Figures, StatementView } from '@domain/income'
import { yuanOf } from '@domain/kernel'
import { Text, View } from '@tarojs/components'
import { Icon } from '../../components/Icon'
import { INCOME } from '../../copy/income'
import { STATEMENT } from '../../copy/statement'

const KINDS = [
  { name: STATEMENT.income, of: (figures: Figures) => figures.incomeFen },
  { name: INCOME.spent, of: (figures: Figures) => figures.costFen + figures.allocationFen },
  { name: STATEMENT.closing, of: (figures: Figures) => figures.closingFen },
] as const

function Change({ name, fen }: { readonly name: string; readonly fen: number }) {
  const words =
    fen === 0 ? STATEMENT.equal : fen > 0 ? STATEMENT.more(yuanOf(fen)) : STATEMENT.less(yuanOf(-fen))
  return (
    <View className="row change">
      <Text className="note change-name">{name}</Text>
      {fen === 0 ? null : <Icon name={fen > 0 ? 'up' : 'down'} />}
      <Text className="text">{words}</Text>
    </View>
  )
}

/** More or less than the month before, and than the same month of the year before: in words, with an arrow. */
export function Compare({ view }: { readonly view: StatementView }) {
  const { lastMonth, lastYear, body } = view
  if (!lastMonth && !lastYear)
    return (
      <View className="card stack">
        <Text className="title">{STATEMENT.compare}</Text>
        <Text className="note">{STATEMENT.nothingBefore}</Text>
      </View>
    )
  return (
    <View className="card stack">
      <Text className="title">{STATEMENT.compare}</Text>
      {KINDS.map(({ name, of }) => (
        <View className="compare line-top" key={name}>
          <View className="row-between">
            <Text className="text compare-name">{name}</Text>
            <Text className="text amount">{yuanOf(of(body.figures))}</Text>
          </View>
          {lastMonth && <Change name={STATEMENT.lastMonth} fen={of(body.figures) - of(lastMonth)} />}
          {lastYear && <Change name={STATEMENT.lastYear} fen={of(body.figures) - of(lastYear)} />}
        </View>
      ))}
    </View>
  )
}
