import { yuanOf } from '@domain/kernel'
import { Text, View } from '@tarojs/components'
import './index.scss'

export type MoneyLine = {
  readonly name: string
  readonly fen: number
  /** Lines below the name: what it rests on, what it is made of. */
  readonly notes?: readonly string[]
  /** A heading's sum, a line under it, or what it all comes to. */
  readonly as?: 'sum' | 'line' | 'total'
}

/** Lines of a statement: names on the left, amounts in yuan on the right. */
export function MoneyLines({ lines }: { readonly lines: readonly MoneyLine[] }) {
  return (
    <View className="money">
      {lines.map(({ name, fen, notes = [], as = 'line' }) => (
        <View className={`money-line is-${as}`} key={`${as} ${name}`}>
          <View className="grow">
            <Text className="money-name">{name}</Text>
            {notes.map(note => (
              <Text className="hint money-note" key={note}>
                {note}
              </Text>
            ))}
          </View>
          <Text className="money-amount">{yuanOf(fen)}</Text>
        </View>
      ))}
    </View>
  )
}
