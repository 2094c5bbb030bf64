import { WARRANTIES } from '@domain/works'
import { Text, View } from '@tarojs/components'
import { dayInFull } from '../../copy/due'
import { PROJECT } from '../../copy/works'
import { todayHere } from '../../services/now'
import { Builder } from './Builder'
import type { Shown } from './Head'

/** Until when the builder answers for it, and how to reach them. */
export function Warranty({ project: { warranty, contract, state } }: { readonly project: Shown }) {
  if (!warranty || !contract) return null
  const { name, source } = WARRANTIES[warranty.kind]
  const today = todayHere()
  return (
    <View className="card stack">
      <Text className="title">{PROJECT.warranty}</Text>
      <Text className="headline">{PROJECT.warrantyUntil(dayInFull(warranty.untilOn, today))}</Text>
      <Text className="note">{PROJECT.warrantyFrom(dayInFull(warranty.fromOn, today))}</Text>
      <Text className="note">{PROJECT.warrantyNote(name, source)}</Text>
      <Text className="text">{state === 'over' ? PROJECT.warrantyOver : PROJECT.warrantyAsk}</Text>
      <Builder contract={contract} />
    </View>
  )
}
