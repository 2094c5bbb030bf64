import type { Door } from '@domain/menu'
import { Text, View } from '@tarojs/components'
import { Badge, type Tone } from '../../components/Badge'
import { Tap } from '../../components/Tap'
import { DOOR_STATES, DOORS } from '../../copy/menuPapers'

type Unit = { readonly name: string; readonly doors: readonly Door[] }
type Props = { readonly units: readonly Unit[]; readonly onTap: (door: Door, unit: Unit) => void }

const TONES: Record<Door['state'], Tone> = {
  none: 'quiet',
  online: 'accent',
  paper: 'calm',
  once: 'warn',
  differs: 'alert',
}
const STATES = Object.keys(DOOR_STATES) as Door['state'][]

const floorsOf = (doors: readonly Door[]): number[] =>
  [...new Set(doors.map(({ floor }) => floor))].sort((one, other) => other - one)

/** What each colour says, with how many there are. */
export function Legend({ units }: Pick<Props, 'units'>) {
  const doors = units.flatMap(unit => unit.doors)
  return (
    <View className="row wrap door-legend">
      {STATES.map(state => (
        <View className="row door-legend-one" key={state}>
          <Badge tone={TONES[state]}>{DOOR_STATES[state].name}</Badge>
          <Text className="note">{DOORS.count(doors.filter(door => door.state === state).length)}</Text>
        </View>
      ))}
    </View>
  )
}

/** A building from the top floor down, unit by unit: each door in the colour and with the word of its state. */
export function FloorMap({ units, onTap }: Props) {
  return (
    <>
      {units.map(unit => (
        <View className="card stack" key={unit.name}>
          <Text className="title">{unit.name}</Text>
          {floorsOf(unit.doors).map(floor => (
            <View className="door-floor" key={floor}>
              <Text className="note door-floor-name">{DOORS.floor(floor)}</Text>
              {unit.doors
                .filter(door => door.floor === floor)
                .map(door => (
                  <Tap
                    className={`door is-${door.state}`}
                    key={door.householdId}
                    label={DOORS.door(door.room, DOOR_STATES[door.state])}
                    onClick={() => onTap(door, unit)}
                  >
                    <Text className="door-room">{door.room}</Text>
                    <Text className="door-state">{DOOR_STATES[door.state].name}</Text>
                  </Tap>
                ))}
            </View>
          ))}
        </View>
      ))}
    </>
  )
}
