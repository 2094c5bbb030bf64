import { COST, type CostCategory, type StatementBody } from '@domain/income'
import { yuanOf } from '@domain/kernel'
import { Text, View } from '@tarojs/components'
import { Badge } from '../../components/Badge'
import { STATEMENT } from '../../copy/statement'

/** What costs may come to, what tax is expected, and where each number is from. */
export function Limits({ body: { caps, taxes } }: { readonly body: StatementBody }) {
  if (caps.length + taxes.length === 0) return null
  return (
    <View className="card stack">
      <Text className="title">{STATEMENT.limits}</Text>
      {caps.map(({ category, capFen, spentFen, perMille, source }) => (
        <View className="limit line-top" key={category}>
          <View className="row-between wrap">
            <Text className="text">
              {STATEMENT.cap(COST[category as CostCategory]?.name ?? category, String(perMille / 10))}
            </Text>
            {spentFen > capFen && <Badge tone="alert">{STATEMENT.capOver}</Badge>}
          </View>
          <Text className="note">{STATEMENT.capSaid(yuanOf(spentFen), yuanOf(capFen))}</Text>
          <Text className="hint">{STATEMENT.source(source)}</Text>
        </View>
      ))}
      {taxes.map(({ name, expectedFen, source }) => (
        <View className="limit line-top" key={name}>
          <View className="row-between">
            <Text className="text">{STATEMENT.tax(name)}</Text>
            <Text className="text amount">{yuanOf(expectedFen)}</Text>
          </View>
          <Text className="hint">{STATEMENT.source(source)}</Text>
        </View>
      ))}
    </View>
  )
}
