import { ITEM_CLASSES } from '@domain/menu'
import { type ProjectView, WORK_STATES } from '@domain/works'
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
          <View className="aside">
            <Text className="text">{nextInWords(project, todayHere())}</Text>
          </View>
        </>
      )}
    </View>
  )
}
