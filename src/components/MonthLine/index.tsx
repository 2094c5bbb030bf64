import { GRADES, MATTER_STATES } from '@domain/station'
import { Text, View } from '@tarojs/components'
import { DISCLOSURE } from '../../copy/disclosure'
import { GRADE_TONES, STATE_TONES } from '../../copy/matter'
import type { GivenBy } from '../../services/call'
import { go } from '../../services/routes'
import { Badge } from '../Badge'
import { Tap } from '../Tap'

type Props = {
  readonly row: GivenBy<'station', 'publication'>['lines'][number]
  readonly onClick?: () => void
}

/** One matter in a month's publication: its grade and words, or that nobody graded it. */
export function MonthLine({ row, onClick = () => go.matter(row.line._id) }: Props) {
  return (
    <Tap className="card stack" onClick={onClick}>
      <View className="row wrap">
        {row.grade && <Badge tone={GRADE_TONES[row.grade]}>{GRADES[row.grade]}</Badge>}
        {row.review === 'missing' && <Badge tone="alert">{DISCLOSURE.missing}</Badge>}
        {row.review === 'waiting' && <Badge tone="warn">{DISCLOSURE.waiting}</Badge>}
        <Badge tone={STATE_TONES[row.line.state]}>{MATTER_STATES[row.line.state]}</Badge>
      </View>
      <Text className="title">{row.line.title}</Text>
      {row.words ? <Text className="text words">{row.words}</Text> : null}
      <Text className="hint">
        {[row.by && DISCLOSURE.by(row.by), row.lastStep && `${DISCLOSURE.lastStep}：${row.lastStep}`]
          .filter(Boolean)
          .join(' · ')}
      </Text>
    </Tap>
  )
}
