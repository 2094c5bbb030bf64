import { dayInWords } from '@domain/kernel'
import { doorOf } from '@domain/place'
import type { Purse } from '@domain/points'
import { Text, View } from '@tarojs/components'
import { Tap } from '../../components/Tap'
import { WALLET } from '../../copy/points'
import { homesToChoose } from '../../services/myHome'
import { go } from '../../services/routes'
import { useMe } from '../../services/session'
import type { Wallet } from '../../services/wallet'

function Expiring({ expiring, balance }: Pick<Purse, 'expiring' | 'balance'>) {
  if (!expiring) return null
  const { points, on } = expiring
  const day = `${on.slice(0, 4)}年${dayInWords(on)}`
  return (
    <Text className="hint">{points === balance ? WALLET.goodUntil(day) : WALLET.expiring(points, day)}</Text>
  )
}

type Props = { readonly wallet: Wallet; readonly compoundId: string }

/** One's own points and the household's, and the two things to do with them. */
export function Purses({ wallet: { mine, home }, compoundId }: Props) {
  // Whoever belongs to several homes has the points of the first.
  const [first] = homesToChoose(useMe(), compoundId)
  return (
    <View className="card stack">
      <View className="purse-mine">
        <Text className="note">{WALLET.mine}</Text>
        <View className="row purse-amount">
          <Text className="purse-figure">{String(mine.balance)}</Text>
          <Text className="note">{WALLET.unit}</Text>
        </View>
        <Expiring {...mine} />
      </View>
      <View className="purse-home">
        <View className="row-between wrap">
          <Text className="text">{WALLET.home}</Text>
          <Text className="title">{`${home.purse.balance} ${WALLET.unit}`}</Text>
        </View>
        <Text className="hint">
          {first ? `${doorOf(first.label)} · ${WALLET.homeNote}` : WALLET.homeNote}
        </Text>
        <Expiring {...home.purse} />
      </View>
      <View className="purse-ways">
        <Tap className="button second grow" onClick={go.offers}>
          <Text>{WALLET.earn}</Text>
        </Tap>
        <Tap className="button grow" onClick={go.shop}>
          <Text>{WALLET.shop}</Text>
        </Tap>
      </View>
    </View>
  )
}
