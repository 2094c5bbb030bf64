import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Empty } from '../../components/Empty'
import { Faces } from '../../components/Faces'
import { Meter } from '../../components/Meter'
import { Page } from '../../components/Page'
import { Tap } from '../../components/Tap'
import { DOORS } from '../../copy/menuPapers'
import { go } from '../../services/routes'
import { FloorMap, Legend } from './FloorMap'
import { Printing } from './Printing'
import { Unsent } from './Unsent'
import { type Building, useDoors } from './useDoors'
import './index.scss'

type ChooseProps = { readonly buildings: readonly Building[]; readonly onPick: (id: string) => void }

/** The buildings, each with how many of it have ordered. */
function Choose({ buildings, onPick }: ChooseProps) {
  return (
    <View className="card stack">
      <Text className="title">{DOORS.building}</Text>
      <View className="doors-buildings">
        {buildings.map(({ id, name, orders, households }) => (
          <Tap className="doors-building" key={id} onClick={() => onPick(id)}>
            <Text className="text">{name}</Text>
            <Text className="hint">{`${orders}／${households}`}</Text>
          </Tap>
        ))}
      </View>
    </View>
  )
}

/** From door to door: who of a building has ordered, and the paper of whoever signed one. */
export default function Doors() {
  const { me, roundId, buildings, mine, buildingId, choose, doors } = useDoors()
  const [isChoosing, setChoosing] = useState(false)
  const pick = (id: string) => {
    choose(id)
    setChoosing(false)
  }
  return (
    <Page title={DOORS.title}>
      {me && (
        <Unsent
          personId={me._id}
          roundId={roundId}
          done={() => void (buildingId ? doors.refresh() : buildings.refresh())}
        />
      )}
      <Faces of={buildings}>
        {() =>
          mine.length === 0 ? (
            <Empty drawing="door" title={DOORS.none} note={DOORS.noneNote} />
          ) : isChoosing || !buildingId ? (
            <Choose buildings={mine} onPick={pick} />
          ) : (
            <Faces of={doors}>
              {({ name, units }) => {
                const all = units.flatMap(unit => unit.doors)
                const done = all.filter(({ state }) => state !== 'none').length
                return (
                  <>
                    <View className="card stack">
                      <View className="row-between">
                        <Text className="headline">{name}</Text>
                        {mine.length > 1 && (
                          <Tap className="button second small" onClick={() => setChoosing(true)}>
                            <Text>{DOORS.other}</Text>
                          </Tap>
                        )}
                      </View>
                      <Meter
                        name={DOORS.done}
                        said={DOORS.doneSaid(done, all.length)}
                        perMille={all.length === 0 ? 0 : Math.floor((done * 1000) / all.length)}
                      />
                      <Legend units={units} />
                      <Text className="note">{DOORS.tap}</Text>
                    </View>
                    <FloorMap
                      units={units}
                      onTap={(door, unit) =>
                        go.paper(roundId, door.householdId, [name, unit.name, door.room].join(' '))
                      }
                    />
                    <Printing roundId={roundId} buildingId={buildingId} name={name} units={units} />
                  </>
                )
              }}
            </Faces>
          )
        }
      </Faces>
    </Page>
  )
}
