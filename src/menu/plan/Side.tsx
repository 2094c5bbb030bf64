import { PLAN_RULES, type PlanDoc, type PlanResult, type PlanRule } from '@domain/menu'
import { Text, View } from '@tarojs/components'
import { Badge } from '../../components/Badge'
import { Tap } from '../../components/Tap'
import { bigYuan } from '../../copy/menu'
import { PLAN } from '../../copy/menuPlan'

type Shown = Omit<PlanDoc, 'path'>
type Props = {
  readonly plan: Shown
  readonly chosen: PlanRule
  readonly choose: (rule: PlanRule) => void
}

const widthOf = (fen: number, ofFen: number) => ({ width: `${ofFen === 0 ? 0 : (fen * 100) / ofFen}%` })

/** The money as one strip: the basic items, each winner a piece, what is left over pale. */
function Strip({ plan, result }: { readonly plan: Shown; readonly result: PlanResult }) {
  const basicFen = plan.budgetFen - plan.leftFen
  return (
    <View className="strip" aria-hidden>
      {basicFen > 0 && <View className="strip-basic" style={widthOf(basicFen, plan.budgetFen)} />}
      {result.winners.map(({ key, costFen }) => (
        <View className="strip-item" key={key} style={widthOf(costFen, plan.budgetFen)} />
      ))}
    </View>
  )
}

function Legend() {
  return (
    <View className="row wrap strip-legend" aria-hidden>
      {(['basic', 'items', 'left'] as const).map(part => (
        <View className="row" key={part}>
          <View className={`strip-key is-${part}`} />
          <Text className="hint">{PLAN.legend[part]}</Text>
        </View>
      ))}
    </View>
  )
}

function Row({
  plan,
  result,
  isChosen,
  choose,
}: Omit<Props, 'chosen'> & { result: PlanResult; isChosen: boolean }) {
  const { rule, costFen, winners, nothing } = result
  const { name } = PLAN_RULES[rule]
  const used = bigYuan(plan.budgetFen - plan.leftFen + costFen)
  const done = plan.basic.length + winners.length
  const isAdopted = plan.adopted?.rule === rule
  const left = nothing.households === 0 ? PLAN.nobody : PLAN.nothing(nothing.households)
  const said = [name, ...(isAdopted ? [PLAN.adoptedBadge] : []), PLAN.done(done), PLAN.used(used), left]
  return (
    <Tap
      className={`side-row${isChosen ? ' is-chosen' : ''}`}
      role="tab"
      isChosen={isChosen}
      label={said.join('，')}
      onClick={() => choose(rule)}
    >
      <View className="row">
        <Text className="title">{name}</Text>
        {isAdopted && <Badge tone="accent">{PLAN.adoptedBadge}</Badge>}
      </View>
      <Strip plan={plan} result={result} />
      <View className="side-numbers">
        <Text className="note side-number">{PLAN.done(done)}</Text>
        <Text className="note side-number">{PLAN.used(used)}</Text>
        <Text className={`note side-number${nothing.households > 0 ? ' is-warn' : ''}`}>{left}</Text>
      </View>
    </Tap>
  )
}

/** The three plans side by side: what each does, what it costs, who is left with nothing. A tap opens one below. */
export function Side({ plan, chosen, choose }: Props) {
  return (
    <View className="card stack">
      <Text className="title">{PLAN.side}</Text>
      <Text className="note">{PLAN.sideNote}</Text>
      <Legend />
      <View className="side" role="tablist">
        {plan.results.map(result => (
          <Row
            key={result.rule}
            plan={plan}
            result={result}
            isChosen={result.rule === chosen}
            choose={choose}
          />
        ))}
      </View>
    </View>
  )
}
