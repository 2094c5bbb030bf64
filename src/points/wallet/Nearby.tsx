import { Text, View } from '@tarojs/components'
import { ListRow } from '../../components/ListRow'
import { whenInWords, worthInWords } from '../../copy/activity'
import { WALLET } from '../../copy/points'
import { call } from '../../services/call'
import { go } from '../../services/routes'
import { useQuery } from '../../services/useQuery'

const FEW = 2

/** The first few things near home one can still sign up for, and the way to all of them; nothing where there are none. */
export function Nearby({ compoundId }: { readonly compoundId: string }) {
  const offers = useQuery(`nearby ${compoundId}`, () => call('points', 'offers', { compoundId, skip: 0 }))
  const free = (offers.value?.rows ?? []).filter(
    ({ standing, taken, limit }) => standing.state === 'none' && taken < limit,
  )
  if (free.length === 0) return null
  return (
    <View>
      <View className="section">
        <Text>{WALLET.nearby}</Text>
      </View>
      <View className="card lines">
        {free.slice(0, FEW).map(row => (
          <ListRow
            key={row.id}
            name={row.title}
            note={`${whenInWords(row)} · ${row.where}`}
            value={worthInWords(row.rule)}
            onClick={() => go.activity(row.id)}
          />
        ))}
        <ListRow name={WALLET.allOffers} icon="people" onClick={go.offers} />
      </View>
    </View>
  )
}
