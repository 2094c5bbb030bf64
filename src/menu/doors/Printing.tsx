import { View } from '@tarojs/components'
import { PaperRow } from '../../components/PaperRow'
import { SlipFinder } from '../../components/SlipFinder'
import { ROUND_PAPERS } from '../../copy/slip'
import { call } from '../../services/call'
import { go } from '../../services/routes'

type Props = { readonly roundId: string; readonly buildingId: string; readonly name: string }

/** What one takes along to a building's doors, and whose a signed form is that one brings back. */
export function Printing({ roundId, buildingId, name }: Props) {
  return (
    <>
      <View className="section">{ROUND_PAPERS.title}</View>
      <View className="card lines">
        <PaperRow
          name={ROUND_PAPERS.forms}
          note={ROUND_PAPERS.formsNote(name)}
          make={requestId => call('papers', 'orderForms', { roundId, placeId: buildingId }, requestId)}
        />
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
