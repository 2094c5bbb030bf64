import type { ActivityRow } from '@domain/points'
import { Text, View } from '@tarojs/components'
import { OFFERS, standingInWords, whenInWords, worthInWords } from '../../copy/activity'
import { Badge } from '../Badge'
import { Icon } from '../Icon'
import { Tap } from '../Tap'
import './index.scss'

/** How many places are left, or how many wait. */
const roomOf = ({ limit, taken, waiting }: ActivityRow): string =>
  taken < limit ? OFFERS.left(limit - taken) : OFFERS.full(waiting)

function Badges({ row }: { readonly row: ActivityRow }) {
  const { state, standing, isNear, building } = row
  return (
    <View className="row wrap activity-badges">
      <Badge tone="accent">{worthInWords(row.rule)}</Badge>
      {standing.state !== 'none' && (
        <Badge tone={standing.state === 'in' ? 'calm' : 'warn'}>{standingInWords(standing)}</Badge>
      )}
      {state === 'over' && <Badge>{OFFERS.over}</Badge>}
      {building ? <Badge tone={isNear ? 'calm' : 'quiet'}>{isNear ? OFFERS.near : building}</Badge> : null}
    </View>
  )
}

/** One activity as a line of a list: what, when, where, how many points, whether there is room. */
export function ActivityCard({ row, onClick }: { readonly row: ActivityRow; readonly onClick: () => void }) {
  const isOff = row.state === 'cancelled'
  return (
    <Tap className="card activity-card" onClick={onClick}>
      <Text className="title">{row.title}</Text>
      <Badges row={row} />
      <View className="activity-line">
        <Icon name="clock" />
        <Text className="note">{whenInWords(row)}</Text>
      </View>
      <View className="activity-line">
        <Icon name="place" />
        <Text className="note">{row.where}</Text>
      </View>
      {isOff ? (
        <View className="aside is-alert">
          <Text className="note">{OFFERS.cancelled(row.cancelledWhy)}</Text>
        </View>
      ) : (
        <View className="activity-line">
          <Icon name="people" />
          <Text className="note">
            {row.state === 'over' ? OFFERS.taken(row.taken, row.limit) : roomOf(row)}
          </Text>
        </View>
      )}
    </Tap>
  )
}
