import { dayInWords } from '@domain/kernel'
import { FLAG_STATES, type FlagHead, GUARD_RULES } from '@domain/points'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Badge, type Tone } from '../../components/Badge'
import { Faces } from '../../components/Faces'
import { MoreRows } from '../../components/MoreRows'
import { OneCompound } from '../../components/OneCompound'
import { Page } from '../../components/Page'
import { Tabs } from '../../components/Tabs'
import { Tap } from '../../components/Tap'
import { FLAGS } from '../../copy/honours'
import { call } from '../../services/call'
import { go } from '../../services/routes'
import { useList } from '../../services/useList'
import { useWorkCompound } from '../../services/workCompound'
import './index.scss'

const VIEWS = (['open', 'done'] as const).map(value => ({ value, name: FLAGS.tabs[value] }))
type Shown = (typeof VIEWS)[number]['value']
const TONES: Record<FlagHead['state'], Tone> = { open: 'warn', cleared: 'accent', takenBack: 'alert' }
const EMPTY = {
  open: { drawing: 'tea', title: FLAGS.none, note: FLAGS.noneNote },
  done: { drawing: 'board', title: FLAGS.doneNone, note: FLAGS.doneNoneNote },
} as const

function Row({ flag }: { readonly flag: FlagHead }) {
  const { _id, rule, on, words, points, state } = flag
  return (
    <Tap className="card stack" onClick={() => go.flag(_id)}>
      <View className="row-between">
        <Text className="title grow">{GUARD_RULES[rule].name}</Text>
        <Badge tone={TONES[state]}>{FLAG_STATES[state]}</Badge>
      </View>
      <Text className="text">{words}</Text>
      <Text className="hint">{`${FLAGS.found(dayInWords(on))} · ${FLAGS.points(points)}`}</Text>
    </Tap>
  )
}

/** What is unusual in a compound's points: waiting to be looked at, and what became of the rest. */
export default function Flags() {
  const of = useWorkCompound('points.guard')
  const compoundId = of.compoundId ?? ''
  const [view, setView] = useState<Shown>('open')
  const list = useList<FlagHead>(of.compoundId && `flags ${compoundId} ${view}`, async skip => {
    const answer = await call('points', 'flags', { compoundId, isOpen: view === 'open', skip })
    return answer.ok ? { ok: true, value: { rows: answer.value.flags, more: answer.value.more } } : answer
  })
  return (
    <Page title={FLAGS.title} isTheirs={of.isTheirs}>
      <OneCompound of={of} />
      <Tabs tabs={VIEWS} value={view} onChange={setView} />
      <Text className="note flags-note">{FLAGS.note}</Text>
      {of.compoundId && (
        <Faces of={list} isEmpty={rows => rows.length === 0} empty={EMPTY[view]}>
          {rows => (
            <>
              {rows.map(flag => (
                <Row key={flag._id} flag={flag} />
              ))}
              <MoreRows list={list} />
            </>
          )}
        </Faces>
      )}
    </Page>
  )
}
