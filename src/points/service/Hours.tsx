import { Text, View } from '@tarojs/components'
import { SERVICE } from '../../copy/activity'
import { monthInWords } from '../../copy/due'
import type { Summary } from './useService'

/** Hours with one decimal, none where they are whole: «2», «2.5». */
const hoursOf = (minutes: number): string => String(Math.round(minutes / 6) / 10)
/** So many fit beside each other in large type. */
const SHOWN = 8

/** The hours of the last months as bars, each with its number. */
export function Hours({ months }: Pick<Summary, 'months'>) {
  const shown = months.slice(-SHOWN)
  const most = Math.max(1, ...shown.map(({ minutes }) => minutes))
  const said = shown.map(({ month, minutes }) => SERVICE.monthSaid(monthInWords(month), minutes)).join('；')
  return (
    <View className="card stack">
      <View className="row-between">
        <Text className="title">{SERVICE.months}</Text>
        <Text className="hint">{SERVICE.monthsNote}</Text>
      </View>
      <View className="hours-row" role="img" aria-label={said}>
        {shown.map(({ month, minutes }) => (
          <View className="hours-cell" key={month}>
            <View className="hours-room">
              <View className="hours-cell">
                <Text className="hours-number">{hoursOf(minutes)}</Text>
                <View className="hours-bar" style={{ height: `${Math.round((minutes * 75) / most)}%` }} />
              </View>
            </View>
            <Text className="hours-name">{`${Number(month.slice(5))}月`}</Text>
          </View>
        ))}
      </View>
    </View>
  )
}
