import {
  DEADLINE_HOURS,
  ESCALATION_REASONS,
  LEVELS,
  OFFICER_REASONS,
  STAGES,
  type Stage,
} from '@domain/escalation'
import { QUEUE_ORDER, type ScopeEntry, URGENCIES, type Urgency } from '@domain/station'
import { Text, View } from '@tarojs/components'
import { useShareAppMessage } from '@tarojs/taro'
import { Badge } from '../../components/Badge'
import { Faces } from '../../components/Faces'
import { Page } from '../../components/Page'
import { RULES } from '../../copy/rules'
import { call } from '../../services/call'
import { useMyPlace } from '../../services/myPlace'
import { shareOf } from '../../services/routes'
import { useMe } from '../../services/session'
import { useQuery } from '../../services/useQuery'
import './index.scss'

const URGENCY_KEYS = Object.keys(URGENCIES) as Urgency[]

function Entries({
  title,
  note,
  entries,
}: {
  readonly title: string
  readonly note: string
  readonly entries: readonly ScopeEntry[]
}) {
  return (
    <View className="card stack">
      <Text className="title">{title}</Text>
      <Text className="hint">{note}</Text>
      {entries.map(entry => (
        <View className="rule-entry" key={entry.id}>
          <Text className="text rule-name">{entry.title}</Text>
          <Text className="note">{entry.explains}</Text>
          {entry.office ? <Text className="note">{RULES.office(entry.office)}</Text> : null}
        </View>
      ))}
    </View>
  )
}

function Ladder() {
  return (
    <View className="card stack">
      <Text className="title">{RULES.ladder}</Text>
      {LEVELS.map(level => (
        <View className="row" key={level}>
          <Badge tone="accent">{RULES.sizes[level]}</Badge>
          <Text className="text">{RULES.who[level]}</Text>
        </View>
      ))}
      <Text className="note">
        {RULES.reasons(OFFICER_REASONS.map(reason => ESCALATION_REASONS[reason]).join('、'))}
      </Text>
      <Text className="note">{RULES.timeout}</Text>
      <Text className="note">{`${RULES.order}：${QUEUE_ORDER}。`}</Text>
    </View>
  )
}

function Deadlines() {
  return (
    <View className="card stack">
      <Text className="title">{RULES.deadlines}</Text>
      <Text className="hint">{RULES.deadlinesNote}</Text>
      <View className="deadlines">
        <View className="deadline">
          <Text className="note deadline-stage">{RULES.stage}</Text>
          {URGENCY_KEYS.map(urgency => (
            <Text className="note deadline-time" key={urgency}>
              {URGENCIES[urgency]}
            </Text>
          ))}
        </View>
        {(Object.keys(STAGES) as Stage[]).map(stage => (
          <View className="deadline" key={stage}>
            <Text className="text deadline-stage">{STAGES[stage]}</Text>
            {URGENCY_KEYS.map(urgency => (
              <Text className="note deadline-time" key={urgency}>
                {RULES.span(DEADLINE_HOURS[stage][urgency])}
              </Text>
            ))}
          </View>
        ))}
      </View>
    </View>
  )
}

/** What the station takes, how it climbs, how long each step may take. */
export default function Rules() {
  const me = useMe()
  const { place } = useMyPlace(me)
  const scope = useQuery(place && `scope ${place.id}`, () =>
    call('station', 'scope', { placeId: place?.id ?? '' }),
  )
  useShareAppMessage(() => shareOf.rules(RULES.title))
  return (
    <Page title={RULES.title}>
      <Ladder />
      {place && (
        <Faces of={scope} rows={2}>
          {({ entries, version, by }) => (
            <>
              <Entries
                title={RULES.negotiable}
                note={RULES.negotiableNote}
                entries={entries.filter(entry => entry.list === 'negotiable')}
              />
              <Entries
                title={RULES.excluded}
                note={RULES.excludedNote}
                entries={entries.filter(entry => entry.list === 'excluded')}
              />
              <Text className="hint rule-version">{RULES.version(version, by)}</Text>
            </>
          )}
        </Faces>
      )}
      <Deadlines />
    </Page>
  )
}
