import { Text, View } from '@tarojs/components'
import { Faces } from '../../components/Faces'
import { Meter } from '../../components/Meter'
import { WALLET } from '../../copy/points'
import { call } from '../../services/call'
import { useQuery } from '../../services/useQuery'

const SIDES = ['issued', 'held', 'spent', 'expired'] as const

/** The compound's points in sum: whoever likes can add them up. */
export function Sums({ compoundId }: { readonly compoundId: string }) {
  const sums = useQuery(`sums ${compoundId}`, () => call('points', 'sums', { compoundId }))
  return (
    <Faces of={sums} rows={1}>
      {({ issued, held, spent, expired, fund, budget, issuedThisMonth }) => (
        <View className="card stack">
          <Text className="title">{WALLET.sums}</Text>
          <Text className="note">{WALLET.sumsNote}</Text>
          <View className="sums">
            {SIDES.map(side => (
              <View className="sums-side" key={side}>
                <Text className="title wallet-number">{String({ issued, held, spent, expired }[side])}</Text>
                <Text className="hint">{WALLET.sumsLine[side]}</Text>
              </View>
            ))}
          </View>
          <View className="aside">
            <Text className="text wallet-number">{WALLET.sumsEqual(issued, held, spent, expired)}</Text>
          </View>
          <Meter
            name={WALLET.budget}
            said={WALLET.budgetSaid(issuedThisMonth, budget)}
            perMille={Math.round((issuedThisMonth * 1000) / budget)}
          />
          <View className="row-between wrap line-top sums-fund">
            <Text className="text">{WALLET.fund}</Text>
            <Text className="text wallet-number">{`${fund} ${WALLET.unit}`}</Text>
          </View>
          <Text className="hint">{`${WALLET.fundNote}。${WALLET.noCash}`}</Text>
        </View>
      )}
    </Faces>
  )
}
