import { accept, type Decision, refuse } from '@domain/kernel'
import type { Place } from '@domain/place'
import type { RefusalCode } from '@domain/refusals'
import {
  cancel as cancelled,
  draftedVote,
  freeze as frozen,
  notice as noticed,
  redrafted,
  openRoll as rollOpened,
  type Vote,
  type VoteDraft,
  voteContract,
} from '@domain/vote'
import { actBy } from '../lib/act'
import { unsafe } from '../lib/contentGuard'
import { idFrom } from '../lib/ids'
import { WriteConflict } from '../lib/store'
import { lineOf, rollIdOf } from '../lib/store/votes'
import { useCase } from '../lib/useCase'
import { stepVote, voteHere, whereItIs } from './about'

const typedIn = ({ title, words, questions }: VoteDraft): string[] => [
  title,
  words,
  ...questions.map(question => question.words),
]

/** Makes a draft, or changes one that is still a draft. */
export const keep = useCase(voteContract.keep)({
  load: async (
    { compoundId, voteId },
    call,
  ): Promise<Decision<{ compound: Place; vote: Vote | null }, RefusalCode>> => {
    const compound = await call.store.places.head(compoundId)
    if (compound?.kind !== 'compound') return refuse('call.notFound')
    if (voteId === null) return accept({ compound, vote: null })
    const vote = await voteHere({ voteId }, call)
    if (!vote.ok) return vote
    return vote.value.compoundId === compoundId
      ? accept({ compound, vote: vote.value })
      : refuse('call.notFound')
  },
  where: ({ compound }) => compound.path,
  run: async ({ compound, vote }, { draft }, call) => {
    const isUnsafe = await unsafe(call.openid, typedIn(draft))
    if (isUnsafe) return refuse(isUnsafe)
    if (vote) return stepVote(vote, 'keep', call, before => redrafted(before, draft))
    const voteId = idFrom(call, 'v')
    const where = { compoundId: compound._id, compoundName: compound.name, path: compound.path }
    return call.store.audit.once(actBy(call, 'vote.keep', compound.path, { voteId }), async tx => {
      await call.store.votes.putIn(tx, draftedVote(voteId, draft, where, call.now))
      return accept({ voteId })
    })
  },
})

export const openRoll = useCase(voteContract.openRoll)({
  load: voteHere,
  where: whereItIs,
  run: (vote, _, call) => {
    const by = { name: call.me.name, now: call.now }
    return stepVote(vote, 'openRoll', call, before => rollOpened(before, by))
  },
})

/** Fixes the roll. Every change of a line writes the vote too, so one that came between starts this again. */
export const freeze = useCase(voteContract.freeze)({
  load: voteHere,
  where: whereItIs,
  run: async (vote, _, call) => {
    const { store, me, now } = call
    const [owners, waiting] = await Promise.all([
      store.votes.allOwners(rollIdOf(vote)),
      store.votes.countCorrectionsBefore(vote._id, vote.rollUntil ?? now),
    ])
    return stepVote(vote, 'freeze', call, before => {
      if (before.state === vote.state && before.revision !== vote.revision) throw new WriteConflict('vote')
      return frozen(before, owners.map(lineOf), waiting, { name: me.name, now })
    })
  },
})

export const notice = useCase(voteContract.notice)({
  load: voteHere,
  where: whereItIs,
  run: (vote, { opensOn, closesOn }, call) => {
    const by = { name: call.me.name, now: call.now }
    return stepVote(vote, 'notice', call, before => noticed(before, opensOn, closesOn, by))
  },
})

export const cancel = useCase(voteContract.cancel)({
  load: voteHere,
  where: whereItIs,
  run: async (vote, { why }, call) => {
    const isUnsafe = await unsafe(call.openid, [why])
    if (isUnsafe) return refuse(isUnsafe)
    const by = { name: call.me.name, now: call.now }
    return stepVote(vote, 'cancel', call, before => cancelled(before, why, by))
  },
})
