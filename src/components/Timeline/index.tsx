import { ESCALATION_REASONS } from '@domain/escalation'
import { ROLES } from '@domain/people'
import { MATTER_EVENTS, type MatterView, momentInWords } from '@domain/station'
import { Text, View } from '@tarojs/components'
import { MATTER } from '../../copy/matter'
import type { IconName } from '../Icon'
import { Photos } from '../Photos'
import { Step as TimelineStep } from './Step'

type Step = MatterView['history'][number]

/** The drawing of a step, where it is more than a plain dot. */
const ICONS: Partial<Record<Step['event'], IconName>> = {
  raise: 'plus',
  escalate: 'up',
  timeOut: 'up',
  reopen: 'up',
  sendDown: 'down',
  pause: 'pause',
  resolve: 'check',
  closeOut: 'check',
  rate: 'star',
  review: 'doc',
  decline: 'close',
}
const isGrave = (step: Step): boolean => ['timeOut', 'decline', 'reopen'].includes(step.event)

const whoOf = (step: Step): string => {
  if (step.by.kind === 'clock') return MATTER.clock
  const role = step.by.role ? ROLES[step.by.role].name : ''
  return [step.by.name, role].filter(Boolean).join(' · ')
}

/** A report or a review leaves the deadline as it was. */
const setsDeadline = (step: Step): boolean =>
  step.nextDueAt !== null && !['report', 'review', 'inviteExpert', 'absorb'].includes(step.event)

const reasonOf = (step: Step): string => {
  const reason = step.facts.reason
  return typeof reason === 'string' && reason in ESCALATION_REASONS
    ? ESCALATION_REASONS[reason as keyof typeof ESCALATION_REASONS]
    : ''
}

function StepRow({
  step,
  files,
  isLast,
}: {
  readonly step: Step
  readonly files: Record<string, string>
  readonly isLast: boolean
}) {
  return (
    <TimelineStep
      icon={ICONS[step.event] ?? 'next'}
      name={MATTER_EVENTS[step.event]}
      beside={<Text className="hint">{momentInWords(step.at)}</Text>}
      look={isGrave(step) ? 'grave' : 'done'}
      isLast={isLast}
    >
      <Text className="note">{whoOf(step)}</Text>
      {step.why && step.why !== reasonOf(step) && !step.explains.startsWith(step.why) ? (
        <Text className="text words">{step.why}</Text>
      ) : null}
      {step.explains ? <Text className="note words">{step.explains}</Text> : null}
      {setsDeadline(step) ? (
        <Text className="note step-due">{MATTER.until(momentInWords(step.nextDueAt ?? 0))}</Text>
      ) : null}
      <Photos ids={step.photos} files={files} />
    </TimelineStep>
  )
}

/** A matter's life, the latest step first: who, when, why, and the next deadline of each. */
export function Timeline({ history, files }: Pick<MatterView, 'history' | 'files'>) {
  const steps = [...history].reverse()
  return (
    <View className="steps">
      {steps.map((step, i) => (
        <StepRow key={String(step.seq)} step={step} files={files} isLast={i === steps.length - 1} />
      ))}
    </View>
  )
}
