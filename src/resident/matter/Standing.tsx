import { type MatterView, momentInWords } from '@domain/station'
import { Text, View } from '@tarojs/components'
import { Due } from '../../components/Due'
import { Icon } from '../../components/Icon'
import { dayWithWeekday } from '../../copy/due'
import { MATTER } from '../../copy/matter'

/** The last step that set where it stands: the answer to «why is it here?». */
const SETTLES = [
  'raise',
  'timeOut',
  'escalate',
  'sendDown',
  'reopen',
  'accept',
  'pause',
  'decline',
  'overturnDecline',
]

/** Where it stands now, until when, what happens then, and why it is here. */
export function Standing({ view }: { readonly view: MatterView }) {
  const why = [...view.history].reverse().find(step => SETTLES.includes(step.event) && step.explains)
  const { task, expert, declined, pause } = view
  if (view.dueAt === null && !declined) return null
  return (
    <View className="card stack standing">
      <View className="row-between wrap">
        <Text className="title">{MATTER.now}</Text>
        <Due minutesLeft={view.minutesLeft} isPaused={pause !== null} />
      </View>
      {view.dueMeans ? <Text className="text">{view.dueMeans}</Text> : null}
      {view.dueAt === null ? null : <Text className="note">{MATTER.nextDue(momentInWords(view.dueAt))}</Text>}
      {pause && <Text className="note">{MATTER.paused(pause.why)}</Text>}
      {declined && (
        <View className="aside is-warn">
          <Text className="text">{`${MATTER.declinedTitle}：${declined.title}`}</Text>
          {declined.words ? <Text className="note words">{declined.words}</Text> : null}
          <Text className="text">{MATTER.declinedOffice(declined.office)}</Text>
          {view.can.includes('askSecondLook') && <Text className="note">{MATTER.secondLookHint}</Text>}
        </View>
      )}
      {why && !declined && (
        <View className="aside">
          <Text className="hint">{MATTER.whyHere}</Text>
          <Text className="text words">{why.explains}</Text>
        </View>
      )}
      {task && (
        <View className="aside">
          <Text className="hint">{MATTER.task}</Text>
          <Text className="text words">{task.what}</Text>
          <Text className="note">{`${MATTER.taskOwner}：${task.owner}　${MATTER.taskDue}：${dayWithWeekday(task.dueOn)}`}</Text>
        </View>
      )}
      {expert && (
        <View className="aside row">
          <Icon name="people" />
          <Text className="text grow words">{`${MATTER.expert[expert.kind]}${expert.name}：${expert.plan}`}</Text>
        </View>
      )}
    </View>
  )
}
