import { maskName } from '@domain/people'
import {
  areaOf,
  type Ballot,
  ballotIdOf,
  type Correction,
  isConflicting,
  type MissingHome,
  type MyBallot,
  type MyLine,
  type Owner,
  receiptOf,
  standing,
  type Vote,
} from '@domain/vote'
import { lineOf, rollIdOf, type StoredOwner } from '../lib/store/votes'
import type { MemberCall } from '../lib/useCase'
import { mayCast } from './casting'

function ballotFor(vote: Vote, ballot: Ballot, personId: string): MyBallot {
  const cast = standing(ballot, vote.keeps)
  return {
    at: cast.at,
    by: cast.by,
    isByMe: cast.by === 'online' && cast.personId === personId,
    choices: cast.choices,
    nonce: cast.nonce,
    receipt: receiptOf(vote._id, ballot.ownerKey, cast),
    isConflicting: isConflicting(ballot),
  }
}

const masked = (name: string): string => (name === '' ? '' : maskName(name))

/** A line as those read it who may not vote for it: their own homes alone, which name it too, and no full names. */
function veiled(owner: StoredOwner, homes: MemberCall['me']['homes']): Owner {
  const isHome = (id: string) => homes.some(({ householdId }) => householdId === id)
  const units = owner.units.filter(({ householdId }) => isHome(householdId))
  return {
    key: units[0]?.householdId ?? owner.key,
    name: masked(owner.name),
    coOwners: owner.coOwners.map(masked),
    isDeveloper: owner.isDeveloper,
    units,
  }
}

const askedOf = (asked: Correction | undefined): MyLine['correction'] =>
  asked ? { kind: asked.kind, words: asked.words, state: asked.state, answer: asked.answer } : null

type Mine = { readonly mine: MyLine[]; readonly missing: MissingHome[] }

/**
 * The caller's own lines of the roll, each with its ballot where they may vote for it, and their homes that it leaves out: nobody is shown anybody
 * else's.
 */
export async function mineOf(vote: Vote, { store, me }: MemberCall): Promise<Mine> {
  const homes = me.homes.filter(({ path }) => path.compound === vote.compoundId)
  if (vote.rollNo === 0 || homes.length === 0) return { mine: [], missing: [] }
  const [owners, corrections] = await Promise.all([
    store.votes.ownersOfHouseholds(
      rollIdOf(vote),
      homes.map(({ householdId }) => householdId),
    ),
    store.votes.correctionsBy(vote._id, me._id),
  ])
  const may = owners.map(owner => ({ owner, mayCast: mayCast(vote, owner, me) }))
  const ballots = await store.votes.ballots(
    may.flatMap(one => (one.mayCast === 'yes' ? [ballotIdOf(vote._id, one.owner.key)] : [])),
  )
  const mine = may.map(one => {
    const ballot = ballots.find(({ ownerKey }) => ownerKey === one.owner.key)
    const asked = corrections.find(({ householdId }) => one.owner.households.includes(householdId))
    const line = one.mayCast === 'yes' ? lineOf(one.owner) : veiled(one.owner, homes)
    return {
      owner: line,
      areaCentiM2: areaOf(line),
      mayCast: one.mayCast,
      ballot: ballot ? ballotFor(vote, ballot, me._id) : null,
      correction: askedOf(asked),
    }
  })
  const missing = homes
    .filter(({ householdId }) => !owners.some(({ households }) => households.includes(householdId)))
    .map(({ householdId, label }) => {
      const asked = corrections.find(one => one.householdId === householdId)
      return { householdId, label, correction: askedOf(asked) }
    })
  return { mine, missing }
}
