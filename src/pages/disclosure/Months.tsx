import { type MonthPoint, STANDINGS } from '@domain/income'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Badge } from '../../components/Badge'
import { Icon } from '../../components/Icon'
import { Tap } from '../../components/Tap'
import { monthInWords } from '../../copy/due'
import { INCOME, STANDING_TONES } from '../../copy/income'
import { go } from '../../services/routes'

/** How many are shown until one asks for all. */
const FEW = 3

type Props = { readonly compoundId: string; readonly months: readonly MonthPoint[] }

/** Every month with how it stands: what was not published is in the list as well. */
export function Months({ compoundId, months }: Props) {
  const [isOpen, setOpen] = useState(false)
  const latestFirst = [...months].reverse()
  const shown = isOpen ? latestFirst : latestFirst.slice(0, FEW)
  if (months.length === 0) return null
  return (
    <View className="card lines">
      <Text className="title months-title">{INCOME.months}</Text>
      {shown.map(({ month, standing }) => (
        <Tap className="list-row" key={month} onClick={() => go.statement(compoundId, month)}>
          <Text className="text grow">{monthInWords(month)}</Text>
          <Badge tone={STANDING_TONES[standing]}>{STANDINGS[standing]}</Badge>
          <Icon name="next" />
        </Tap>
      ))}
      {shown.length < months.length && (
        <Tap className="button quiet" onClick={() => setOpen(true)}>
          <Text>{INCOME.monthsMore}</Text>
        </Tap>
      )}
    </View>
  )
}
