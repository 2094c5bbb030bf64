import { Text, View } from '@tarojs/components'
import { Icon } from '../Icon'
import { Tap } from '../Tap'
import './index.scss'

/** Where one has come to from the place one started in; a tap goes back there. */
export function Trail<S extends { readonly id: string; readonly name: string }>({
  spots,
  onBack,
}: {
  readonly spots: readonly S[]
  readonly onBack: (spots: readonly S[]) => void
}) {
  return (
    <View className="row wrap">
      {spots.map((spot, i) => (
        <Tap className="crumb" key={spot.id} onClick={() => onBack(spots.slice(0, i + 1))}>
          <Text>{spot.name}</Text>
          {i < spots.length - 1 && <Icon name="next" />}
        </Tap>
      ))}
    </View>
  )
}
