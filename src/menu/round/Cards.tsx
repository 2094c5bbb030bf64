import { MERGE_RULES, ROUND_STANDINGS, type RoundView } from '@domain/menu'
import { momentInWords } from '@domain/station'
import { Text, View } from '@tarojs/components'
import { Badge } from '../../components/Badge'
import { Faces } from '../../components/Faces'
import { HouseholdBars } from '../../components/HouseholdBars'
import { Meter } from '../../components/Meter'
import { bigYuan, ROUND, ROUND_TONES, ROUNDS } from '../../copy/menu'
import { call } from '../../services/call'
import { useQuery } from '../../services/useQuery'

/** What it is, until when, and how many have ordered. */
export function Head({ view: { round, standing, orders, mine } }: { readonly view: RoundView }) {
  const { households } = round.roll
  return (
    <View className="card stack">
      <View className="row-between wrap">
        <Badge tone={ROUND_TONES[standing]}>{ROUND_STANDINGS[standing]}</Badge>
        <Text className="note">{round.compoundName}</Text>
      </View>
      <Text className="headline">{round.title}</Text>
      {round.words ? <Text className="text words">{round.words}</Text> : null}
      <Text className="note">{ROUNDS.span(momentInWords(round.opensAt), momentInWords(round.closesAt))}</Text>
      {round.why ? <Text className="note">{ROUND.why(round.why)}</Text> : null}
      {households > 0 && (
        <Meter
          name={ROUNDS.ordered}
          said={ROUNDS.orderedSaid(orders, households)}
          perMille={Math.floor((orders * 1000) / households)}
        />
      )}
      {mine && (
        <Text className="text">{mine.ticks === null ? ROUNDS.mineNone : ROUNDS.mine(mine.ticks.length)}</Text>
      )}
    </View>
  )
}

/** How many of each building have ordered, as bars. */
export function Participation({ roundId }: { readonly roundId: string }) {
  const query = useQuery(`participation ${roundId}`, () => call('menu', 'participation', { roundId }))
  return (
    <Faces of={query} rows={1}>
      {({ buildings }) => {
        const bars = buildings.map(({ name, orders, households }) => ({
          name,
          said: ROUND.building(orders, households),
          part: orders,
          of: households,
        }))
        return (
          <View className="card stack">
            <Text className="title">{ROUND.participation}</Text>
            <Text className="note">{ROUND.participationNote}</Text>
            <HouseholdBars
              bars={bars}
              said={ROUND.buildingsSaid(bars.map(({ name, said }) => `${name} ${said}`))}
            />
          </View>
        )
      }}
    </Faces>
  )
}

function Fact({ name, said }: { readonly name: string; readonly said: string }) {
  return (
    <View className="round-fact">
      <Text className="note">{name}</Text>
      <Text className="text">{said}</Text>
    </View>
  )
}

/** The money and the rules, as they were fixed before the round was opened. */
export function Rules({ view: { round } }: { readonly view: RoundView }) {
  return (
    <View className="card stack">
      <Text className="title">{ROUND.money}</Text>
      <Fact name={ROUND.budget} said={bigYuan(round.budgetFen)} />
      <Fact name={ROUND.sources} said={round.sources} />
      <Fact name={ROUND.merge} said={MERGE_RULES[round.mergeRule]} />
      <Fact name={ROUND.silent} said={ROUND.silentSaid} />
      <Fact name={ROUND.lot} said={ROUND.lotSaid} />
    </View>
  )
}
