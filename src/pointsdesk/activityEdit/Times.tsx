import { dayOf, dayPlus } from '@domain/kernel'
import { MOST_DAYS } from '@domain/points'
import { View } from '@tarojs/components'
import { ChoiceField, DayField, TimeField } from '../../components/Fields'
import { PUBLISH } from '../../copy/activity'
import { readNow } from '../../services/now'
import type { Problems, Written } from './written'

type Props = {
  readonly written: Written
  readonly change: (some: Partial<Written>) => void
  readonly problems: Problems
}

const FORMS = (['once', 'daily'] as const).map(value => ({
  value,
  name: PUBLISH.forms[value],
  note: PUBLISH.formNotes[value],
}))

/** When it is: on one day, or on every day between two. */
export function Times({ written, change, problems }: Props) {
  const today = dayOf(readNow())
  const isOnce = written.form === 'once'
  return (
    <View className="card">
      <ChoiceField
        label={PUBLISH.form}
        options={FORMS}
        value={written.form}
        onChange={form => change({ form })}
      />
      <DayField
        label={isOnce ? PUBLISH.day : PUBLISH.firstOn}
        value={written.firstOn}
        onChange={firstOn => change({ firstOn })}
        from={today}
        until={dayPlus(today, MOST_DAYS)}
        problem={problems.day}
      />
      {!isOnce && (
        <DayField
          label={PUBLISH.lastOn}
          value={written.lastOn}
          onChange={lastOn => change({ lastOn })}
          from={written.firstOn || today}
          until={dayPlus(written.firstOn || today, MOST_DAYS - 1)}
        />
      )}
      <TimeField label={PUBLISH.from} value={written.from} onChange={from => change({ from })} />
      <TimeField
        label={PUBLISH.until}
        value={written.until}
        onChange={until => change({ until })}
        problem={problems.hours}
      />
    </View>
  )
}
