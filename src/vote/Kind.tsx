import { MODES, type VoteHead } from '@domain/vote'
import { Text, View } from '@tarojs/components'
import { Badge } from '../components/Badge'
import { MODE_TONES, STATE_NAMES, STATE_TONES, VOTE } from '../copy/vote'

type Of = Pick<VoteHead, 'mode' | 'state'>

/** What a vote is worth and how far it is, in a word each. */
export function Kind({ mode, state }: Of) {
  return (
    <View className="row wrap">
      <Badge tone={MODE_TONES[mode]}>{MODES[mode].name}</Badge>
      <Badge tone={STATE_TONES[state]}>{STATE_NAMES[state]}</Badge>
    </View>
  )
}

type Props = { readonly of: Of & { readonly title: string }; readonly note?: string }

/** On every screen of a vote but its own: which it is, what it is worth, and what one does on this screen. */
export function KindCard({ of, note }: Props) {
  return (
    <View className="card stack">
      <Kind {...of} />
      <Text className="title">{of.title}</Text>
      <Text className="note">{VOTE.modeShort[of.mode]}</Text>
      {note && <Text className="note">{note}</Text>}
    </View>
  )
}
