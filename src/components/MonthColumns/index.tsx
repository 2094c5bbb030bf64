import { type MonthPoint, STANDINGS } from '@domain/income'
import { yuanOf } from '@domain/kernel'
import { ScrollView, Text, View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { monthInWords } from '../../copy/due'
import { INCOME, roughYuan } from '../../copy/income'
import { Tap } from '../Tap'
import './index.scss'

/** Further than any year is wide. */
const FAR_RIGHT = 10_000

type Props = { readonly months: readonly MonthPoint[]; readonly onOpen: (month: string) => void }

const isPublished = ({ standing }: MonthPoint): boolean =>
  standing === 'published' || standing === 'publishedLate'
const spentOf = ({ costFen, allocationFen }: MonthPoint): number => costFen + allocationFen

const saidOf = (point: MonthPoint): string =>
  isPublished(point)
    ? INCOME.yearSaid(
        monthInWords(point.month),
        yuanOf(point.incomeFen),
        yuanOf(spentOf(point)),
        yuanOf(point.closingFen),
      )
    : `${monthInWords(point.month)}，${STANDINGS[point.standing]}`

function Column({
  fen,
  most,
  tone,
}: {
  readonly fen: number
  readonly most: number
  readonly tone: 'came' | 'spent'
}) {
  const percent = Math.max(1, Math.round((Math.max(0, fen) * 100) / most))
  return <View className={`column is-${tone}`} style={{ height: `${percent}%` }} />
}

/** Income and spending of each month side by side, the latest in sight; a tap opens the month. */
export function MonthColumns({ months, onOpen }: Props) {
  // Set once the columns are drawn: before that there is nothing to scroll.
  const [left, setLeft] = useState(0)
  useEffect(() => setLeft(FAR_RIGHT), [])
  const most = Math.max(1, ...months.flatMap(point => [point.incomeFen, spentOf(point)]))
  return (
    <View className="stack">
      <View className="row columns-legend">
        <View className="legend-dot is-came" />
        <Text className="note">{INCOME.came}</Text>
        <View className="legend-dot is-spent" />
        <Text className="note">{INCOME.spent}</Text>
      </View>
      <ScrollView className="columns" scrollX enableFlex scrollLeft={left}>
        <View className="columns-row">
          {months.map(point => (
            <View className="columns-cell" key={point.month}>
              <Tap className="columns-month" label={saidOf(point)} onClick={() => onOpen(point.month)}>
                {isPublished(point) ? (
                  <>
                    <Text className="columns-number is-came">{roughYuan(point.incomeFen)}</Text>
                    <Text className="columns-number is-spent">{roughYuan(spentOf(point))}</Text>
                    <View className="columns-pair">
                      <Column fen={point.incomeFen} most={most} tone="came" />
                      <Column fen={spentOf(point)} most={most} tone="spent" />
                    </View>
                  </>
                ) : (
                  <Text className="columns-missing">{STANDINGS[point.standing]}</Text>
                )}
                <Text className="columns-name">{`${Number(point.month.slice(5))}月`}</Text>
              </Tap>
            </View>
          ))}
        </View>
      </ScrollView>
    </View>
  )
}
