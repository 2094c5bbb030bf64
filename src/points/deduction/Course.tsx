import { DEDUCTION_EVENTS, type DeductionEvent, type DeductionView } from '@domain/points'
import { momentInWords } from '@domain/station'
import { Text, View } from '@tarojs/components'
import { Icon, type IconName } from '../../components/Icon'
import { Photos } from '../../components/Photos'
import { DEDUCTION } from '../../copy/conduct'
import '../../components/Timeline/index.scss'

type Step = DeductionView['history'][number]

const ICONS: Record<DeductionEvent, IconName> = {
  notice: 'warn',
  appeal: 'question',
  withdraw: 'close',
  uphold: 'down',
  overturn: 'check',
  lapse: 'clock',
  take: 'down',
  giveBack: 'up',
}
const GRAVE: readonly DeductionEvent[] = ['uphold', 'take']

/** Who did what with it, when and why, the latest first. */
export function Course({
  history,
  files,
}: {
  readonly history: readonly Step[]
  readonly files: Readonly<Record<string, string>>
}) {
  const steps = [...history].reverse()
  return (
    <View className="card stack">
      <Text className="title">{DEDUCTION.course}</Text>
      <View className="steps">
        {steps.map((step, i) => (
          <View
            className={`step${i === steps.length - 1 ? ' is-last' : ''}`}
            key={`${step.event} ${step.at}`}
          >
            <View className={`step-dot${GRAVE.includes(step.event) ? ' is-grave' : ''}`}>
              <Icon name={ICONS[step.event]} />
            </View>
            <View className="step-body">
              <View className="row-between step-head">
                <Text className="step-name">{DEDUCTION_EVENTS[step.event]}</Text>
                <Text className="hint">{momentInWords(step.at)}</Text>
              </View>
              <Text className="note">{step.byName}</Text>
              {step.words ? <Text className="text words">{step.words}</Text> : null}
              <Photos ids={step.photos} files={files} />
            </View>
          </View>
        ))}
      </View>
    </View>
  )
}
