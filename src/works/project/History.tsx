import { dayOf } from '@domain/kernel'
import { momentInWords } from '@domain/station'
import { WORK_EVENTS, type WorkEvent, type WorkStep } from '@domain/works'
import { Text, View } from '@tarojs/components'
import type { IconName } from '../../components/Icon'
import { Step } from '../../components/Timeline/Step'
import { lastDayOf, PROJECT } from '../../copy/works'
import { todayHere } from '../../services/now'

const ICONS: Record<WorkEvent, IconName> = {
  begin: 'plus',
  openFunding: 'money',
  closeFunding: 'money',
  decide: 'hand',
  undecide: 'close',
  start: 'home',
  reach: 'check',
  finish: 'check',
  closeCheck: 'people',
  endWarranty: 'clock',
  stop: 'close',
  resume: 'up',
}

/** Did it go the way nobody wanted? */
const isGrave = ({ event, to }: WorkStep): boolean =>
  to === 'shelved' || to === 'stopped' || (event === 'closeCheck' && to === 'building')

/** A project's life, the latest step first. */
export function History({ history }: { readonly history: readonly WorkStep[] }) {
  const steps = [...history].reverse()
  const today = todayHere()
  return (
    <View className="card stack">
      <Text className="title">{PROJECT.history}</Text>
      <View className="steps">
        {steps.map((step, i) => (
          <Step
            key={`${step.event} ${step.at} ${step.why}`}
            icon={ICONS[step.event]}
            name={WORK_EVENTS[step.event]}
            beside={<Text className="hint">{momentInWords(step.at)}</Text>}
            look={isGrave(step) ? 'grave' : 'done'}
            isLast={i === steps.length - 1}
          >
            <Text className="note">{step.byName || PROJECT.clock}</Text>
            {step.why ? <Text className="text words">{step.why}</Text> : null}
            {step.nextDueAt !== null && dayOf(step.nextDueAt) >= today && i === 0 ? (
              <Text className="note step-due">{PROJECT.nextDue(lastDayOf(step.nextDueAt, today))}</Text>
            ) : null}
          </Step>
        ))}
      </View>
    </View>
  )
}
