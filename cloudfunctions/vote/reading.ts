import { accept, PAGE_SIZE, refuse } from '@domain/kernel'
import { can } from '@domain/people'
import { byName } from '@domain/place'
import {
  type Count,
  FEWEST_SHOWN,
  noticeHashOf,
  shownParts,
  stateAt,
  VOTE_STATES,
  type Vote,
  type VoteHead,
  type VoteState,
  voteContract,
} from '@domain/vote'
import { pageOf } from '../lib/page'
import type { Store } from '../lib/store'
import { type BuildingSum, rollIdOf } from '../lib/store/votes'
import { type MemberCall, useCase } from '../lib/useCase'
import { voteHere, whereItIs } from './about'
import { mineOf } from './mine'

/** Drafts and rolls that were never opened are nobody's business yet. */
const SEEN = (Object.keys(VOTE_STATES) as VoteState[]).filter(state => state !== 'drafted')

const headOf = (vote: Vote, now: number): VoteHead => ({
  id: vote._id,
  title: vote.title,
  mode: vote.mode,
  state: stateAt(vote, now),
  opensAt: vote.opensAt,
  closesAt: vote.closesAt,
  passed: vote.result?.tally.questions.map(({ isPassed }) => isPassed) ?? null,
})

export const list = useCase(voteContract.list)({
  load: async ({ compoundId }, { store }) => {
    const compound = await store.places.head(compoundId)
    return compound?.kind === 'compound' ? accept(compound) : refuse('call.notFound')
  },
  where: whereItIs,
  run: async (compound, { skip }, { store, roles, now }) => {
    const canManage = can(roles, 'vote.manage', compound.path)
    const states = canManage ? null : SEEN
    const found = await store.votes.ofCompound(compound._id, states, skip, PAGE_SIZE + 1)
    const { page, more } = pageOf(found)
    return accept({ votes: page.map(vote => headOf(vote, now)), more, canManage })
  },
})

const sumOf = (sums: readonly BuildingSum[]): Count => ({
  heads: sums.reduce((sum, { heads }) => sum + heads, 0),
  areaCentiM2: sums.reduce((sum, { areaCentiM2 }) => sum + areaCentiM2, 0),
})

/** What waits for whoever is in charge; others are told nothing of it. */
async function waitingIn(
  vote: Vote,
  { canManage, canEnter }: Record<'canManage' | 'canEnter', boolean>,
  store: Store,
) {
  const [corrections, once, differ] = await Promise.all([
    canManage ? store.votes.countCorrections(vote._id) : 0,
    canManage || canEnter ? store.votes.countPapers(vote._id, 'once') : 0,
    canManage ? store.votes.countPapers(vote._id, 'differs') : 0,
  ])
  return { corrections, once, differ }
}

const entersSomewhere = ({ roles }: MemberCall, { path }: Vote): boolean =>
  roles.some(held => held.path.compound === path.compound && can([held], 'vote.paper', held.path)) ||
  can(roles, 'vote.paper', path)

export const show = useCase(voteContract.show)({
  load: voteHere,
  where: whereItIs,
  run: async (vote, _, call) => {
    const { store, roles, now } = call
    const may = { canManage: can(roles, 'vote.manage', vote.path), canEnter: entersSomewhere(call, vote) }
    if (vote.state === 'drafted' && !may.canManage) return refuse('call.notFound')
    const [mine, sums, waiting] = await Promise.all([
      mineOf(vote, call),
      store.votes.ballotsByBuilding(vote._id),
      waitingIn(vote, may, store),
    ])
    const { path: _path, dueAt: _dueAt, revision: _revision, ...shown } = vote
    return accept({
      vote: { ...shown, state: stateAt(vote, now) },
      noticeHash: vote.noticedAt === null ? null : noticeHashOf(vote),
      ...mine,
      tookPart: vote.result?.tally.tookPart ?? sumOf(sums),
      ...may,
      waiting,
    })
  },
})

export const board = useCase(voteContract.board)({
  load: voteHere,
  where: whereItIs,
  run: async (vote, _, { store, roles, now }) => {
    if (vote.state === 'drafted' && !can(roles, 'vote.manage', vote.path)) return refuse('call.notFound')
    const [roll, cast, places] = await Promise.all([
      store.votes.ownersByBuilding(rollIdOf(vote)),
      store.votes.ballotsByBuilding(vote._id),
      store.places.children(vote.compoundId, 0, 1000),
    ])
    const none = { heads: 0, areaCentiM2: 0 }
    const parts = roll.map(({ buildingId, ...sum }) => {
      const found = cast.find(one => one.buildingId === buildingId)
      return {
        buildingId,
        name: places.find(({ _id }) => _id === buildingId)?.name ?? buildingId,
        roll: sum,
        tookPart: found ? { heads: found.heads, areaCentiM2: found.areaCentiM2 } : none,
      }
    })
    const buildings = shownParts(parts).sort((a, b) => byName(a.name, b.name))
    return accept({ head: headOf(vote, now), roll: sumOf(roll), tookPart: sumOf(cast), buildings })
  },
})

/** The published list of receipts; of fewer than five ballots none, since it would say who chose what. */
export const receipts = useCase(voteContract.receipts)({
  load: voteHere,
  where: whereItIs,
  run: async (vote, _, { store }) => {
    if (!vote.result) return refuse('vote.notPublished')
    const isWithheld = vote.result.tally.tookPart.heads < FEWEST_SHOWN
    const list = isWithheld ? null : await store.votes.list(vote._id)
    return accept({ lines: [...(list?.lines ?? [])], isWithheld })
  },
})
