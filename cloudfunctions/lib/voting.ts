import { accept, type Decision, refuse } from '@domain/kernel'
import { buildingIn, type PlacePart, partOfBuilding } from '@domain/place'
import type { RefusalCode } from '@domain/refusals'
import type { Owner, Vote } from '@domain/vote'
import type { Store } from './store'
import { lineOf, rollIdOf } from './store/votes'

type Verdict<T> = Decision<T, RefusalCode>
type Reading = { readonly store: Store }

/** A vote by its id. */
export async function voteHere(
  { voteId }: { readonly voteId: string },
  { store }: Reading,
): Promise<Verdict<Vote>> {
  const vote = await store.votes.get(voteId)
  return vote ? accept(vote) : refuse('call.notFound')
}

/** A vote, and the part of a building of its compound that papers are asked for. */
export async function voteAtPart(
  { voteId, placeId }: { readonly voteId: string; readonly placeId: string },
  { store }: Reading,
): Promise<Verdict<{ readonly vote: Vote; readonly part: PlacePart }>> {
  const [vote, building] = await Promise.all([
    voteHere({ voteId }, { store }),
    store.places.get(buildingIn(placeId)),
  ])
  if (!vote.ok) return vote
  const part = building?.kind === 'building' && partOfBuilding(building, placeId)
  return part && part.path.compound === vote.value.compoundId
    ? accept({ vote: vote.value, part })
    : refuse('call.notFound')
}

/**
 * The owners of the roll whose first home is in a part of a building, each once; of a single household its owner, wherever their first home is. Each with the
 * home they are asked for at.
 */
export async function ownersAtPart(
  vote: Vote,
  { path, doorways }: PlacePart,
  { votes }: Store,
): Promise<{ readonly owner: Owner; readonly householdId: string }[]> {
  const rollId = rollIdOf(vote)
  if (path.household) {
    const { household: householdId } = path
    const found = await votes.ownersOfHouseholds(rollId, [householdId])
    return found.map(owner => ({ owner: lineOf(owner), householdId }))
  }
  const here = new Set(doorways.map(({ household }) => household.id))
  const owners = await votes.ownersOfBuilding(rollId, path.building ?? '')
  return owners
    .filter(({ key }) => here.has(key))
    .map(owner => ({ owner: lineOf(owner), householdId: owner.key }))
}
