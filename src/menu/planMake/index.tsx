import { costFenOf, type MenuItem } from '@domain/menu'
import { Text, View } from '@tarojs/components'
import { ActionBar } from '../../components/ActionBar'
import { Faces } from '../../components/Faces'
import { LineField, Tick } from '../../components/Fields'
import { Meter } from '../../components/Meter'
import { Page } from '../../components/Page'
import { bigYuan } from '../../copy/menu'
import { MAKE_PLAN } from '../../copy/menuPlan'
import { useMakePlan } from './useMakePlan'
import './index.scss'

type ItemProps = {
  readonly item: MenuItem
  readonly why: string | undefined
  readonly toggle: () => void
  readonly explain: (why: string) => void
  readonly problem: string | null
}

function Basic({ item, why, toggle, explain, problem }: ItemProps) {
  return (
    <View className="make-item">
      <Tick
        name={item.name}
        note={`${item.includes}，${MAKE_PLAN.cost(bigYuan(costFenOf(item)))}`}
        isOn={why !== undefined}
        onChange={toggle}
      />
      {why !== undefined && (
        <LineField
          label={`${item.name} ${MAKE_PLAN.why}`}
          value={why}
          onChange={explain}
          most={60}
          placeholder={MAKE_PLAN.whyPlaceholder}
          problem={problem}
        />
      )}
    </View>
  )
}

/** Before the plans are made: which basic items are done by the survey, and what that leaves. */
export default function MakePlan() {
  const { query, items, reasons, costFen, leftFen, toggle, explain, problemOf, submit, isBusy } =
    useMakePlan()
  const view = query.value
  const foot = view && (
    <>
      <View className="make-foot">
        <Meter
          name={MAKE_PLAN.budget}
          said={MAKE_PLAN.budgetSaid(bigYuan(costFen), bigYuan(view.round.budgetFen))}
          perMille={Math.floor((costFen * 1000) / view.round.budgetFen)}
        />
        <Text className={leftFen < 0 ? 'field-problem' : 'note'}>
          {leftFen < 0 ? MAKE_PLAN.over(bigYuan(-leftFen)) : MAKE_PLAN.left(bigYuan(leftFen))}
        </Text>
      </View>
      <ActionBar
        first={{ name: isBusy ? MAKE_PLAN.making : MAKE_PLAN.make, run: () => void submit(), isBusy }}
      />
    </>
  )
  const isTheirs = view === null || view.can.includes('manage')
  return (
    <Page title={MAKE_PLAN.title} foot={foot} isTheirs={isTheirs}>
      <Faces of={query}>
        {({ round }) => (
          <>
            <View className="card stack">
              <Text className="title">{round.title}</Text>
              <Text className="note">{MAKE_PLAN.note}</Text>
            </View>
            <View className="card">
              {items.map(item => (
                <Basic
                  key={item.key}
                  item={item}
                  why={reasons[item.key]}
                  toggle={() => toggle(item.key)}
                  explain={why => explain(item.key, why)}
                  problem={problemOf(item.key, item.name)}
                />
              ))}
            </View>
            <View className="make-end" />
          </>
        )}
      </Faces>
    </Page>
  )
}
