import { randomBytes } from 'node:crypto'
import { accept, refuse } from '@domain/kernel'
import type { Person } from '@domain/people'
import {
  ballotIdOf,
  castOnline,
  isNamed,
  isNameOlder,
  isSaidAlready,
  receiptOf,
  standing,
  type Vote,
  voteContract,
} from '@domain/vote'
import { actBy } from '../lib/act'
import { lineOf, type StoredOwner } from '../lib/store/votes'
import { useCase } from '../lib/useCase'
import { lineHere, whereTheVoteIs } from './about'

const NONCE_BYTES = 12
/** A number that nobody else has: without it a receipt cannot be told from another's. */
export const newNonce = (): string => randomBytes(NONCE_BYTES).toString('hex')

/** Why somebody may not vote for a line, or that they may: registered as owner there, and named on the line since before it was shown, or confirmed for it. */
export function mayCast(
  vote: Vote,
  owner: StoredOwner,
  me: Pick<Person, '_id' | 'name' | 'renamedAt' | 'homes'>,
) {
  const isOwner = me.homes.some(
    ({ householdId, relation }) => relation === 'owner' && owner.households.includes(householdId),
  )
  if (owner.confirmed.includes(me._id)) return 'yes' as const
  if (!isOwner) return 'notOwner' as const
  return isNamed(owner, me.name) && isNameOlder(vote, me.renamedAt) ? ('yes' as const) : ('notNamed' as const)
}

const receiptIn = (
  vote: Vote,
  owner: StoredOwner,
  personId: string,
  ballot: Parameters<typeof standing>[0],
) => {
  const cast = standing(ballot, vote.keeps)
  return {
    receipt: receiptOf(vote._id, owner.key, cast),
    isCounted: cast.by === 'online' && cast.personId === personId,
  }
}

/** An owner votes. One document an owner, written in a transaction: however often it is tapped, it is one ballot. */
export const cast = useCase(voteContract.cast)({
  load: lineHere,
  where: whereTheVoteIs,
  run: async ({ vote, owner }, { choices }, call) => {
    const { store, me, now } = call
    if (mayCast(vote, owner, me) !== 'yes') return refuse('vote.notOwner')
    const id = ballotIdOf(vote._id, owner.key)
    const [standingNow] = await store.votes.ballots([id])
    const isAgain = standingNow && isSaidAlready(standingNow, vote.keeps, me._id, choices)
    if (isAgain) return accept(receiptIn(vote, owner, me._id, standingNow))
    // The audit says that somebody voted, never what.
    const act = actBy(call, 'vote.cast', vote.path, { voteId: vote._id, ownerKey: owner.key })
    const done = await store.audit.once(act, async tx => {
      const before = await store.votes.ballotIn(tx, id)
      const casting = { at: now, personId: me._id, choices, nonce: newNonce(), proxy: null }
      const after = castOnline(vote, lineOf(owner), before, casting)
      if (!after.ok) return after
      await store.votes.putBallotIn(tx, after.value)
      return accept({})
    })
    if (!done.ok) return done
    const [ballot] = await store.votes.ballots([id])
    if (!ballot) throw new Error(`no ballot ${id}`)
    return accept(receiptIn(vote, owner, me._id, ballot))
  },
})
