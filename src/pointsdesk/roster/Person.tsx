import type { RosterRow } from '@domain/points'
import { Text, View } from '@tarojs/components'
import { LineField, Tick } from '../../components/Fields'
import { Tap } from '../../components/Tap'
import { ROSTER } from '../../copy/activity'
import { usePerson } from './usePerson'
import { isConfirmable, turnInWords, whoInWords } from './words'

type Props = {
  readonly activityId: string
  readonly day: string
  readonly row: RosterRow
  readonly mayConfirm: boolean
  readonly isChosen: boolean
  readonly toggle: () => void
  readonly refresh: () => Promise<void>
}

/** One of the roster: who, how their turn stands, a tick to confirm it. */
export function Person({ activityId, day, row, mayConfirm, isChosen, toggle, refresh }: Props) {
  const person = usePerson(activityId, day, row, refresh)
  const note = [turnInWords(row), whoInWords(row)].filter(Boolean).join(' · ')
  const { why } = person
  return (
    <View className="roster-person">
      <View className="roster-row">
        {mayConfirm && isConfirmable(row) ? (
          <Tick name={row.name} note={note} isOn={isChosen} onChange={toggle} />
        ) : (
          <View className="grow">
            <Text className="text roster-name">{row.name}</Text>
            <Text className="note roster-name">{note}</Text>
            {row.isOwn && <Text className="hint roster-name">{ROSTER.own}</Text>}
          </View>
        )}
        {person.deeds.length > 0 && (
          <Tap
            className="button second small roster-more"
            label={`${row.name} ${ROSTER.more}`}
            onClick={() => void person.open()}
          >
            <Text>{ROSTER.more}</Text>
          </Tap>
        )}
      </View>
      {why !== null && (
        <View className="stack">
          <LineField label={ROSTER.refuseWhy} value={why} onChange={person.setWhy} most={100} />
          <Tap
            className="button grave small"
            onClick={() => void person.refuse.run(why.trim())}
            isOff={why.trim().length < 2 || person.refuse.isBusy}
          >
            <Text>{ROSTER.refuse}</Text>
          </Tap>
        </View>
      )}
    </View>
  )
}
