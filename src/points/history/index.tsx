import { dayInWords } from '@domain/kernel'
import type { HistoryLine } from '@domain/points'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Badge } from '../../components/Badge'
import { Faces } from '../../components/Faces'
import { MoreRows } from '../../components/MoreRows'
import { Page } from '../../components/Page'
import { Tabs } from '../../components/Tabs'
import { Tap } from '../../components/Tap'
import { HISTORY, KIND_NAMES, signed } from '../../copy/points'
import { call } from '../../services/call'
import { useHomeCompound } from '../../services/homeCompound'
import { go } from '../../services/routes'
import { useList } from '../../services/useList'
import { useQuery } from '../../services/useQuery'
import { Year } from '../Year'
import './index.scss'

const TABS = (['mine', 'home', 'fund'] as const).map(value => ({ value, name: HISTORY.tabs[value] }))
type Whose = (typeof TABS)[number]['value']

/** Kinds in which somebody else had to say yes: who it was stands beside them. */
const CONFIRMED: readonly HistoryLine['kind'][] = ['earn', 'award', 'aid', 'deduct', 'reverse']

const about = ({ on, kind, words, byName }: HistoryLine): string =>
  [
    dayInWords(on),
    ...(words === KIND_NAMES[kind] ? [] : [KIND_NAMES[kind]]),
    ...(CONFIRMED.includes(kind) ? [HISTORY.by(byName)] : []),
  ].join(' · ')

/** What a movement is about, where there is more of it to read. */
const OPENS: Partial<Record<NonNullable<HistoryLine['about']>['kind'], (id: string) => void>> = {
  deduction: go.deduction,
}

function Line({ line }: { readonly line: HistoryLine }) {
  const { words, points, after, isReversed, about: of } = line
  const open = of && OPENS[of.kind]
  const inside = (
    <>
      <View className="grow">
        <Text className="text history-words">{words}</Text>
        <Text className="hint history-words">{about(line)}</Text>
        {isReversed && <Badge tone="quiet">{HISTORY.reversed}</Badge>}
      </View>
      <View className="history-amount">
        <Text className={`title ${points > 0 ? 'is-more' : ''}`}>{signed(points)}</Text>
        <Text className="hint">{HISTORY.after(after)}</Text>
      </View>
    </>
  )
  return of && open ? (
    <Tap className="history-line" onClick={() => open(of.id)}>
      {inside}
    </Tap>
  ) : (
    <View className="history-line">{inside}</View>
  )
}

/** The statement of an account, month by month. */
function Months({ compoundId, of }: { readonly compoundId: string; readonly of: Whose }) {
  const query = useQuery(`months ${compoundId} ${of}`, () => call('points', 'months', { compoundId, of }))
  return (
    <Faces of={query} rows={1}>
      {({ months }) => (months.length > 0 ? <Year months={months} /> : null)}
    </Faces>
  )
}

/** The months and every single movement of one's own points, the household's, or the compound's fund. */
export default function History() {
  const { compoundId } = useHomeCompound()
  const [of, setOf] = useState<Whose>('mine')
  const list = useList<HistoryLine>(compoundId && `history ${compoundId} ${of}`, async skip => {
    const answer = await call('points', 'history', { compoundId: compoundId ?? '', of, skip })
    return answer.ok ? { ok: true, value: { rows: answer.value.lines, more: answer.value.more } } : answer
  })
  return (
    <Page title={HISTORY.title}>
      <Tabs tabs={TABS} value={of} onChange={setOf} />
      {compoundId && <Months key={of} compoundId={compoundId} of={of} />}
      <Faces
        of={list}
        isEmpty={lines => lines.length === 0}
        empty={{ drawing: 'board', title: HISTORY.none, note: HISTORY.noneNote }}
      >
        {lines => (
          <View className="card lines">
            {lines.map(line => (
              <Line key={line.id} line={line} />
            ))}
          </View>
        )}
      </Faces>
      <MoreRows list={list} />
    </Page>
  )
}
