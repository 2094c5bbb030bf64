import { type MenuItem, PLAN_RULES, type PlanDoc, type PlanRule } from '@domain/menu'
import { Text, View } from '@tarojs/components'
import { Icon } from '../../components/Icon'
import { PLAN } from '../../copy/menuPlan'

type Props = {
  readonly plan: Omit<PlanDoc, 'path'>
  readonly items: readonly MenuItem[]
  readonly chosen: PlanRule
}

/** Every item that somebody ticked, the most wanted first, with those of the three plans that do it. */
function rowsOf({ results }: Props['plan'], items: readonly MenuItem[]) {
  const [first] = results
  const all = first ? [...first.winners, ...first.losers] : []
  return all
    .filter(({ households }) => households > 0)
    .sort((a, b) => b.households - a.households)
    .map(({ key, households }) => ({
      key,
      households,
      name: items.find(item => item.key === key)?.name ?? key,
      by: results.map(({ rule, winners }) => ({ rule, isIn: winners.some(winner => winner.key === key) })),
    }))
}

/** A long name may break in its middle and nowhere else. */
const inTwo = (name: string): string => (name.length > 3 ? `${name.slice(0, 2)}\u200b${name.slice(2)}` : name)

/** The three plans item by item: a row an item, a column a plan. */
export function Matrix({ plan, items, chosen }: Props) {
  const cellOf = (rule: PlanRule) => `matrix-cell${rule === chosen ? ' is-chosen' : ''}`
  return (
    <View className="card stack">
      <Text className="title">{PLAN.matrix}</Text>
      <View className="matrix" role="table" aria-label={PLAN.matrix}>
        <View className="matrix-row" role="row">
          <View className="grow matrix-item" role="columnheader">
            <Text className="note">{PLAN.matrixItem}</Text>
          </View>
          {plan.results.map(({ rule }) => (
            <View className={cellOf(rule)} role="columnheader" key={rule}>
              <Text className="note matrix-rule">{inTwo(PLAN_RULES[rule].name)}</Text>
            </View>
          ))}
        </View>
        {rowsOf(plan, items).map(({ key, name, households, by }) => (
          <View className="matrix-row" role="row" key={key}>
            <View className="grow matrix-item" role="cell">
              <Text className="text">{name}</Text>
              <Text className="hint">{PLAN.ticked(households)}</Text>
            </View>
            {by.map(({ rule, isIn }) => (
              <View className={`${cellOf(rule)}${isIn ? ' is-in' : ''}`} role="cell" key={rule}>
                {isIn && <Icon name="check" size="m" />}
                <Text className="hint">{isIn ? PLAN.matrixIn : PLAN.matrixOut}</Text>
              </View>
            ))}
          </View>
        ))}
      </View>
    </View>
  )
}
