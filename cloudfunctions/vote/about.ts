import { accept, type Decision, refuse } from '@domain/kernel'
import type { Person } from '@domain/people'
import type { PlacePath } from '@domain/place'
import type { RefusalCode } from '@domain/refusals'
import type { Vote } from '@domain/vote'
import { actBy } from '../lib/act'
import type { Store, Transaction } from '../lib/store'
import { rollIdOf, type StoredOwner } from '../lib/store/votes'
import type { MemberCall } from '../lib/useCase'
import { voteHere } from '../lib/voting'

type Verdict<T> = Decision<T, RefusalCode>
type Reading = { readonly store: Store }

export { voteHere }

export const whereItIs = ({ path }: { readonly path: PlacePath }): PlacePath => path

/** A vote and one line of its roll. */
export type OnRoll = { readonly vote: Vote; readonly owner: StoredOwner }
export const whereTheVoteIs = ({ vote }: { readonly vote: Vote }): PlacePath => vote.path

export async function lineHere(
  { voteId, ownerKey }: { readonly voteId: string; readonly ownerKey: string },
  call: Reading,
): Promise<Verdict<OnRoll>> {
  const vote = await voteHere({ voteId }, call)
  if (!vote.ok) return vote
  const owner = await call.store.votes.owner(rollIdOf(vote.value), ownerKey)
  return owner ? accept({ vote: vote.value, owner }) : refuse('vote.notOnRoll')
}

type HomeInVote = { readonly voteId: string; readonly householdId: string }

/** A vote and the line that any of its homes is on: who may not vote for it knows it by their own home. No line where the roll has no such home. */
export async function lineAt(
  { voteId, householdId }: HomeInVote,
  call: Reading,
): Promise<Verdict<{ vote: Vote; owner: StoredOwner | null }>> {
  const vote = await voteHere({ voteId }, call)
  if (!vote.ok) return vote
  const [owner = null] = await call.store.votes.ownersOfHouseholds(rollIdOf(vote.value), [householdId])
  return accept({ vote: vote.value, owner })
}

/** The same, where there must be a line. */
export async function lineOfHome(of: HomeInVote, call: Reading): Promise<Verdict<OnRoll>> {
  const found = await lineAt(of, call)
  if (!found.ok) return found
  const { vote, owner } = found.value
  return owner ? accept({ vote, owner }) : refuse('vote.notOnRoll')
}

/** Is one of these the caller's own home? Nobody decides in their own cause. */
export const isOwnHome = (households: readonly string[], { homes }: Pick<Person, 'homes'>): boolean =>
  homes.some(({ householdId }) => households.includes(householdId))

/** The vote as it is inside the transaction: whoever relies on it reads it there. */
export async function voteIn(tx: Transaction, store: Store, id: string): Promise<Vote> {
  const vote = await store.votes.getIn(tx, id)
  if (!vote) throw new Error(`no vote ${id}`)
  return vote
}

/** Takes a vote one step on, with its audit, in one transaction. */
export function stepVote(
  { _id, path }: Vote,
  step: string,
  call: MemberCall,
  decide: (vote: Vote) => Verdict<Vote>,
): Promise<Verdict<{ voteId: string }>> {
  const { store } = call
  return store.audit.once(actBy(call, `vote.${step}`, path, { voteId: _id }), async tx => {
    const after = decide(await voteIn(tx, store, _id))
    if (!after.ok) return after
    await store.votes.putIn(tx, after.value)
    return accept({ voteId: _id })
  })
}
