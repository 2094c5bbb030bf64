import type { TodoGroup } from '@domain/station'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Badge } from '../../components/Badge'
import { Faces } from '../../components/Faces'
import { Icon } from '../../components/Icon'
import { ListRow } from '../../components/ListRow'
import { MatterCard } from '../../components/MatterCard'
import { Page } from '../../components/Page'
import { Tap } from '../../components/Tap'
import { TODAY, TODO_NOTES } from '../../copy/today'
import { go } from '../../services/routes'
import { Deductions } from './Deductions'
import { useToday } from './useToday'
import { Wishes } from './Wishes'
import { Works } from './Works'
import './index.scss'

const isLate = (group: TodoGroup): boolean => group.matters.some(matter => (matter.minutesLeft ?? 0) < 0)

/** How many of a group are shown until one asks for all. */
const FEW = 3

function Group({ group, onMore }: { readonly group: TodoGroup; readonly onMore: () => void }) {
  const [isOpen, setOpen] = useState(false)
  const shown = isOpen ? group.matters : group.matters.slice(0, FEW)
  const hidden = group.matters.length > shown.length
  const beyond = group.matters.length > 0 && group.count > group.matters.length
  return (
    <View>
      <View className="group-head">
        <View className="row">
          <Text className="title">{group.title}</Text>
          <Badge tone={isLate(group) ? 'alert' : 'accent'}>{String(group.count)}</Badge>
        </View>
        <Text className="hint">{[group.place, TODO_NOTES[group.kind]].filter(Boolean).join(' · ')}</Text>
      </View>
      {shown.map(matter => (
        <MatterCard key={matter._id} matter={matter} />
      ))}
      {group.kind === 'toAdmit' && (
        <View className="card lines">
          <ListRow name={TODAY.admit(group.count)} onClick={go.admit} />
        </View>
      )}
      {(hidden || beyond) && (
        <Tap className="group-more" onClick={hidden ? () => setOpen(true) : onMore}>
          <Text className="note">{TODAY.more(group.count)}</Text>
          <Icon name={hidden ? 'down' : 'next'} />
        </Tap>
      )}
    </View>
  )
}

export default function Today() {
  const { me, today, tools, count, toSign, wishes, deductions, works, others, openAll } = useToday()
  return (
    <Page title={TODAY.title} isTab>
      <View className="today-head">
        <Text className="headline">{me ? TODAY.hello(me.name) : '　'}</Text>
        <Text className="note">{count === null ? '　' : TODAY.count(count)}</Text>
      </View>
      {tools.length > 0 && (
        <View className="card tools">
          {tools.map(tool => (
            <Tap className="tool" key={tool.name} onClick={tool.run}>
              <View className="tool-icon">
                <Icon name={tool.icon} size="m" />
              </View>
              <Text className="tool-name">{tool.name}</Text>
            </Tap>
          ))}
        </View>
      )}
      {toSign && (
        <View className="card lines">
          <ListRow name={toSign.name} note={TODAY.toSignNote} icon="doc" onClick={toSign.run} />
        </View>
      )}
      <Deductions deductions={deductions} />
      <Wishes wishes={wishes} />
      <Works projects={works} />
      <Faces
        of={today}
        isEmpty={({ groups }) => groups.length === 0 && others === 0}
        empty={{ drawing: 'tea', title: TODAY.none, note: TODAY.noneNote }}
      >
        {({ groups }) =>
          groups.map(group => (
            <Group key={`${group.kind} ${group.place}`} group={group} onMore={() => openAll(group)} />
          ))
        }
      </Faces>
    </Page>
  )
}
