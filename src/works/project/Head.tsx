import { ITEM_CLASSES } from '@domain/menu'
import { daysLate, type ProjectView, WORK_STATES } from '@domain/works'
import { Text, View } from '@tarojs/components'
import { Badge } from '../../components/Badge'
import { Icon } from '../../components/Icon'
import { nextInWords, PROJECT, WAY, WAY_AT, WORK_TONES, waySaid } from '../../copy/works'
import { todayHere } from '../../services/now'

export type Shown = ProjectView['project']

const isOff = (state: Shown['state']): state is 'shelved' | 'stopped' =>
  state === 'shelved' || state === 'stopped'

/** The five steps of every project, and how far this one is. */
function Way({ at }: { readonly at: number }) {
  return (
    <View className="way" role="img" aria-label={waySaid(at)}>
      {WAY.map((name, i) => (
        <View className={`way-step${i < at ? ' is-done' : i === at ? ' is-now' : ''}`} key={name}>
          <View className="way-dot">{i < at ? <Icon name="check" /> : <Text>{String(i + 1)}</Text>}</View>
          <Text className="way-name">{name}</Text>
        </View>
      ))}
    </View>
  )
}

/** What comes next, and how late it is. */
function Next({ project }: { readonly project: Shown }) {
  const today = todayHere()
  const open = project.milestones.filter(({ done }) => !done)
  const late = project.state === 'building' ? Math.max(0, ...open.map(one => daysLate(one, today))) : 0
  return (
    <View className={`aside${late > 0 ? ' is-warn' : ''}`}>
      <Text className="text">{nextInWords(project, today)}</Text>
      {late > 0 && <Text className="note">{PROJECT.lateNow(late)}</Text>}
    </View>
  )
}

/** What it is, why it was chosen, where it stands and what comes next. */
export function Head({ project }: { readonly project: Shown }) {
  const { state, name, includes, why, roundTitle, history } = project
  const lastWhy = history.at(-1)?.why
  return (
    <View className="card stack">
      <View className="row wrap">
        <Badge tone={WORK_TONES[state]}>{WORK_STATES[state]}</Badge>
        <Badge>{ITEM_CLASSES[project.class].name}</Badge>
      </View>
      <Text className="headline">{name}</Text>
      <Text className="text words">{includes}</Text>
      <Text className="note">{PROJECT.why(why)}</Text>
      <Text className="hint">{PROJECT.from(roundTitle)}</Text>
      {isOff(state) ? (
        <View className="aside is-warn">
          <Text className="text">{nextInWords(project, todayHere())}</Text>
          {lastWhy ? <Text className="note">{PROJECT.stoppedWhy(lastWhy)}</Text> : null}
        </View>
      ) : (
        <>
          <Way at={WAY_AT[state]} />
          {project.warranty ? null : <Next project={project} />}
        </>
      )}
    </View>
  )
}
