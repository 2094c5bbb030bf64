import { eventsFrom } from '@domain/kernel'
import { areaInWords, VOTE_LIFECYCLE } from '@domain/vote'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Faces } from '../../components/Faces'
import { WordsField } from '../../components/Fields'
import { ListRow } from '../../components/ListRow'
import { Page } from '../../components/Page'
import { Tap } from '../../components/Tap'
import { VOTE } from '../../copy/vote'
import { MANAGE } from '../../copy/voteWork'
import { go } from '../../services/routes'
import type { VoteView } from '../../services/votes'
import { Kind } from '../Kind'
import { NextStep } from './NextStep'
import { type Managing, useManage } from './useManage'

function Places({ view: { vote, waiting } }: { readonly view: VoteView }) {
  const { roll, state } = vote
  const said = roll ? MANAGE.rollSaid(roll.heads, areaInWords(roll.areaCentiM2)) : MANAGE.noRoll
  const note = waiting.corrections > 0 ? MANAGE.corrections(waiting.corrections) : said
  const isVoting = ['open', 'closed', 'published'].includes(state)
  return (
    <View className="card lines">
      {state === 'drafted' && (
        <ListRow name={MANAGE.edit} icon="doc" onClick={() => go.voteEdit(vote.compoundId, vote._id)} />
      )}
      <ListRow name={MANAGE.roll} note={note} icon="people" onClick={() => go.voteRoll(vote._id)} />
      {isVoting && (
        <ListRow
          name={MANAGE.papers}
          note={MANAGE.papersSaid(waiting.once, waiting.differ)}
          icon="doc"
          onClick={() => go.votePapers(vote._id)}
        />
      )}
      {isVoting && <ListRow name={MANAGE.board} icon="home" onClick={() => go.voteBoard(vote._id)} />}
    </View>
  )
}

function Exports({ vote, managing }: { readonly vote: VoteView['vote']; readonly managing: Managing }) {
  if (!vote.rollHash) return null
  return (
    <View className="card stack">
      <Text className="title">{MANAGE.exports}</Text>
      <Text className="note">{MANAGE.exportNote}</Text>
      <Tap
        className="button second"
        isOff={managing.isBusy}
        onClick={() => void managing.exportSheet('roll')}
      >
        <Text>{MANAGE.exportRoll}</Text>
      </Tap>
      {vote.result && (
        <Tap
          className="button second"
          isOff={managing.isBusy}
          onClick={() => void managing.exportSheet('result')}
        >
          <Text>{MANAGE.exportResult}</Text>
        </Tap>
      )}
    </View>
  )
}

function Cancelling({ managing }: { readonly managing: Managing }) {
  const [isOpen, setOpen] = useState(false)
  const [why, setWhy] = useState('')
  return (
    <View className="card stack">
      {isOpen && (
        <WordsField
          label={MANAGE.why}
          value={why}
          onChange={setWhy}
          most={200}
          placeholder={MANAGE.whyHint}
        />
      )}
      <Tap
        className="button grave"
        isOff={managing.isBusy || (isOpen && why.trim().length < 2)}
        onClick={() => (isOpen ? void managing.cancel(why) : setOpen(true))}
      >
        <Text>{MANAGE.cancel}</Text>
      </Tap>
    </View>
  )
}

/** What somebody in charge does with a vote: the next step, its roll and papers, the sheets for the city's own system. */
export default function ManageVote() {
  const managing = useManage()
  const { value } = managing.query
  return (
    <Page title={MANAGE.title} isTheirs={value === null || value.canManage}>
      <Faces of={managing.query}>
        {view => (
          <>
            <View className="card stack">
              <Kind mode={view.vote.mode} state={view.vote.state} />
              <Text className="headline">{view.vote.title}</Text>
              <Text className="note">{VOTE.modeNotes[view.vote.mode]}</Text>
            </View>
            <NextStep view={view} managing={managing} />
            <Places view={view} />
            <Exports vote={view.vote} managing={managing} />
            {eventsFrom(VOTE_LIFECYCLE, view.vote.state).includes('cancel') && (
              <Cancelling managing={managing} />
            )}
          </>
        )}
      </Faces>
    </Page>
  )
}
