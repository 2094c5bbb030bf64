import { ITEM_CLASSES } from '@domain/menu'
import { raisedFen, targetFen, WORK_STATES, type WorksHead } from '@domain/works'
import { Text, View } from '@tarojs/components'
import { Badge } from '../../components/Badge'
import { Meter } from '../../components/Meter'
import { Tap } from '../../components/Tap'
import { bigYuan } from '../../copy/menu'
import { nextInWords, PROJECT, WORK_TONES, WORKS } from '../../copy/works'
import { todayHere } from '../../services/now'
import { go } from '../../services/routes'

const partOf = (part: number, of: number): number => (of === 0 ? 0 : Math.floor((part * 1000) / of))

/** How far it has come: the money while it is raised, the steps while it is built. */
function Come({ project }: { readonly project: WorksHead }) {
  const { state, steps, check } = project
  if (state === 'funding' || state === 'funded') {
    const [raised, target] = [raisedFen(project), targetFen(project)]
    return (
      <Meter
        name={WORKS.raised}
        said={WORKS.raisedSaid(bigYuan(raised), bigYuan(target))}
        perMille={partOf(raised, target)}
      />
    )
  }
  if (state === 'building')
    return (
      <Meter
        name={WORKS.steps}
        said={WORKS.stepsSaid(steps.done, steps.of)}
        perMille={partOf(steps.done, steps.of)}
      />
    )
  if (state === 'checking' && check)
    return <Text className="note">{WORKS.counts(check.fit, check.unfit)}</Text>
  return null
}

/** A project in a list: where it stands, how far it has come, and what is next. */
export function ProjectCard({ project }: { readonly project: WorksHead }) {
  const { _id, name, state, plannedFen, steps } = project
  return (
    <Tap className="card stack project-card" onClick={() => go.project(_id)}>
      <View className="row wrap">
        <Badge tone={WORK_TONES[state]}>{WORK_STATES[state]}</Badge>
        <Badge>{ITEM_CLASSES[project.class].name}</Badge>
        {state === 'building' && steps.late > 0 && <Badge tone="alert">{WORKS.late(steps.late)}</Badge>}
      </View>
      <View className="row-between project-card-name">
        <Text className="title grow">{name}</Text>
        <Text className="note project-card-cost">{bigYuan(plannedFen)}</Text>
      </View>
      <Text className="note">{nextInWords(project, todayHere())}</Text>
      {project.offWhy ? <Text className="note">{PROJECT.stoppedWhy(project.offWhy)}</Text> : null}
      <Come project={project} />
    </Tap>
  )
}
