import { ROUND_STANDINGS, type RoundView } from '@domain/menu'
import { momentInWords } from '@domain/station'
import { Text, View } from '@tarojs/components'
import { Badge } from '../../components/Badge'
import { Meter } from '../../components/Meter'
import { Tap } from '../../components/Tap'
import { bigYuan, ROUND_TONES, ROUNDS } from '../../copy/menu'
import { go } from '../../services/routes'

/** The round that is on, or the one before it: until when, how many have ordered, and one's own household. */
export function OpenRound({ view }: { readonly view: RoundView }) {
  const { round, standing, orders, mine, can } = view
  const mayOrder = standing === 'open' && mine !== null && can.includes('order')
  const { households } = round.roll
  return (
    <View className="card stack rounds-open">
      <View className="row-between wrap">
        <Badge tone={ROUND_TONES[standing]}>{ROUND_STANDINGS[standing]}</Badge>
        <Text className="note">{ROUNDS.until(momentInWords(round.closesAt))}</Text>
      </View>
      <Text className="headline">{round.title}</Text>
      {round.words ? <Text className="text words">{round.words}</Text> : null}
      {households > 0 && (
        <Meter
          name={ROUNDS.ordered}
          said={ROUNDS.orderedSaid(orders, households)}
          perMille={Math.floor((orders * 1000) / households)}
        />
      )}
      <View className="row-between wrap">
        <Text className="text">
          {mine === null ? '' : mine.ticks === null ? ROUNDS.mineNone : ROUNDS.mine(mine.ticks.length)}
        </Text>
        <Text className="note">{ROUNDS.budget(bigYuan(round.budgetFen))}</Text>
      </View>
      <View className="rounds-acts">
        <Tap className="button second grow" onClick={() => go.round(round._id)}>
          <Text>{ROUNDS.see}</Text>
        </Tap>
        {mayOrder && (
          <Tap className="button grow" onClick={() => go.order(round._id)}>
            <Text>{mine.ticks === null ? ROUNDS.order : ROUNDS.change}</Text>
          </Tap>
        )}
        {standing === 'planned' && (
          <Tap className="button grow" onClick={() => go.plan(round._id)}>
            <Text>{ROUNDS.plan}</Text>
          </Tap>
        )}
      </View>
    </View>
  )
}
