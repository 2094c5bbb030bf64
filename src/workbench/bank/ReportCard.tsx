import { yuanOf } from '@domain/kernel'
import { Text, View } from '@tarojs/components'
import { BANK } from '../../copy/bank'
import { monthInWords } from '../../copy/due'
import type { Report } from './useBank'

/** Rows shown on the phone; whoever has more of them looks into the file. */
const SHOWN = 50

function BadRow({ row }: { readonly row: Report['bad'][number] }) {
  return (
    <View className="bank-bad line-top">
      <Text className="note">{BANK.badRow(row.row, row.column)}</Text>
      <Text className="text">{row.sentence}</Text>
    </View>
  )
}

/** What was read from a statement: how much of it is new, what was not understood and why, and what the bank says of the months' ends. */
export function ReportCard({ report }: { readonly report: Report }) {
  const { bad, gap, balances } = report
  const figures = [
    [BANK.taken, report.taken],
    [BANK.known, report.knownAlready],
    [BANK.bad, bad.length],
  ] as const
  return (
    <View className="card stack">
      <View className="bank-figures">
        {figures.map(([name, count]) => (
          <View className="bank-figure" key={name}>
            <Text className="title">{String(count)}</Text>
            <Text className="hint">{name}</Text>
          </View>
        ))}
      </View>
      {balances.map(({ month, fen }) => (
        <Text className="note" key={month}>
          {BANK.balance(monthInWords(month), yuanOf(fen))}
        </Text>
      ))}
      {gap && (
        <View className="bank-bad line-top">
          <Text className="text bank-alert">{BANK.gapTitle(gap.row)}</Text>
          <Text className="note">{gap.sentence}</Text>
        </View>
      )}
      {bad.length === 0 ? (
        <Text className="text">{BANK.allRead}</Text>
      ) : (
        <View className="bank-bad line-top">
          <Text className="text bank-alert">{BANK.badTitle(bad.length)}</Text>
          <Text className="note">{BANK.badNote}</Text>
        </View>
      )}
      {bad.slice(0, SHOWN).map(row => (
        <BadRow key={row.row} row={row} />
      ))}
      {bad.length > SHOWN && <Text className="note">{BANK.badMore(bad.length - SHOWN)}</Text>}
    </View>
  )
}
