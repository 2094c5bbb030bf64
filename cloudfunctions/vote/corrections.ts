import { accept, refuse } from '@domain/kernel'
import { type Correction, mayAsk, voteContract } from '@domain/vote'
import { actBy } from '../lib/act'
import { unsafe } from '../lib/contentGuard'
import { idFrom } from '../lib/ids'
import { type Store, type Transaction, WriteConflict } from '../lib/store'
import type { StoredOwner } from '../lib/store/votes'
import { useCase } from '../lib/useCase'
import { isOwnHome, lineHere, lineOfHome, voteHere, voteIn, whereItIs, whereTheVoteIs } from './about'
import { changeLineIn } from './rolls'

/** Somebody of the house says that their line is wrong. */
export const askCorrection = useCase(voteContract.askCorrection)({
  load: ({ voteId, ownerKey }, call) => lineOfHome({ voteId, householdId: ownerKey }, call),
  where: whereTheVoteIs,
  run: async ({ vote, owner }, { kind, words }, call) => {
    const { store, me, now } = call
    const home = me.homes.find(({ householdId }) => owner.households.includes(householdId))
    if (!home) return refuse('vote.notOnRoll')
    const isUnsafe = await unsafe(call.openid, [words])
    if (isUnsafe) return refuse(isUnsafe)
    const correction: Correction = {
      _id: idFrom(call, 'vc'),
      voteId: vote._id,
      ownerKey: owner.key,
      householdId: home.householdId,
      label: home.label,
      kind,
      words,
      byId: me._id,
      byName: me.name,
      at: now,
      state: 'asked',
      answer: '',
      answeredBy: '',
    }
    return store.audit.once(actBy(call, 'vote.askCorrection', vote.path, { voteId: vote._id }), async tx => {
      const before = await voteIn(tx, store, vote._id)
      const may = mayAsk(before, kind)
      if (!may.ok) return may
      await store.votes.addCorrectionIn(tx, correction)
      // A freeze that has just counted what waits must see this one.
      if (before.state === 'rollOpen')
        await store.votes.putIn(tx, { ...before, revision: before.revision + 1 })
      return accept({ state: 'asked' as const })
    })
  },
})

export const corrections = useCase(voteContract.corrections)({
  load: voteHere,
  where: whereItIs,
  run: async (vote, _, { store }) => accept({ corrections: await store.votes.corrections(vote._id) }),
})

/** Lets somebody vote for a line. Whoever takes a new roll at this moment must see it, so the vote is written too. */
async function confirmIn(tx: Transaction, store: Store, owner: StoredOwner, { voteId, byId }: Correction) {
  const line = await store.votes.ownerIn(tx, owner._id)
  if (!line) throw new Error(`no line ${owner._id}`)
  await store.votes.putOwnerIn(tx, { ...line, confirmed: [...new Set([...line.confirmed, byId])] })
  const vote = await voteIn(tx, store, voteId)
  if (vote.state === 'rollOpen') await store.votes.putIn(tx, { ...vote, revision: vote.revision + 1 })
}

/** Puts the line right, or says why not. */
export const decideCorrection = useCase(voteContract.decideCorrection)({
  load: async ({ correctionId }, call) => {
    const correction = await call.store.votes.correction(correctionId)
    if (!correction) return refuse('call.notFound')
    const found = await lineHere(correction, call)
    return found.ok ? accept({ ...found.value, correction }) : found
  },
  where: whereTheVoteIs,
  run: async ({ vote, owner, correction }, { isAccepted, answer, change }, call) => {
    const { store, me } = call
    const homes = [correction.householdId, ...owner.households]
    if (correction.byId === me._id || isOwnHome(homes, me)) return refuse('vote.ownCorrection')
    const state = isAccepted ? ('accepted' as const) : ('declined' as const)
    const act = actBy(call, 'vote.decideCorrection', vote.path, { correctionId: correction._id, state })
    return store.audit.once(act, async tx => {
      const before = await store.votes.correctionIn(tx, correction._id)
      if (before?.state !== 'asked') return refuse('vote.correctionDone')
      const { rollNo } = await voteIn(tx, store, vote._id)
      if (rollNo !== vote.rollNo) throw new WriteConflict('vote')
      if (isAccepted && change) {
        const changed = await changeLineIn(tx, store, vote._id, owner._id, change)
        if (!changed.ok) return changed
      }
      if (isAccepted && correction.kind === 'me') await confirmIn(tx, store, owner, correction)
      await store.votes.putCorrectionIn(tx, { ...before, state, answer, answeredBy: me.name })
      return accept({ state })
    })
  },
})
