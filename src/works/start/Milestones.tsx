import { dayPlus } from '@domain/kernel'
import { Text, View } from '@tarojs/components'
import { DayField, LineField } from '../../components/Fields'
import { Icon } from '../../components/Icon'
import { Tap } from '../../components/Tap'
import { START } from '../../copy/worksManage'
import { STEPS, type Step, type Typed } from './draft'
import type { Starting } from './useStart'

/** The furthest day a step may be put on. */
const AHEAD_DAYS = 1095

/** The steps of building, each with its day. */
export function Milestones({ form, typed }: { readonly form: Starting; readonly typed: Typed }) {
  const { steps, startsOn, endsOn } = typed
  const set = (no: number, some: Partial<Step>) =>
    form.change({ steps: steps.map((step, i) => (i === no ? { ...step, ...some } : step)) })
  const problem = form.problem('steps')
  return (
    <View className="card">
      <View className="stack milestones-head">
        <Text className="title">{START.milestones}</Text>
        <Text className="note">{START.milestonesNote}</Text>
      </View>
      {steps.map(({ name, dueOn }, i) => (
        <View className="milestone" key={String(i)}>
          <View className="row milestone-row">
            <View className="grow">
              <LineField
                label={START.step(i + 1)}
                value={name}
                onChange={words => set(i, { name: words })}
                most={20}
                problem={name.trim().length < 2 ? problem : null}
              />
            </View>
            {steps.length > STEPS.least && (
              <Tap
                className="milestone-drop"
                label={START.remove(i + 1)}
                onClick={() => form.change({ steps: steps.filter((_, at) => at !== i) })}
              >
                <Icon name="close" />
              </Tap>
            )}
          </View>
          <DayField
            label={START.stepDay(i + 1)}
            value={dueOn}
            onChange={day => set(i, { dueOn: day })}
            from={startsOn}
            until={dayPlus(startsOn, AHEAD_DAYS)}
          />
        </View>
      ))}
      {form.problem('days') && (
        <View role="alert">
          <Text className="field-problem">{form.problem('days')}</Text>
        </View>
      )}
      {steps.length < STEPS.most && (
        <Tap
          className="button quiet"
          onClick={() => form.change({ steps: [...steps, { name: '', dueOn: endsOn }] })}
        >
          <Icon name="plus" />
          <Text>{START.add}</Text>
        </Tap>
      )}
    </View>
  )
}
