import type { StatementBody } from '@domain/income'
import { dayInWords, yuanOf } from '@domain/kernel'
import { Text, View } from '@tarojs/components'
import { MoneyLines } from '../../components/MoneyLines'
import { INCOME } from '../../copy/income'
import { STATEMENT } from '../../copy/statement'

function Agreement({ bookFen, saysFen }: StatementBody['bank']) {
  if (saysFen === null)
    return <Text className="note">{`${STATEMENT.bankSays}：${STATEMENT.bankUnsaid}`}</Text>
  const agrees = saysFen === bookFen
  return (
    <View className={agrees ? 'aside is-fine' : 'aside is-alert'}>
      <Text className="text">
        {agrees ? STATEMENT.bankAgrees : STATEMENT.bankDiffers(yuanOf(Math.abs(saysFen - bookFen)))}
      </Text>
    </View>
  )
}

/** The account the money is on: what the books say, what the bank says, and what is still on its way. */
export function Account({ bank }: { readonly bank: StatementBody['bank'] }) {
  const { holder, name, tail, bookFen, saysFen, transit } = bank
  return (
    <View className="card stack">
      <View className="row-between">
        <Text className="title">{STATEMENT.bank}</Text>
        <Text className="hint">{INCOME.unit}</Text>
      </View>
      <Text className="note">{STATEMENT.account(holder, name, tail)}</Text>
      <MoneyLines
        lines={[
          { name: STATEMENT.bookSays, fen: bookFen, as: 'sum' },
          ...(saysFen === null ? [] : [{ name: STATEMENT.bankSays, fen: saysFen, as: 'sum' as const }]),
        ]}
      />
      <Agreement {...bank} />
      {transit.length > 0 && (
        <>
          <Text className="text account-transit">{STATEMENT.transit}</Text>
          <MoneyLines
            lines={transit.map(({ ref, on, words, fen }) => ({
              name: words,
              fen,
              notes: [`${fen > 0 ? STATEMENT.transitIn : STATEMENT.transitOut} · ${ref} · ${dayInWords(on)}`],
            }))}
          />
        </>
      )}
    </View>
  )
}
