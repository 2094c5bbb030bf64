import { yuanOf } from '@domain/kernel'
import type { MenuItem, PlanLoser, PlanResult, PlanWinner } from '@domain/menu'
import { Text, View } from '@tarojs/components'
import { Icon } from '../../components/Icon'
import { bigYuan } from '../../copy/menu'
import { PLAN, RULE_STORIES } from '../../copy/menuPlan'

type Props = {
  readonly result: PlanResult
  readonly items: readonly MenuItem[]
  readonly households: number
}

const whyWon = ({ households, by, mostFen }: PlanWinner): string =>
  by === 'shares' && mostFen !== null ? PLAN.byShares(households, yuanOf(mostFen)) : PLAN.byTicks(households)

/** What a loser lacked, in words. */
function lackOf({ key, without, lacksFen, lacksHouseholds }: PlanLoser, items: readonly MenuItem[]): string {
  if (without !== null) {
    const other = items.find(item => item.key === without)?.name ?? without
    const needs = items.find(item => item.key === key)?.needs.includes(without)
    return needs ? PLAN.without(other) : PLAN.beside(other)
  }
  if (lacksFen !== null) return PLAN.lacksFen(yuanOf(lacksFen))
  return lacksHouseholds === null ? PLAN.lacksAll : PLAN.lacksHouseholds(lacksHouseholds)
}

type LineProps = {
  readonly name: string
  readonly costFen: number
  readonly part: number
  readonly said: string
  readonly isWinner: boolean
}

/** An item, how many of all households ticked it as a bar, and why it is in or out. */
function Line({ name, costFen, part, said, isWinner }: LineProps) {
  return (
    <View className={`plan-line${isWinner ? ' is-winner' : ''}`}>
      <View className="row-between">
        <View className="row grow">
          <Icon name={isWinner ? 'check' : 'close'} />
          <Text className="text plan-line-name grow">{name}</Text>
        </View>
        <Text className="text plan-line-cost">{bigYuan(costFen)}</Text>
      </View>
      <View className="plan-track" aria-hidden>
        <View className="plan-fill" style={{ width: `${Math.min(100, part)}%` }} />
      </View>
      <Text className="note">{said}</Text>
    </View>
  )
}

/** What one of the plans does and leaves, item by item, with the reason of each. */
export function Results({ result, items, households }: Props) {
  const nameOf = (key: string) => items.find(item => item.key === key)?.name ?? key
  const partOf = (count: number) => (households === 0 ? 0 : Math.round((count * 100) / households))
  const { winners, losers, rule } = result
  return (
    <>
      <View className="card stack">
        <Text className="note">{RULE_STORIES[rule]}</Text>
        <Text className="title">{PLAN.winners(winners.length)}</Text>
        {winners.map(winner => (
          <Line
            key={winner.key}
            name={nameOf(winner.key)}
            costFen={winner.costFen}
            part={partOf(winner.households)}
            said={whyWon(winner)}
            isWinner
          />
        ))}
        {winners.some(({ by }) => by === 'shares') && <Text className="hint">{PLAN.bySharesNote}</Text>}
      </View>
      {losers.length > 0 && (
        <View className="card stack">
          <Text className="title">{PLAN.losers(losers.length)}</Text>
          {losers.map(loser => (
            <Line
              key={loser.key}
              name={nameOf(loser.key)}
              costFen={loser.costFen}
              part={partOf(loser.households)}
              said={
                loser.households === 0
                  ? PLAN.nobodyTicked
                  : `${PLAN.ticked(loser.households)}，${lackOf(loser, items)}`
              }
              isWinner={false}
            />
          ))}
        </View>
      )}
    </>
  )
}
