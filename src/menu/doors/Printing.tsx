import { type Door, MOST_FORMS } from '@domain/menu'
import { View } from '@tarojs/components'
import { PaperRow } from '../../components/PaperRow'
import { SlipFinder } from '../../components/SlipFinder'
import { ROUND_PAPERS } from '../../copy/slip'
import { call } from '../../services/call'
import { go } from '../../services/routes'

type Unit = { readonly name: string; readonly doors: readonly Door[] }
type Props = {
  readonly roundId: string
  readonly buildingId: string
  readonly name: string
  readonly units: readonly Unit[]
}

/** The unit a household's id says it is in. */
const unitIdOf = (householdId: string): string => householdId.split(':').slice(0, 3).join(':')

/** What one file of forms is for: the building, or each of its units where it has many homes. */
function stacksOf({ buildingId, name, units }: Omit<Props, 'roundId'>) {
  const count = units.reduce((sum, { doors }) => sum + doors.length, 0)
  if (count <= MOST_FORMS) return [{ placeId: buildingId, label: name }]
  return units.flatMap(unit => {
    const [first] = unit.doors
    return first ? [{ placeId: unitIdOf(first.householdId), label: `${name} ${unit.name}` }] : []
  })
}

/** What one takes along to a building's doors, and whose a signed form is that one brings back. */
export function Printing({ roundId, buildingId, name, units }: Props) {
  return (
    <>
      <View className="section">{ROUND_PAPERS.title}</View>
      <View className="card lines">
        {stacksOf({ buildingId, name, units }).map(({ placeId, label }) => (
          <PaperRow
            key={placeId}
            name={ROUND_PAPERS.forms}
            note={ROUND_PAPERS.formsNote(label)}
            make={requestId => call('papers', 'orderForms', { roundId, placeId }, requestId)}
          />
        ))}
        <PaperRow
          name={ROUND_PAPERS.doorList}
          note={ROUND_PAPERS.doorListNote}
          make={requestId => call('papers', 'doorList', { roundId, buildingId }, requestId)}
        />
      </View>
      <SlipFinder
        kind="order"
        find={digits => call('menu', 'slip', { digits })}
        found={one => go.paper(one.roundId, one.householdId, one.label)}
      />
    </>
  )
}
