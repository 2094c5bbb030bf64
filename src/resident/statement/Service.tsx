import type { StatementBody } from '@domain/income'
import { Text, View } from '@tarojs/components'
import { STATEMENT } from '../../copy/statement'

/** Whom to turn to, and what is done for the compound. */
export function Service({ body: { complaint, services } }: { readonly body: StatementBody }) {
  return (
    <View className="card stack">
      <Text className="title">{STATEMENT.complaint}</Text>
      <Text className="text words">{complaint}</Text>
      {services.length > 0 && <Text className="title line-top idle">{STATEMENT.services}</Text>}
      {services.map(service => (
        <Text className="text" key={service}>
          {service}
        </Text>
      ))}
    </View>
  )
}
