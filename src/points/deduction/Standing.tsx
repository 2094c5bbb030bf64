import { dayInWords } from '@domain/kernel'
import type { DeductionView } from '@domain/points'
import { Text, View } from '@tarojs/components'
import { Badge } from '../../components/Badge'
import { ListRow } from '../../components/ListRow'
import { DEDUCTION, DEDUCTION_TONES, standingInWords } from '../../copy/conduct'
import { todayHere } from '../../services/now'

/** What it is for, how many points, where it stands and what follows. */
export function Standing({ deduction }: { readonly deduction: DeductionView }) {
  const { rule, points, state, label, holder, ofPerson, on } = deduction
  return (
    <>
      <View className="card stack">
        <View className="row">
          <Badge tone={DEDUCTION_TONES[state]}>{DEDUCTION.states[state]}</Badge>
        </View>
        <Text className="headline">{`${rule.name} · ${DEDUCTION.points(points)}`}</Text>
        <Text className="text">{DEDUCTION.clause(rule.clause)}</Text>
        <View className={`aside${state === 'noticed' ? ' is-warn' : ''}`}>
          <Text className="text">{standingInWords(deduction, todayHere())}</Text>
        </View>
      </View>
      <View className="card lines">
        <ListRow name={label} note={`${holder} · ${ofPerson ? DEDUCTION.ofPerson : DEDUCTION.ofHome}`} />
        <ListRow name={DEDUCTION.happened} value={dayInWords(on)} />
      </View>
    </>
  )
}
