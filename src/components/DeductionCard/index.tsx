import { dayInWords } from '@domain/kernel'
import type { DeductionView } from '@domain/points'
import { Text, View } from '@tarojs/components'
import { DEDUCTION, DEDUCTION_TONES, deadlineInWords } from '../../copy/conduct'
import { go } from '../../services/routes'
import { Badge } from '../Badge'
import { Icon } from '../Icon'
import { Tap } from '../Tap'
import './index.scss'

type Props = {
  readonly deduction: DeductionView
  readonly today: string
  /** Does whoever looks need to be told whose it is? */
  readonly showsHome?: boolean
}

/** A deduction in a list: what for, how many points, and by when something has to be done. */
export function DeductionCard({ deduction, today, showsHome = false }: Props) {
  const { id, rule, points, on, state, label } = deduction
  const deadline = deadlineInWords(deduction, today)
  return (
    <Tap className="card deduction-card" onClick={() => go.deduction(id)}>
      <View className="grow stack">
        <View className="row wrap">
          <Badge tone={DEDUCTION_TONES[state]}>{DEDUCTION.states[state]}</Badge>
          {deadline ? <Text className="note">{deadline}</Text> : null}
        </View>
        <Text className="title">{`${rule.name} · ${DEDUCTION.points(points)}`}</Text>
        {showsHome && <Text className="text">{label}</Text>}
        <Text className="hint">{`${dayInWords(on)} · ${rule.clause}`}</Text>
      </View>
      <Icon name="next" />
    </Tap>
  )
}
