import { DECISIONS } from '@domain/menu'
import { momentInWords } from '@domain/station'
import type { WorkAct } from '@domain/works'
import { Text, View } from '@tarojs/components'
import { Badge } from '../../components/Badge'
import { Photos } from '../../components/Photos'
import { Tap } from '../../components/Tap'
import { dayInFull } from '../../copy/due'
import { PROJECT } from '../../copy/works'
import { todayHere } from '../../services/now'
import { go } from '../../services/routes'
import type { Shown } from './Head'

type Props = {
  readonly project: Shown
  readonly files: Record<string, string>
  readonly can: readonly WorkAct[]
}

/** Where the owners have to decide: by which majority, and how they did. */
export function Decision({ project, files, can }: Props) {
  const { decision, decided, takenOff = [], compoundId, name } = project
  if (decision === 'none') return null
  const about = { title: PROJECT.voteTitle(name), ask: PROJECT.voteAsk(name), majority: decision }
  return (
    <View className="card stack">
      <View className="row-between wrap fund-head">
        <Text className="title">{PROJECT.decision}</Text>
        {decided && <Badge tone="accent">{PROJECT.decidedOn(dayInFull(decided.on, todayHere()))}</Badge>}
      </View>
      <Text className="note">{DECISIONS[decision]}</Text>
      {decided ? (
        <Text className="text words">{decided.words}</Text>
      ) : (
        <View className="aside is-warn">
          <Text className="text">{PROJECT.decisionWaits}</Text>
        </View>
      )}
      {can.includes('decide') && (
        <Tap className="button second" onClick={() => go.voteAbout(compoundId, about)}>
          <Text>{PROJECT.beginVote}</Text>
        </Tap>
      )}
      {decided && <Photos ids={decided.files} files={files} />}
      {decided?.voteId && (
        <Tap className="button second" onClick={() => go.vote(decided.voteId ?? '')}>
          <Text>{PROJECT.seeVote}</Text>
        </Tap>
      )}
      {can.includes('undecide') && (
        <Tap className="button quiet small" onClick={() => go.worksStep('undecide', project._id)}>
          <Text>{PROJECT.takeOff}</Text>
        </Tap>
      )}
      {takenOff.map(({ words, on, why, byName, at, files: papers }) => (
        <View className="aside" key={at}>
          <Text className="note">{PROJECT.takenOff(byName, momentInWords(at))}</Text>
          <Text className="text words">{why}</Text>
          <Text className="note">{PROJECT.notedBefore(words, dayInFull(on, todayHere()))}</Text>
          <Photos ids={papers} files={files} />
        </View>
      ))}
    </View>
  )
}
