import { accept, type Decision, refuse } from '@domain/kernel'
import type { Home } from '@domain/people'
import { buildingIn } from '@domain/place'
import type { RefusalCode } from '@domain/refusals'
import {
  type AskedLine,
  addedOwner,
  type Correction,
  type CorrectionKind,
  type LineChange,
  mayAsk,
  rollIsOpen,
  type Vote,
  voteContract,
} from '@domain/vote'
import { actBy } from '../lib/act'
import { unsafe } from '../lib/contentGuard'
import { idFrom } from '../lib/ids'
import { type Store, type Transaction, WriteConflict } from '../lib/store'
import { lineOf, rollIdOf, type StoredOwner, storedOwner } from '../lib/store/votes'
import { type MemberCall, useCase } from '../lib/useCase'
import { isOwnHome, lineAt, voteHere, voteIn, whereItIs, whereTheVoteIs } from './about'
import { changeLineIn, wordsIn } from './rolls'

/** A vote and the line of a home, where the roll has one. */
type MaybeOnRoll = { readonly vote: Vote; readonly owner: StoredOwner | null }

/** The caller's home the request is about, where the request makes sense: of a home that has no line only that it is missing, of another never. */
function homeFor(
  { owner }: MaybeOnRoll,
  householdId: string,
  kind: CorrectionKind,
  { homes }: MemberCall['me'],
): Decision<Home, RefusalCode> {
  const ids = owner?.households ?? [householdId]
  const home = homes.find(one => ids.includes(one.householdId))
  if (!home) return refuse('vote.notOnRoll')
  if (owner && kind === 'home') return refuse('vote.onRollAlready')
  return owner || kind === 'home' ? accept(home) : refuse('vote.notOnRoll')
}

/** Does a request of this person for this home wait? Two of them at once meet at the vote's revision. */
async function waits({ _id }: Vote, { householdId }: Home, { store, me }: MemberCall): Promise<boolean> {
  const asked = await store.votes.correctionsBy(_id, me._id)
  return asked.some(one => one.householdId === householdId && one.state === 'asked')
}

/** Somebody of the house says that their line is wrong, or that there is none. */
export const askCorrection = useCase(voteContract.askCorrection)({
  load: ({ voteId, ownerKey }, call) => lineAt({ voteId, householdId: ownerKey }, call),
  where: whereTheVoteIs,
  run: async (of, { ownerKey, kind, words }, call) => {
    const { store, me, now } = call
    const { vote, owner } = of
    const home = homeFor(of, ownerKey, kind, me)
    if (!home.ok) return home
    if (await waits(vote, home.value, call)) return refuse('vote.correctionAsked')
    const isUnsafe = await unsafe(call.openid, [words])
    if (isUnsafe) return refuse(isUnsafe)
    const { householdId, label } = home.value
    const correction: Correction = {
      _id: idFrom(call, 'vc'),
      voteId: vote._id,
      ownerKey: owner?.key ?? householdId,
      householdId,
      label,
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
      const may = mayAsk(before, kind, now)
      if (!may.ok) return may
      if (before.revision !== vote.revision) throw new WriteConflict('vote')
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
  run: async (vote, _, { store }) => {
    const [asked, decided] = await Promise.all([
      store.votes.correctionsAsked(vote._id),
      store.votes.correctionsDecided(vote._id),
    ])
    const homes = asked.map(({ householdId }) => householdId)
    const owners = await store.votes.ownersOfHouseholds(rollIdOf(vote), homes)
    const besideLine = (correction: Correction): AskedLine => {
      const owner = owners.find(({ households }) => households.includes(correction.householdId))
      return { ...correction, line: owner ? lineOf(owner) : null }
    }
    return accept({ corrections: [...asked, ...decided].map(besideLine) })
  },
})

/** Lets somebody vote for a line. Whoever takes a new roll at this moment must see it, so the vote is written too. */
async function confirmIn(tx: Transaction, store: Store, owner: StoredOwner, { voteId, byId }: Correction) {
  const line = await store.votes.ownerIn(tx, owner._id)
  if (!line) throw new Error(`no line ${owner._id}`)
  await store.votes.putOwnerIn(tx, { ...line, confirmed: [...new Set([...line.confirmed, byId])] })
  const vote = await voteIn(tx, store, voteId)
  if (vote.state === 'rollOpen') await store.votes.putIn(tx, { ...vote, revision: vote.revision + 1 })
}

/** Puts down the line of a home that the roll had left out, and the sums with it. */
async function addLineIn(
  tx: Transaction,
  store: Store,
  { voteId, householdId, label }: Correction,
  change: LineChange,
): Promise<Decision<null, RefusalCode>> {
  const vote = await voteIn(tx, store, voteId)
  const isOpen = rollIsOpen(vote)
  if (!isOpen.ok) return isOpen
  const added = addedOwner({ householdId, label, buildingId: buildingIn(householdId) }, change)
  if (!added.ok) return added
  const { heads = 0, areaCentiM2 = 0 } = vote.roll ?? {}
  const line = storedOwner(rollIdOf(vote), added.value, heads)
  await store.votes.addOwnerIn(tx, line)
  const roll = { heads: heads + 1, areaCentiM2: areaCentiM2 + line.areaCentiM2 }
  await store.votes.putIn(tx, { ...vote, roll, revision: vote.revision + 1 })
  return accept(null)
}

/** What a yes does to the roll. */
async function grantedIn(
  tx: Transaction,
  store: Store,
  { owner, correction }: MaybeOnRoll & { readonly correction: Correction },
  change: LineChange | null,
): Promise<Decision<unknown, RefusalCode>> {
  if (!owner) return change ? addLineIn(tx, store, correction, change) : refuse('vote.areaWrong')
  if (change) {
    const changed = await changeLineIn(tx, store, correction.voteId, owner._id, change)
    if (!changed.ok) return changed
  }
  if (correction.kind === 'me') await confirmIn(tx, store, owner, correction)
  return accept(null)
}

/** Puts the line right, or says why not. The line is found by the home: a newer roll may have put it under another one. */
export const decideCorrection = useCase(voteContract.decideCorrection)({
  load: async ({ correctionId }, call) => {
    const correction = await call.store.votes.correction(correctionId)
    if (!correction) return refuse('call.notFound')
    const found = await lineAt(correction, call)
    return found.ok ? accept({ ...found.value, correction }) : found
  },
  where: whereTheVoteIs,
  run: async (of, { isAccepted, answer, change }, call) => {
    const { store, me } = call
    const { vote, owner, correction } = of
    const homes = [correction.householdId, ...(owner?.households ?? [])]
    if (correction.byId === me._id || isOwnHome(homes, me)) return refuse('vote.ownCorrection')
    const isUnsafe = await unsafe(call.openid, [answer, ...wordsIn(change)])
    if (isUnsafe) return refuse(isUnsafe)
    const state = isAccepted ? ('accepted' as const) : ('declined' as const)
    const act = actBy(call, 'vote.decideCorrection', vote.path, { correctionId: correction._id, state })
    return store.audit.once(act, async tx => {
      const before = await store.votes.correctionIn(tx, correction._id)
      if (before?.state !== 'asked') return refuse('vote.correctionDone')
      const { rollNo } = await voteIn(tx, store, vote._id)
      if (rollNo !== vote.rollNo) throw new WriteConflict('vote')
      const granted = isAccepted ? await grantedIn(tx, store, of, change) : accept(null)
      if (!granted.ok) return granted
      await store.votes.putCorrectionIn(tx, { ...before, state, answer, answeredBy: me.name })
      return accept({ state })
    })
  },
})
