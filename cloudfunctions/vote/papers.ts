import { accept, type Decision, PAGE_SIZE, refuse } from '@domain/kernel'
import { can, reachOf } from '@domain/people'
import { buildingIn, type PlacePath } from '@domain/place'
import type { RefusalCode } from '@domain/refusals'
import {
  ballotIdOf,
  castOfPaper,
  type Deputy,
  decidePaper as decided,
  enterPaper as entered,
  type Paper,
  type PaperView,
  proxyIdOf,
  voteContract,
  withCast,
  withPrincipal,
} from '@domain/vote'
import { actBy } from '../lib/act'
import { unsafe } from '../lib/contentGuard'
import { addressesOf, areOwnAndThere } from '../lib/files'
import { pageOf } from '../lib/page'
import type { Store, Transaction } from '../lib/store'
import { lineOf, type StoredOwner } from '../lib/store/votes'
import { type MemberCall, useCase } from '../lib/useCase'
import { isOwnHome, lineHere, lineOfHome, type OnRoll, voteHere, whereItIs, whereTheVoteIs } from './about'
import { newNonce } from './casting'

/** A page is fetched by state; within it, the last of these comes first. */
const URGENCY: readonly Paper['state'][] = ['aside', 'agreed', 'decided', 'once', 'differs']

type Verdict<T> = Decision<T, RefusalCode>

/** Has the proxy room for one more owner? With `isTaken` it is written down. */
async function deputyIn(
  tx: Transaction,
  store: Store,
  { vote, owner }: OnRoll,
  proxy: Deputy | null,
  isTaken: boolean,
): Promise<Verdict<null>> {
  if (!proxy) return accept(null)
  const _id = proxyIdOf(vote._id, proxy)
  const before = await store.votes.deputedIn(tx, _id)
  const principals = withPrincipal(before?.principals ?? [], owner.key)
  if (!principals.ok) return principals
  if (isTaken) await store.votes.putDeputedIn(tx, { _id, voteId: vote._id, principals: principals.value })
  return accept(null)
}

/** Puts a paper down, and its ballot where it is settled. */
async function keepPaperIn(tx: Transaction, store: Store, of: OnRoll, paper: Paper): Promise<Verdict<Paper>> {
  const isSettled = paper.state === 'agreed' || paper.state === 'decided'
  const proxy = paper.state === 'aside' ? null : (paper.entries[0]?.proxy ?? null)
  const room = await deputyIn(tx, store, of, proxy, isSettled)
  if (!room.ok) return room
  await store.votes.putPaperIn(tx, paper)
  if (!isSettled) return accept(paper)
  const before = await store.votes.ballotIn(tx, ballotIdOf(of.vote._id, of.owner.key))
  const cast = castOfPaper(paper, newNonce())
  await store.votes.putBallotIn(tx, withCast(of.vote, lineOf(of.owner), before, cast))
  return accept(paper)
}

const pathOf = (owner: StoredOwner, householdId: string, compound: PlacePath): PlacePath => ({
  ...compound,
  building: owner.units.find(one => one.householdId === householdId)?.buildingId ?? buildingIn(householdId),
})

/** One person enters what a paper says; another one enters it again. */
export const enterPaper = useCase(voteContract.enterPaper)({
  load: lineOfHome,
  where: ({ vote, owner }, { householdId }) => pathOf(owner, householdId, vote.path),
  run: async (of, { choices, proxy, photos }, call) => {
    const { store, me, now } = call
    const { vote, owner } = of
    if (!(await areOwnAndThere(photos, me._id))) return refuse('call.foreignFile')
    if (isOwnHome(owner.households, me)) return refuse('vote.ownHome')
    const isUnsafe = await unsafe(call.openid, [proxy?.name ?? ''])
    if (isUnsafe) return refuse(isUnsafe)
    const entry = { byId: me._id, byName: me.name, at: now, choices, proxy, photos }
    const act = actBy(call, 'vote.enterPaper', vote.path, { voteId: vote._id, ownerKey: owner.key })
    return store.audit.once(act, async tx => {
      const before = await store.votes.paperIn(tx, `${vote._id}:${owner.key}`)
      const after = entered(vote, lineOf(owner), before, entry)
      if (!after.ok) return after
      const kept = await keepPaperIn(tx, store, of, after.value)
      return kept.ok ? accept({ label: kept.value.label, state: kept.value.state }) : kept
    })
  },
})

/** Which of two readings is right, by somebody who made neither. */
export const decidePaper = useCase(voteContract.decidePaper)({
  load: lineHere,
  where: whereTheVoteIs,
  run: async (of, { which, why }, call) => {
    const { store, me, now } = call
    const { vote, owner } = of
    if (isOwnHome(owner.households, me)) return refuse('vote.ownPaper')
    const isUnsafe = await unsafe(call.openid, [why])
    if (isUnsafe) return refuse(isUnsafe)
    const act = actBy(call, 'vote.decidePaper', vote.path, { voteId: vote._id, ownerKey: owner.key, why })
    return store.audit.once(act, async tx => {
      const before = await store.votes.paperIn(tx, `${vote._id}:${owner.key}`)
      if (!before) return refuse('vote.noCollision')
      const after = decided(vote, before, which, { id: me._id, name: me.name, why, now })
      if (!after.ok) return after
      const kept = await keepPaperIn(tx, store, of, after.value)
      return kept.ok ? accept({ state: kept.value.state }) : kept
    })
  },
})

/** What was read is shown only to whoever decides, and only where it was read twice: the second must not know the first. */
const viewOf = (paper: Paper, canManage: boolean, personId: string): PaperView => ({
  ownerKey: paper.ownerKey,
  label: paper.label,
  state: paper.state,
  decision: paper.decision,
  enteredBy: paper.entries.map(({ byName }) => byName),
  isMine: paper.entries.some(({ byId }) => byId === personId),
  readings:
    canManage && paper.state === 'differs'
      ? paper.entries.map(({ byName, choices, proxy, photos }) => ({ byName, choices, proxy, photos }))
      : [],
})

/** What waits for a decision before what waits for a second reading, and that before what is done. */
const byUrgency = (a: Paper, b: Paper): number => URGENCY.indexOf(b.state) - URGENCY.indexOf(a.state)

/** The buildings whose papers a person enters; null where it is the whole compound. */
function buildingsFor({ roles }: MemberCall, compound: PlacePath): string[] | null {
  if (can(roles, 'vote.manage', compound) || can(roles, 'vote.paper', compound)) return null
  return reachOf(roles, 'vote.paper').flatMap(({ kind, id }) => (kind === 'building' ? [id] : []))
}

export const papers = useCase(voteContract.papers)({
  load: voteHere,
  where: whereItIs,
  run: async (vote, { skip }, call) => {
    const { store, roles, me } = call
    const buildings = buildingsFor(call, vote.path)
    const found =
      buildings?.length === 0 ? [] : await store.votes.papers(vote._id, buildings, skip, PAGE_SIZE + 1)
    const { page, more } = pageOf(found)
    const views = [...page]
      .sort(byUrgency)
      .map(paper => viewOf(paper, can(roles, 'vote.manage', vote.path), me._id))
    const files = await addressesOf(views.flatMap(({ readings }) => readings.flatMap(({ photos }) => photos)))
    return accept({ papers: views, files, more })
  },
})
