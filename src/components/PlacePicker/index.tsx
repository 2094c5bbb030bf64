import type { PlaceKind } from '@domain/place'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { POSTS } from '../../copy/work'
import { call } from '../../services/call'
import { useQuery } from '../../services/useQuery'
import { Faces } from '../Faces'
import { Tap } from '../Tap'
import { Below } from './Below'
import { Trail } from './Trail'
import './index.scss'

type Spot = { readonly id: string; readonly kind: PlaceKind; readonly name: string }
type Picked = { readonly id: string; readonly name: string }

function Units({ building, onPick }: { readonly building: Spot; readonly onPick: (spot: Picked) => void }) {
  const query = useQuery(`units ${building.id}`, () => call('place', 'building', { buildingId: building.id }))
  return (
    <Faces of={query} rows={1}>
      {({ building: found }) => (
        <View className="houses">
          {(found.units ?? []).map(unit => (
            <Tap
              className="house"
              key={unit.id}
              onClick={() => onPick({ id: unit.id, name: `${found.name} ${unit.name}` })}
            >
              <Text>{unit.name}</Text>
            </Tap>
          ))}
        </View>
      )}
    </Faces>
  )
}

type Props = { readonly from: Spot; readonly wanted: PlaceKind; readonly onPick: (spot: Picked) => void }

/** Goes down from a place to one of the wanted kind. */
export function PlacePicker({ from, wanted, onPick }: Props) {
  const [trail, setTrail] = useState<readonly Spot[]>([from])
  const spot = trail[trail.length - 1] ?? from
  const isThere = spot.kind === wanted
  return (
    <View className="stack">
      <Trail spots={trail} onBack={setTrail} />
      {isThere && (
        <Tap className="button second" onClick={() => onPick(spot)}>
          <Text>{`${POSTS.here}：${spot.name}`}</Text>
        </Tap>
      )}
      {!isThere && spot.kind === 'building' && <Units building={spot} onPick={onPick} />}
      {!isThere && spot.kind !== 'building' && (
        <Below
          placeId={spot.id}
          onOpen={row => setTrail([...trail, { id: row._id, kind: row.kind, name: row.name }])}
        />
      )}
    </View>
  )
}
