import { daysLate, type Milestone } from '@domain/works'
import { Text, View } from '@tarojs/components'
import { Badge } from '../../components/Badge'
import { Photos } from '../../components/Photos'
import { Step } from '../../components/Timeline/Step'
import { dayInFull } from '../../copy/due'
import { PROJECT } from '../../copy/works'
import { todayHere } from '../../services/now'
import { Builder } from './Builder'
import type { Shown } from './Head'

type DoneProps = {
  readonly done: NonNullable<Milestone['done']>
  readonly late: number
  readonly files: Record<string, string>
  readonly today: string
}

function Done({ done: { on, words, photos, byName }, late, files, today }: DoneProps) {
  return (
    <>
      <Text className="note">
        {`${PROJECT.doneOn(dayInFull(on, today))}${late > 0 ? PROJECT.doneLate(late) : ''}`}
      </Text>
      {words ? <Text className="text words">{words}</Text> : null}
      <Photos ids={photos} files={files} />
      <Text className="hint">{PROJECT.stepBy(byName)}</Text>
    </>
  )
}

type StepProps = {
  readonly milestone: Milestone
  readonly files: Record<string, string>
  readonly isLast: boolean
  readonly today: string
  /** Nobody is late where nothing is built any more. */
  readonly isRunning: boolean
}

function MilestoneStep({ milestone, files, isLast, today, isRunning }: StepProps) {
  const { name, dueOn, done } = milestone
  const late = done || isRunning ? daysLate(milestone, today) : 0
  const isLate = !done && late > 0
  return (
    <Step
      icon={done ? 'check' : 'clock'}
      name={name}
      beside={isLate && <Badge tone="alert">{PROJECT.late(late)}</Badge>}
      look={done ? 'done' : isLate ? 'grave' : 'open'}
      isLast={isLast}
    >
      {done ? (
        <Done done={done} late={late} files={files} today={today} />
      ) : (
        <Text className="note">{PROJECT.dueOn(dayInFull(dueOn, today))}</Text>
      )}
    </Step>
  )
}

type Props = { readonly project: Shown; readonly files: Record<string, string> }

/** Who builds it until when, and its steps: which are done, with photos, and which are late. */
export function Steps({ project, files }: Props) {
  const { contract, milestones, state } = project
  if (!contract) return null
  const today = todayHere()
  return (
    <View className="card stack">
      <Text className="title">{PROJECT.steps}</Text>
      <Text className="note">
        {PROJECT.span(dayInFull(contract.startsOn, today), dayInFull(contract.endsOn, today))}
      </Text>
      <View className="steps">
        {milestones.map((milestone, i) => (
          <MilestoneStep
            key={milestone.no}
            milestone={milestone}
            files={files}
            isLast={i === milestones.length - 1}
            today={today}
            isRunning={state === 'building'}
          />
        ))}
      </View>
      {!project.warranty && <Builder contract={contract} />}
    </View>
  )
}
