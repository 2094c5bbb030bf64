import type { Me } from '@domain/people'
import { View } from '@tarojs/components'
import { ListRow } from '../../components/ListRow'
import { WALLET } from '../../copy/points'
import { call } from '../../services/call'
import { useHomeCompound } from '../../services/homeCompound'
import { go } from '../../services/routes'
import { useQuery } from '../../services/useQuery'

/** One's points, and the way to the wallet; only for those who have a home. */
export function Points({ me }: { readonly me: Me }) {
  const { compoundId } = useHomeCompound()
  const balance = useQuery(compoundId && `balance ${me._id} ${compoundId}`, () =>
    call('points', 'balance', { compoundId: compoundId ?? '' }),
  )
  if (!compoundId) return null
  const shown = balance.value ? WALLET.onMe(balance.value.balance) : ''
  return (
    <View className="card lines">
      <ListRow name={WALLET.title} note={WALLET.onMeNote} value={shown} icon="star" onClick={go.wallet} />
    </View>
  )
}
