import { LEVEL_NAMES } from '@domain/escalation'
import { MATTER_STATES, type MatterLine, URGENCIES } from '@domain/station'
import { Text, View } from '@tarojs/components'
import { MATTER, STATE_TONES } from '../../copy/matter'
import { go } from '../../services/routes'
import { Badge } from '../Badge'
import { Due } from '../Due'
import { Icon } from '../Icon'
import { Picture } from '../Picture'
import { Tap } from '../Tap'
import './index.scss'

type Props = {
  readonly matter: MatterLine
  /** Its place in the queue, from 1. */
  readonly rank?: number
  readonly onClick?: () => void
}

/** One matter as a line of a list: what it is, where it stands, how long is left. */
export function MatterCard({ matter, rank, onClick = () => go.matter(matter._id) }: Props) {
  const isOpen = matter.phase === 'open' || matter.phase === 'finishing'
  return (
    <Tap className="card matter-card" onClick={onClick}>
      <View className="row wrap matter-badges">
        {rank ? <Text className="matter-rank">{String(rank)}</Text> : null}
        <Badge tone={STATE_TONES[matter.state]}>{MATTER_STATES[matter.state]}</Badge>
        <Badge>{LEVEL_NAMES[matter.level]}</Badge>
        {matter.urgency === 'urgent' && <Badge tone="alert">{URGENCIES.urgent}</Badge>}
        {matter.overdueCount > 0 && <Badge tone="alert">{MATTER.overdue(matter.overdueCount)}</Badge>}
        {matter.reviewMissing && <Badge tone="warn">{MATTER.reviewMissing}</Badge>}
      </View>
      <View className="matter-main">
        <View className="grow stack">
          <Text className="title matter-title">{matter.title}</Text>
          <Text className="note matter-where">
            {[matter.raiserName, matter.spot || matter.entryTitle].filter(Boolean).join(' · ')}
          </Text>
        </View>
        {matter.cover ? <Picture className="matter-cover" src={matter.cover} /> : null}
      </View>
      <View className="row-between matter-foot">
        <View className="row matter-support">
          <Icon name="people" />
          <Text>{MATTER.supports(matter.supportCount)}</Text>
        </View>
        {isOpen ? <Due minutesLeft={matter.minutesLeft} isPaused={matter.paused} /> : null}
      </View>
    </Tap>
  )
}
