import type { WaitingPaper } from '@domain/menu'
import { useState } from 'react'
import { Faces } from '../../components/Faces'
import { MoreRows } from '../../components/MoreRows'
import { Page } from '../../components/Page'
import { Tabs } from '../../components/Tabs'
import { WAITING } from '../../copy/menuPapers'
import { call } from '../../services/call'
import { useRoundId } from '../../services/round'
import { useMe } from '../../services/session'
import { useList } from '../../services/useList'
import { useQuery } from '../../services/useQuery'
import { PaperCard } from './PaperCard'
import './index.scss'

type State = 'once' | 'differs'
const TABS = (['once', 'differs'] as const).map(value => ({ value, name: WAITING.tabs[value] }))

/** The papers that do not count yet: those that wait for their second entry, and those that were read differently. */
export default function Papers() {
  const me = useMe()
  const roundId = useRoundId()
  const [state, setState] = useState<State>('once')
  const key = me && roundId ? roundId : null
  const round = useQuery(key && `round ${key}`, () => call('menu', 'round', { roundId }))
  const list = useList<WaitingPaper>(key && `papers ${key} ${state}`, async skip => {
    const answer = await call('menu', 'papers', { roundId, state, skip })
    return answer.ok ? { ok: true, value: { rows: answer.value.papers, more: answer.value.more } } : answer
  })
  return (
    <Page title={WAITING.title}>
      <Tabs tabs={TABS} value={state} onChange={setState} />
      <Faces of={round}>
        {view => (
          <Faces
            of={list}
            isEmpty={rows => rows.length === 0}
            empty={{ drawing: 'tea', title: WAITING.none[state], note: WAITING.noneNote }}
          >
            {rows => (
              <>
                {rows.map(paper => (
                  <PaperCard
                    key={`${paper.householdId} ${paper.state}`}
                    round={view.round}
                    paper={paper}
                    mayDecide={view.can.includes('manage')}
                    done={() => void list.refresh()}
                  />
                ))}
                <MoreRows list={list} />
              </>
            )}
          </Faces>
        )}
      </Faces>
    </Page>
  )
}
