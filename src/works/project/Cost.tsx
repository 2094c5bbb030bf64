import { sumOf } from '@domain/works'
import { Text, View } from '@tarojs/components'
import { BarChart } from '../../components/BarChart'
import { bigYuan } from '../../copy/menu'
import { PROJECT } from '../../copy/works'
import type { Shown } from './Head'

/** What it was to cost, what was agreed, and what has been paid. */
export function Cost({ project }: { readonly project: Shown }) {
  const { plannedFen, contract, shares } = project
  const paidFen = sumOf(shares, ({ spentFen }) => spentFen)
  if (!contract && paidFen === 0) return null
  const savedFen = contract ? plannedFen - contract.fen : 0
  return (
    <View className="card stack">
      <Text className="title">{PROJECT.cost}</Text>
      <BarChart
        title={PROJECT.cost}
        bars={[
          { name: PROJECT.planned, fen: plannedFen, tone: 'calm' },
          ...(contract ? [{ name: PROJECT.contract, fen: contract.fen, tone: 'calm' } as const] : []),
          { name: PROJECT.paid, fen: paidFen },
        ]}
      />
      {!contract && <Text className="note">{PROJECT.noContract}</Text>}
      {savedFen > 0 && <Text className="note">{PROJECT.saved(bigYuan(savedFen))}</Text>}
    </View>
  )
}
