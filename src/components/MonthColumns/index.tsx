import { ScrollView, Text, View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { Tap } from '../Tap'
import './index.scss'

/** Further than any year is wide. */
const FAR_RIGHT = 10_000
const LAID_OUT_MS = 300

/** A month of two amounts, or what is said in their place. */
export type MonthColumn = {
  readonly month: string
  readonly amounts: readonly [came: number, went: number] | null
  /** Said where there are no amounts. */
  readonly missing?: string
  /** The column as a sentence, for a screen reader. */
  readonly said: string
}

type Props = {
  readonly names: readonly [came: string, went: string]
  readonly columns: readonly MonthColumn[]
  /** An amount in the little room above a column. */
  readonly written: (amount: number) => string
  readonly onOpen: (month: string) => void
}

function Column({
  amount,
  most,
  tone,
}: {
  readonly amount: number
  readonly most: number
  readonly tone: 'came' | 'spent'
}) {
  const percent = Math.max(1, Math.round((Math.max(0, amount) * 100) / most))
  return <View className={`column is-${tone}`} style={{ height: `${percent}%` }} />
}

/** What came and what went in each month side by side, the latest in sight; a tap opens the month. */
export function MonthColumns({ names, columns, written, onOpen }: Props) {
  // Set once the columns are drawn, for before that there is nothing to scroll; and once more when they have their widths.
  const [left, setLeft] = useState(0)
  useEffect(() => {
    setLeft(FAR_RIGHT)
    const later = setTimeout(() => setLeft(FAR_RIGHT + 1), LAID_OUT_MS)
    return () => clearTimeout(later)
  }, [])
  const most = Math.max(1, ...columns.flatMap(({ amounts }) => amounts ?? []))
  return (
    <View className="stack">
      <View className="row columns-legend">
        <View className="legend-dot is-came" />
        <Text className="note">{names[0]}</Text>
        <View className="legend-dot is-spent" />
        <Text className="note">{names[1]}</Text>
      </View>
      <ScrollView className="columns" scrollX enableFlex scrollLeft={left}>
        <View className="columns-row">
          {columns.map(({ month, amounts, missing, said }) => (
            <View className="columns-cell" key={month}>
              <Tap className="columns-month" onClick={() => onOpen(month)}>
                <Text className="unseen">{said}</Text>
                <View className="columns-drawn" aria-hidden>
                  {amounts ? (
                    <>
                      <Text className="columns-number is-came">{written(amounts[0])}</Text>
                      <Text className="columns-number is-spent">{written(amounts[1])}</Text>
                      <View className="columns-pair">
                        <Column amount={amounts[0]} most={most} tone="came" />
                        <Column amount={amounts[1]} most={most} tone="spent" />
                      </View>
                    </>
                  ) : (
                    <Text className="columns-missing">{missing ?? ''}</Text>
                  )}
                  <Text className="columns-name">{`${Number(month.slice(5))}月`}</Text>
                </View>
              </Tap>
            </View>
          ))}
        </View>
      </ScrollView>
    </View>
  )
}
