import { View } from '@tarojs/components'
import type { WorkCompound as Of } from '../../services/workCompound'
import { PlacePicker } from '../PlacePicker'
import { PlaceSwitch } from '../PlaceSwitch'
import './index.scss'

/** Whose compound it is, with a way to another where the person has several; where none is known yet, the way down to one. */
export function OneCompound({ of, name = of.name }: { readonly of: Of; readonly name?: string }) {
  const { compoundId, compounds, from, choose } = of
  if (!compoundId)
    return from ? (
      <View className="card">
        <PlacePicker from={from} wanted="compound" onPick={spot => choose(spot.id, spot.name)} />
      </View>
    ) : null
  const place = { id: compoundId, kind: 'compound' as const, name: name || of.name }
  return (
    <View className="one-compound">
      <PlaceSwitch place={place} places={compounds} onChoose={id => choose(id)} />
    </View>
  )
}
