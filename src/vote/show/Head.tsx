import { dayOf } from '@domain/kernel'
import { Text, View } from '@tarojs/components'
import { dayInFull } from '../../copy/due'
import { VOTE, VOTES } from '../../copy/vote'
import { readNow } from '../../services/now'
import type { VoteView } from '../../services/votes'
import { Kind } from '../Kind'

const day = (at: number): string => dayInFull(dayOf(at), dayOf(readNow()))

/** Until when, or from when on, one can do something. */
function whenOf({ state, rollUntil, opensAt, closesAt }: VoteView['vote']): string | null {
  if (state === 'rollOpen' && rollUntil !== null) return VOTE.rollUntil(day(rollUntil))
  if (opensAt === null || closesAt === null) return null
  if (state === 'noticed') return VOTES.from(day(opensAt))
  return state === 'open' ? VOTES.until(day(closesAt - 1)) : null
}

/** What it is about, how far it is, until when, and what it is worth. */
export function Head({ vote }: Pick<VoteView, 'vote'>) {
  const { mode, state, title, history } = vote
  const why = state === 'cancelled' ? history.at(-1)?.why : undefined
  const when = whenOf(vote)
  return (
    <View className="card stack">
      <Kind mode={mode} state={state} />
      <Text className="headline">{title}</Text>
      {when && <Text className="text vote-words">{when}</Text>}
      <Text className="note">{VOTE.modeNotes[mode]}</Text>
      {why && (
        <View className="aside is-warn">
          <Text className="text">{VOTE.cancelled(why)}</Text>
        </View>
      )}
    </View>
  )
}
