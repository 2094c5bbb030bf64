import type { ActivityView, TurnRow } from '@domain/points'
import { Text, View } from '@tarojs/components'
import { ACTIVITY, clockOf, cutInWords, OFFERS } from '../../copy/activity'
import { dayWithWeekday } from '../../copy/due'

/** What one turn of service came to. */
function Done({ turn }: { readonly turn: TurnRow }) {
  return (
    <View className="card stack">
      <Text className="title">{ACTIVITY.done}</Text>
      <Text className="turn-points">{ACTIVITY.got(turn.points)}</Text>
      <Text className="note">
        {[ACTIVITY.served(turn.minutes), ACTIVITY.by(turn.verifierName)].join(' · ')}
      </Text>
      {turn.cut && (
        <View className="aside is-warn">
          <Text className="note">{cutInWords(turn.cut)}</Text>
        </View>
      )}
    </View>
  )
}

/** When one can check in, where one has a place. */
function Doors({ view }: { readonly view: ActivityView }) {
  const { session, at } = view
  if (!session || at > session.endsAt) return null
  if (at >= session.opensAt) return <Text className="note">{ACTIVITY.openNow(clockOf(session.endsAt))}</Text>
  return <Text className="note">{ACTIVITY.opens(dayWithWeekday(session.day), clockOf(session.opensAt))}</Text>
}

function Place({ view }: { readonly view: ActivityView }) {
  const { standing } = view.row
  if (standing.state === 'none') return null
  const waits = standing.state === 'waiting'
  return (
    <View className={`card stack${waits ? ' is-waiting' : ''}`}>
      <Text className="title">{waits ? ACTIVITY.waiting(standing.number) : ACTIVITY.in}</Text>
      {waits ? <Text className="note">{ACTIVITY.waitingNote}</Text> : <Doors view={view} />}
      {view.needsAnother && !waits && (
        <View className="aside">
          <Text className="note">{ACTIVITY.needsAnother}</Text>
        </View>
      )}
    </View>
  )
}

/** Where the person stands: signed up, waiting, at it, done; or why it does not take place. */
export function Standing({ view }: { readonly view: ActivityView }) {
  const { turn, row, session } = view
  if (turn?.state === 'done') return <Done turn={turn} />
  if (turn?.state === 'refused')
    return (
      <View className="card stack">
        <Text className="title">{ACTIVITY.refused}</Text>
        <Text className="text">{turn.why}</Text>
        <Text className="hint">{turn.verifierName}</Text>
      </View>
    )
  if (turn?.state === 'arrived' && turn.arrivedAt !== null)
    return (
      <View className="card stack">
        <Text className="title">{ACTIVITY.arrived(clockOf(turn.arrivedAt))}</Text>
        {session && <Text className="note">{ACTIVITY.arrivedNote(clockOf(session.closesAt))}</Text>}
      </View>
    )
  if (row.state !== 'open')
    return (
      <View className="card">
        <Text className="title">
          {row.state === 'over' ? OFFERS.over : OFFERS.cancelled(row.cancelledWhy)}
        </Text>
      </View>
    )
  return <Place view={view} />
}
