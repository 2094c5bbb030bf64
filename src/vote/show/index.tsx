import { View } from '@tarojs/components'
import { useShareAppMessage } from '@tarojs/taro'
import { Faces } from '../../components/Faces'
import { ListRow } from '../../components/ListRow'
import { Page } from '../../components/Page'
import { VOTE_PAPERS } from '../../copy/slip'
import { VOTE, VOTES } from '../../copy/vote'
import { MANAGE, PAPER } from '../../copy/voteWork'
import { go, shareOf } from '../../services/routes'
import { useVote, type VoteView } from '../../services/votes'
import { Asked } from './Asked'
import { Check } from './Check'
import { Head } from './Head'
import { Mine } from './Mine'
import { Participation } from './Participation'
import { Printing } from './Printing'
import { Result } from './Result'
import { Times } from './Times'
import './index.scss'

function Tools({ view }: { readonly view: VoteView }) {
  const { vote, canManage, canEnter, waiting } = view
  const enters = canEnter && (vote.state === 'open' || vote.state === 'closed')
  const prints = canEnter && vote.state === 'noticed'
  if (!canManage && !enters && !prints) return null
  const { once, differ } = waiting
  return (
    <View className="card lines">
      {canManage && <ListRow name={MANAGE.row} icon="settings" onClick={() => go.voteManage(vote._id)} />}
      {prints && (
        <ListRow
          name={VOTE_PAPERS.row}
          note={VOTE_PAPERS.rowNote}
          icon="doc"
          onClick={() => go.votePapers(vote._id)}
        />
      )}
      {enters && <ListRow name={PAPER.row} icon="camera" onClick={() => go.votePaper(vote._id)} />}
      {enters && (
        <ListRow
          name={MANAGE.papers}
          note={MANAGE.papersSaid(once, differ)}
          icon="doc"
          onClick={() => go.votePapers(vote._id)}
        />
      )}
    </View>
  )
}

/** A vote: what is asked and by which rules, one's own vote with its receipt, and once it is published what came of it. */
export default function ShowVote() {
  const { voteId, query } = useVote()
  useShareAppMessage(() => shareOf.vote(voteId, VOTES.share(query.value?.vote.title ?? '')))
  return (
    <Page title={VOTE.title}>
      <Faces of={query}>
        {view => (
          <>
            <Head vote={view.vote} />
            <Tools view={view} />
            <Result vote={view.vote} />
            <Printing vote={view.vote} />
            <Check view={view} />
            {!view.vote.result && <Asked vote={view.vote} />}
            <Mine view={view} refresh={query.refresh} />
            {view.vote.result && <Asked vote={view.vote} />}
            <Participation view={view} />
            <Times view={view} />
          </>
        )}
      </Faces>
    </Page>
  )
}
