import { MODES } from '@domain/vote'
import { Text, View } from '@tarojs/components'
import { Badge } from '../../components/Badge'
import { MODE_TONES, STATE_NAMES, STATE_TONES, VOTE } from '../../copy/vote'
import type { VoteView } from '../../services/votes'

/** What it is about, how far it is, and what it is worth. */
export function Head({ vote }: Pick<VoteView, 'vote'>) {
  const { mode, state, title, history } = vote
  const why = state === 'cancelled' ? history.at(-1)?.why : undefined
  return (
    <View className="card stack">
      <View className="row wrap">
        <Badge tone={MODE_TONES[mode]}>{MODES[mode].name}</Badge>
        <Badge tone={STATE_TONES[state]}>{STATE_NAMES[state]}</Badge>
      </View>
      <Text className="headline">{title}</Text>
      <Text className="note">{VOTE.modeNotes[mode]}</Text>
      {why && (
        <View className="aside is-warn">
          <Text className="text">{VOTE.cancelled(why)}</Text>
        </View>
      )}
    </View>
  )
}
