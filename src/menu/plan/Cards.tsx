import { shortHash } from '@domain/kernel'
import {
  DECISIONS,
  type DecisionNeeded,
  type MenuItem,
  PLAN_RULES,
  type PlanDoc,
  type PlanResult,
} from '@domain/menu'
import { momentInWords } from '@domain/station'
import { Text, View } from '@tarojs/components'
import { Badge } from '../../components/Badge'
import { HouseholdBars } from '../../components/HouseholdBars'
import { Tap } from '../../components/Tap'
import { bigYuan } from '../../copy/menu'
import { PLAN } from '../../copy/menuPlan'

type Shown = Omit<PlanDoc, 'path'>

/** Which plan was adopted and why; who made it, of how many lists. */
export function Head({ plan, title }: { readonly plan: Shown; readonly title: string }) {
  const { adopted } = plan
  return (
    <View className="card stack">
      <Text className="headline">{title}</Text>
      <Text className="note">{PLAN.about(plan.orders, plan.households)}</Text>
      {adopted ? (
        <View className="aside is-fine">
          <Text className="title">{PLAN.adopted(PLAN_RULES[adopted.rule].name)}</Text>
          <Text className="text">{PLAN.adoptedWhy(adopted.why)}</Text>
          <Text className="note">{PLAN.adoptedBy(adopted.byName, momentInWords(adopted.at))}</Text>
          {plan.earlier.map(({ rule, byName, at, why }) => (
            <Text className="note" key={at}>
              {PLAN.earlier(PLAN_RULES[rule].name, byName, momentInWords(at), why)}
            </Text>
          ))}
        </View>
      ) : (
        <View className="aside is-warn">
          <Text className="text">{PLAN.notAdopted}</Text>
        </View>
      )}
    </View>
  )
}

/** Who of those that ordered got nothing of what they ticked, building by building. */
export function Nothing({ result: { nothing } }: { readonly result: PlanResult }) {
  const bars = nothing.buildings
    .filter(({ households }) => households > 0)
    .map(({ name, households, ofHouseholds }) => ({
      name,
      said: PLAN.nothingBuilding(households, ofHouseholds),
      part: households,
      of: ofHouseholds,
    }))
  return (
    <View className="card stack">
      <Text className="title">{PLAN.nothingTitle}</Text>
      <Text className="text">
        {nothing.households === 0
          ? PLAN.nothingNone
          : PLAN.nothingNote(nothing.households, nothing.ofHouseholds)}
      </Text>
      {bars.length > 0 && (
        <>
          <HouseholdBars
            bars={bars}
            tone="warn"
            said={PLAN.nothingSaid(bars.map(({ name, said }) => `${name} ${said}`))}
          />
          <Text className="hint">{PLAN.nothingFew}</Text>
        </>
      )}
    </View>
  )
}

/** The basic items that are done first, each with its reason. */
export function Basics({ plan, items }: { readonly plan: Shown; readonly items: readonly MenuItem[] }) {
  if (plan.basic.length === 0) return null
  return (
    <View className="card stack">
      <Text className="title">{PLAN.basic(plan.basic.length)}</Text>
      <Text className="note">{PLAN.basicNote}</Text>
      {plan.basic.map(({ key, costFen, why }) => (
        <View className="plan-basic" key={key}>
          <View className="row-between">
            <Text className="text plan-line-name">{items.find(item => item.key === key)?.name ?? key}</Text>
            <Text className="text plan-line-cost">{bigYuan(costFen)}</Text>
          </View>
          <Text className="note">{why}</Text>
        </View>
      ))}
    </View>
  )
}

const TONES = { none: 'accent', ordinary: 'warn', special: 'warn' } as const
const ASKED = Object.keys(DECISIONS) as DecisionNeeded[]

/** What the law asks of each winner before it is done. */
export function Law({ result, items }: { readonly result: PlanResult; readonly items: readonly MenuItem[] }) {
  const won = items.filter(({ key }) => result.winners.some(winner => winner.key === key))
  return (
    <View className="card stack">
      <Text className="title">{PLAN.law}</Text>
      <Text className="note">{PLAN.lawNote}</Text>
      {ASKED.map(decision => {
        const own = won.filter(item => item.decision === decision)
        return own.length === 0 ? null : (
          <View className="plan-basic" key={decision}>
            <View className="row wrap">
              <Badge tone={TONES[decision]}>{DECISIONS[decision]}</Badge>
              <Text className="note">{PLAN.lawOf(own.length)}</Text>
            </View>
            <Text className="text">{own.map(({ name }) => name).join('、')}</Text>
          </View>
        )
      })}
    </View>
  )
}

type ExportProps = { readonly plan: Shown; readonly run: () => void; readonly isBusy: boolean }

/** The lists without names, for whoever wants to make the plan again. */
export function Export({ plan, run, isBusy }: ExportProps) {
  return (
    <View className="card stack">
      <Tap className="button second" onClick={run} isOff={isBusy}>
        <Text>{PLAN.export}</Text>
      </Tap>
      <Text className="note">{PLAN.exportNote}</Text>
      <View className="row wrap">
        <Text className="note">{PLAN.code}</Text>
        <Text className="code-digits">{shortHash(plan.ballotsHash)}</Text>
      </View>
      <Text className="hint">{PLAN.madeBy(plan.byName, momentInWords(plan.at))}</Text>
    </View>
  )
}
