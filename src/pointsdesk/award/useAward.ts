import type { PointRule } from '@domain/points'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import type { House } from '../../components/HousePicker'
import { SURE } from '../../copy/app'
import { AWARD } from '../../copy/pointsDesk'
import { call, type GivenBy } from '../../services/call'
import { spotsFor } from '../../services/myPlace'
import { useTariff } from '../../services/pointTariff'
import { useMe } from '../../services/session'
import { useCommand } from '../../services/useCommand'

/** The compound of a household, read off its id. */
const compoundOf = (house: House | null): string | null => house?.householdId.split(':')[0] ?? null

const LEAST = 2

/** Points for a household that kept a clause: whose, which clause, what was seen. */
export function useAward() {
  const me = useMe()
  const [house, setHouse] = useState<House | null>(null)
  const [rule, setRule] = useState<PointRule | null>(null)
  const [words, setWords] = useState('')
  const [shows, setShows] = useState(false)
  const tariff = useTariff(compoundOf(house))
  const send = (requestId: string) =>
    call(
      'points',
      'award',
      { householdId: house?.householdId ?? '', ruleKey: rule?.key ?? '', words },
      requestId,
    )
  const done = async ({ points, cut }: GivenBy<'points', 'award'>) => {
    setShows(false)
    await Taro.showModal({
      title: '',
      content: AWARD.done(house?.label ?? '', points, cut),
      showCancel: false,
      confirmText: SURE,
    })
    setHouse(null)
    setWords('')
  }
  const command = useCommand(send, done)
  const problems = {
    home: house ? null : AWARD.problems.home,
    rule: rule ? null : AWARD.problems.rule,
    words: words.trim().length < LEAST ? AWARD.problems.words : null,
  }
  const submit = async () => {
    setShows(true)
    const problem = problems.home ?? problems.rule ?? problems.words
    if (problem || !house || !rule) return void Taro.showToast({ title: problem ?? '', icon: 'none' })
    const content = AWARD.sure(house.label, rule.name, rule.points)
    const { confirm } = await Taro.showModal({ title: AWARD.title, content })
    if (confirm) await command.run()
  }
  const spots = me ? spotsFor(me, 'points.award') : []
  return {
    isTheirs: me === null || spots.length > 0,
    from: spots[0],
    house,
    setHouse: (next: House | null) => {
      setHouse(next)
      setRule(null)
    },
    rules: tariff.value?.tariff.rules.filter(({ kind, isOn }) => kind === 'covenant' && isOn) ?? null,
    rule,
    setRule,
    words,
    setWords,
    problem: (field: keyof typeof problems) => (shows ? problems[field] : null),
    submit,
    isBusy: command.isBusy,
  }
}
