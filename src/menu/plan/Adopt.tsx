import { PLAN_RULES, type PlanRule } from '@domain/menu'
import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { WordsField } from '../../components/Fields'
import { Tap } from '../../components/Tap'
import { PLAN } from '../../copy/menuPlan'
import { call, type GivenBy } from '../../services/call'
import { useCommand } from '../../services/useCommand'

type Props = {
  readonly roundId: string
  readonly rule: PlanRule
  readonly done: (plan: GivenBy<'menu', 'adoptPlan'>['plan']) => void
  readonly cancel: () => void
}

/** Takes one of the plans forward, with the reason. */
export function Adopt({ roundId, rule, done, cancel }: Props) {
  const [why, setWhy] = useState('')
  const [shows, setShows] = useState(false)
  const isShort = why.trim().length < 2
  const name = PLAN.adopt(PLAN_RULES[rule].name)
  const command = useCommand(
    (requestId: string) => call('menu', 'adoptPlan', { roundId, rule, why: why.trim() }, requestId),
    ({ plan }) => {
      void Taro.showToast({ title: PLAN.adoptedDone, icon: 'success' })
      done(plan)
    },
  )
  const submit = async () => {
    setShows(true)
    if (isShort) return
    const { confirm } = await Taro.showModal({ title: name, content: PLAN.adoptSure })
    if (confirm) await command.run()
  }
  return (
    <View className="card stack">
      <Text className="title">{name}</Text>
      <WordsField
        label={PLAN.adoptWhy}
        value={why}
        onChange={setWhy}
        most={200}
        placeholder={PLAN.adoptPlaceholder}
        problem={shows && isShort ? PLAN.adoptShort : null}
      />
      <View className="row">
        <Tap className="button second grow" onClick={cancel}>
          <Text>{PLAN.adoptCancel}</Text>
        </Tap>
        <Tap className="button grow" onClick={() => void submit()} isOff={command.isBusy}>
          <Text>{name}</Text>
        </Tap>
      </View>
    </View>
  )
}
