import type { PLACE_NAMES } from '@domain/place'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { JOIN } from '../../copy/join'
import { call } from '../../services/call'
import { useQuery } from '../../services/useQuery'
import { Faces } from '../Faces'
import { Below } from '../PlacePicker/Below'
import { Trail } from '../PlacePicker/Trail'
import { Tap } from '../Tap'
import '../PlacePicker/index.scss'

export type House = { readonly householdId: string; readonly buildingId: string; readonly label: string }
type Spot = { readonly id: string; readonly kind: keyof typeof PLACE_NAMES; readonly name: string }

type Props = {
  /** The place to start in: a building's households are shown at once. */
  readonly from: Spot
  readonly onPick: (house: House) => void
  /** Lets a whole building be picked, where the household is not known. */
  readonly onPickBuilding?: (buildingId: string, label: string) => void
}

function Building({
  spot,
  onPick,
  compound,
}: {
  readonly spot: Spot
  readonly compound: string
  readonly onPick: Props['onPick']
}) {
  const query = useQuery(`building ${spot.id}`, () => call('place', 'building', { buildingId: spot.id }))
  return (
    <Faces of={query} rows={1}>
      {({ building }) =>
        (building.units ?? []).map(unit => (
          <View key={unit.id} className="stack">
            <Text className="note">{unit.name}</Text>
            <View className="houses">
              {unit.households.map(household => (
                <Tap
                  className="house"
                  key={household.id}
                  onClick={() =>
                    onPick({
                      householdId: household.id,
                      buildingId: building._id,
                      label: [compound, building.name, unit.name, household.room].filter(Boolean).join(' '),
                    })
                  }
                >
                  <Text>{household.room}</Text>
                </Tap>
              ))}
            </View>
          </View>
        ))
      }
    </Faces>
  )
}

/** Goes down from a place to one household by taps: compound, building, unit and room. */
export function HousePicker({ from, onPick, onPickBuilding }: Props) {
  const [trail, setTrail] = useState<readonly Spot[]>([from])
  const spot = trail[trail.length - 1] ?? from
  const compound = [...trail].reverse().find(one => one.kind === 'compound')?.name ?? ''
  return (
    <View className="stack">
      <Trail spots={trail} onBack={setTrail} />
      <Text className="hint">
        {spot.kind === 'building' ? JOIN.house : spot.kind === 'compound' ? JOIN.building : JOIN.compound}
      </Text>
      {spot.kind === 'building' ? (
        <>
          {onPickBuilding && (
            <Tap
              className="button second small"
              onClick={() => onPickBuilding(spot.id, [compound, spot.name].filter(Boolean).join(' '))}
            >
              <Text>{JOIN.wholeBuilding}</Text>
            </Tap>
          )}
          <Building spot={spot} compound={compound} onPick={onPick} />
        </>
      ) : (
        <Below
          placeId={spot.id}
          onOpen={row => setTrail([...trail, { id: row._id, kind: row.kind, name: row.name }])}
        />
      )}
    </View>
  )
}
