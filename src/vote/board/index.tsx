import type { BuildingPart, Count } from '@domain/vote'
import { Text, View } from '@tarojs/components'
import { Faces } from '../../components/Faces'
import { Meter } from '../../components/Meter'
import { Page } from '../../components/Page'
import { BOARD } from '../../copy/voteWork'
import { call } from '../../services/call'
import { useParams } from '../../services/params'
import { useQuery } from '../../services/useQuery'
import { KindCard } from '../Kind'
import './index.scss'

const GOAL = 667

type Line = { readonly name: string; readonly roll: Count; readonly part: Count | null }

function PartLine({ name, roll, part }: Line) {
  if (!part)
    return (
      <View className="row-between wrap">
        <Text className="text">{name}</Text>
        <Text className="note">{BOARD.few}</Text>
      </View>
    )
  return (
    <Meter
      name={name}
      said={BOARD.said(part.heads, roll.heads)}
      perMille={Math.floor((part.heads * 1000) / Math.max(1, roll.heads))}
      goalPerMille={GOAL}
    />
  )
}

const lineOf = ({ name, roll, tookPart }: BuildingPart): Line => ({ name, roll, part: tookPart })

/** How many took part, building by building; never what they chose. */
export default function VoteBoard() {
  const { id = '' } = useParams()
  const board = useQuery(`board ${id}`, () => call('vote', 'board', { voteId: id }))
  return (
    <Page title={BOARD.title}>
      <Faces of={board}>
        {({ head, roll, tookPart, buildings }) => (
          <>
            <KindCard of={head} />
            <View className="card stack">
              <PartLine name={BOARD.all} roll={roll} part={tookPart} />
              <Text className="note">{BOARD.goal}</Text>
              <Text className="note">{BOARD.note}</Text>
            </View>
            <View className="card board-lines">
              {buildings.map(building => (
                <PartLine key={building.buildingId} {...lineOf(building)} />
              ))}
            </View>
          </>
        )}
      </Faces>
    </Page>
  )
}
