import { accept, type Decision } from '@domain/kernel'
import {
  byClock,
  isConflicting,
  isCountable,
  listHashOf,
  publish,
  type ReceiptLine,
  type Result,
  receiptLines,
  rollHashOf,
  settledAt,
  standing,
  tally,
  type Vote,
  type VoteRefusal,
} from '@domain/vote'
import { type Store, WriteConflict } from '../lib/store'
import { lineOf, rollIdOf } from '../lib/store/votes'
import { type Chore, inTurn } from './inTurn'

/** How often a closed vote whose papers are not settled is looked at again. */
const LOOK_AGAIN_MS = 10 * 60_000

type Counted = { readonly result: Result; readonly lines: readonly ReceiptLine[] }

/** Counts a closed vote. Nothing of it changes any more, so it need not be read inside the transaction. */
async function counted(vote: Vote, papersAside: number, store: Store): Promise<Counted> {
  const [owners, ballots] = await Promise.all([
    store.votes.allOwners(rollIdOf(vote)),
    store.votes.allBallots(vote._id),
  ])
  const lines = owners.map(lineOf)
  // A result of another roll than the one everybody was told of would be worth nothing.
  if (rollHashOf(lines) !== vote.rollHash)
    throw new Error(`the roll of ${vote._id} is not the one that was frozen`)
  const choices = new Map(ballots.map(one => [one.ownerKey, standing(one, vote.keeps).choices] as const))
  const receipts = receiptLines(ballots, vote.keeps)
  return {
    lines: receipts,
    result: {
      tally: tally(lines, choices, vote.questions, vote.silents),
      conflicts: ballots.filter(isConflicting).length,
      papersAside,
      listHash: listHashOf(receipts),
    },
  }
}

/** What a closed vote comes to now: its result, or another look later. */
async function settled(
  vote: Vote,
  now: number,
  store: Store,
): Promise<Decision<{ vote: Vote; list: Counted | null }, VoteRefusal>> {
  if (vote.state !== 'closed') return accept({ vote, list: null })
  const counts = (['once', 'differs', 'aside'] as const).map(state =>
    store.votes.countPapers(vote._id, state),
  )
  const [once = 0, differs = 0, aside = 0] = await Promise.all(counts)
  if (!isCountable(vote, once + differs, now)) {
    const dueAt = Math.max(now + 1, Math.min(now + LOOK_AGAIN_MS, settledAt(vote) + LOOK_AGAIN_MS))
    return accept({ vote: { ...vote, dueAt, revision: vote.revision + 1 }, list: null })
  }
  const list = await counted(vote, once + differs + aside, store)
  const published = publish(vote, list.result, now)
  return published.ok ? accept({ vote: published.value, list }) : published
}

/** Takes one vote on as far as time alone takes it. */
async function tend({ _id }: Vote, store: Store, now: number): Promise<void> {
  await store.transact(async tx => {
    const vote = await store.votes.getIn(tx, _id)
    if (!vote) throw new WriteConflict('vote')
    const after = await settled(byClock(vote, now), now, store)
    if (!after.ok) throw new Error(after.refusal.code)
    const { list } = after.value
    if (list) await store.votes.putListIn(tx, { _id, lines: list.lines })
    await store.votes.putIn(tx, after.value.vote)
  })
}

/** Opens, closes and publishes votes: nobody else does, and nobody can hold a result back. */
export const tendVotes: Chore = (store, now, mustStopAt) =>
  inTurn(
    'votes',
    (skip, limit) => store.votes.due(now, skip, limit),
    vote => tend(vote, store, now),
    mustStopAt,
  )
