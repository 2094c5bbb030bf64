import type { PaperView } from '@domain/vote'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Badge } from '../../components/Badge'
import { Faces } from '../../components/Faces'
import { MoreRows } from '../../components/MoreRows'
import { Page } from '../../components/Page'
import { SlipFinder } from '../../components/SlipFinder'
import { Tap } from '../../components/Tap'
import { PAPER_NAMES, PAPER_TONES, PAPERS } from '../../copy/voteWork'
import { call } from '../../services/call'
import { go } from '../../services/routes'
import { useList } from '../../services/useList'
import { useVote } from '../../services/votes'
import { KindCard } from '../Kind'
import { Ballots } from './Ballots'
import { Collision } from './Collision'

type Files = Readonly<Record<string, string>>
type Props = {
  readonly voteId: string
  readonly paper: PaperView
  readonly files: Files
  readonly canEnter: boolean
  readonly refresh: () => Promise<void>
}

function PaperCard({ voteId, paper, files, canEnter, refresh }: Props) {
  const { ownerKey, label, state, enteredBy, isMine, readings, decision } = paper
  return (
    <View className="card stack">
      <View className="row-between wrap">
        <Text className="title">{label}</Text>
        <Badge tone={PAPER_TONES[state]}>{PAPER_NAMES[state]}</Badge>
      </View>
      <Text className="note">{PAPERS.enteredBy(enteredBy.join('、'))}</Text>
      {decision && <Text className="note">{PAPERS.decided(decision.byName, decision.why)}</Text>}
      {state === 'once' && canEnter && !isMine && (
        <Tap className="button second" onClick={() => go.votePaper(voteId, ownerKey, label)}>
          <Text>{PAPERS.second}</Text>
        </Tap>
      )}
      {readings.length > 0 && !isMine && (
        <Collision voteId={voteId} paper={paper} files={files} refresh={refresh} />
      )}
    </View>
  )
}

/** The papers of a vote: those somebody has to enter a second time, those two people read differently, and the others. */
export default function Papers() {
  const { voteId, query } = useVote()
  const [files, setFiles] = useState<Files>({})
  const list = useList<PaperView>(`papers ${voteId}`, async skip => {
    const answer = await call('vote', 'papers', { voteId, skip })
    if (!answer.ok) return answer
    setFiles(known => ({ ...known, ...answer.value.files }))
    return { ok: true, value: { rows: answer.value.papers, more: answer.value.more } }
  })
  const canEnter = query.value?.canEnter ?? false
  const state = query.value?.vote.state
  return (
    <Page title={PAPERS.title} isTheirs={query.value === null || canEnter || query.value.canManage}>
      {query.value && <KindCard of={query.value.vote} />}
      {canEnter && (state === 'open' || state === 'closed') && (
        <SlipFinder
          kind="ballot"
          find={digits => call('vote', 'slip', { digits })}
          found={one => go.votePaper(one.voteId, one.householdId, one.label)}
        />
      )}
      <Faces
        of={list}
        isEmpty={papers => papers.length === 0}
        empty={{ drawing: 'board', title: PAPERS.none, note: PAPERS.noneNote }}
      >
        {papers => (
          <>
            {papers.map(paper => (
              <PaperCard
                key={paper.ownerKey}
                voteId={voteId}
                paper={paper}
                files={files}
                canEnter={canEnter}
                refresh={list.refresh}
              />
            ))}
            <MoreRows list={list} />
          </>
        )}
      </Faces>
      {canEnter && (state === 'noticed' || state === 'open') && <Ballots voteId={voteId} />}
    </Page>
  )
}
