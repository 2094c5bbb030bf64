import { TALLY_LINES, type TallyLine, type WalletMonth } from '@domain/points'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { type MonthColumn, MonthColumns } from '../components/MonthColumns'
import { monthInWords } from '../copy/due'
import { LINE_NAMES, minutesInWords, WALLET } from '../copy/points'
import './year.scss'

/** Which lines of a month make it more; the others make it less. */
const CAME: readonly TallyLine[] = ['earned', 'returned', 'got']
const LINES = Object.keys(TALLY_LINES) as TallyLine[]

const sumOf = ({ lines }: WalletMonth, isWanted: (line: TallyLine) => boolean): number =>
  LINES.reduce((sum, line) => (isWanted(line) ? sum + lines[line] : sum), 0)
const cameIn = (month: WalletMonth): number => sumOf(month, line => CAME.includes(line))
const wentIn = (month: WalletMonth): number => sumOf(month, line => !CAME.includes(line))

const columnOf = (month: WalletMonth): MonthColumn => {
  const amounts = [cameIn(month), wentIn(month)] as const
  const said = WALLET.monthSaid(monthInWords(month.month), ...amounts, month.closing)
  return { month: month.month, amounts, said }
}

function Line({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <View className="row-between wallet-line">
      <Text className="note">{name}</Text>
      <Text className="text wallet-number">{value}</Text>
    </View>
  )
}

/** A month's statement: what it began with, what came and went, what it ended with. */
function Statement({ month }: { readonly month: WalletMonth }) {
  return (
    <View className="wallet-month">
      <Text className="text wallet-month-name">{monthInWords(month.month)}</Text>
      <Line name={WALLET.opening} value={String(month.opening)} />
      {LINES.filter(line => month.lines[line] > 0).map(line => (
        <Line
          key={line}
          name={LINE_NAMES[line]}
          value={`${CAME.includes(line) ? '+' : '-'}${month.lines[line]}`}
        />
      ))}
      <Line name={WALLET.closing} value={String(month.closing)} />
      {month.minutes > 0 && <Line name={WALLET.service} value={minutesInWords(month.minutes)} />}
    </View>
  )
}

/** The year month by month; the month tapped, else the latest, as a statement below. */
export function Year({ months }: { readonly months: readonly WalletMonth[] }) {
  const [chosen, choose] = useState<string | null>(null)
  const shown = months.find(({ month }) => month === chosen) ?? months.at(-1)
  return (
    <View className="card stack">
      <Text className="title">{WALLET.year}</Text>
      {shown ? (
        <>
          <Text className="note">{WALLET.yearNote}</Text>
          <MonthColumns
            names={[WALLET.came, WALLET.went]}
            columns={months.map(columnOf)}
            written={String}
            onOpen={choose}
          />
          <Statement month={shown} />
        </>
      ) : (
        <>
          <Text className="text">{WALLET.nothing}</Text>
          <Text className="note">{WALLET.nothingNote}</Text>
        </>
      )}
    </View>
  )
}
