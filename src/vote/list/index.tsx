import { dayInWords, dayOf } from '@domain/kernel'
import type { VoteHead } from '@domain/vote'
import { Text, View } from '@tarojs/components'
import { ActionBar } from '../../components/ActionBar'
import { Badge } from '../../components/Badge'
import { Faces } from '../../components/Faces'
import { MoreRows } from '../../components/MoreRows'
import { OneCompound } from '../../components/OneCompound'
import { Page } from '../../components/Page'
import { Tap } from '../../components/Tap'
import { VOTES } from '../../copy/vote'
import { go } from '../../services/routes'
import { Kind } from '../Kind'
import { useVotes } from './useVotes'

const day = (at: number): string => dayInWords(dayOf(at))

function whenOf({ state, opensAt, closesAt }: VoteHead): string | null {
  if (opensAt === null || closesAt === null) return null
  if (state === 'noticed') return VOTES.from(day(opensAt))
  return state === 'open' ? VOTES.until(day(closesAt - 1)) : VOTES.ended(day(closesAt - 1))
}

function VoteCard({ vote }: { readonly vote: VoteHead }) {
  const { id, title, mode, state, passed } = vote
  const when = whenOf(vote)
  const isPassed = passed?.every(one => one)
  return (
    <Tap className="card stack" onClick={() => go.vote(id)}>
      <View className="row wrap">
        <Kind mode={mode} state={state} />
        {passed && <Badge tone={isPassed ? 'accent' : 'warn'}>{VOTES.outcome(passed, mode)}</Badge>}
      </View>
      <Text className="title">{title}</Text>
      {when && <Text className="note">{when}</Text>}
    </Tap>
  )
}

/** The votes of one's compound, the latest first. */
export default function Votes() {
  const { of, list, canManage } = useVotes()
  const { compoundId } = of
  const start = { name: VOTES.new, run: () => go.voteEdit(compoundId ?? '') }
  return (
    <Page title={VOTES.title} isTheirs={of.isTheirs} foot={canManage && <ActionBar first={start} />}>
      <OneCompound of={of} />
      {compoundId && (
        <Faces
          of={list}
          isEmpty={votes => votes.length === 0}
          empty={{ drawing: 'board', title: VOTES.none, note: VOTES.noneNote }}
        >
          {votes => (
            <>
              {votes.map(vote => (
                <VoteCard key={vote.id} vote={vote} />
              ))}
              <MoreRows list={list} />
            </>
          )}
        </Faces>
      )}
    </Page>
  )
}
