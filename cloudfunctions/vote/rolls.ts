import { accept, type Decision, PAGE_SIZE, refuse } from '@domain/kernel'
import { byName, householdLabel, type Place } from '@domain/place'
import type { RefusalCode } from '@domain/refusals'
import {
  areaOf,
  changedOwner,
  type LineChange,
  mayChangeUnasked,
  type Owner,
  ownersOf,
  type RollLine,
  readOwners,
  rollIsOpen,
  type Vote,
  voteContract,
  withRoll,
} from '@domain/vote'
import { actBy } from '../lib/act'
import { unsafe } from '../lib/contentGuard'
import { pageOf } from '../lib/page'
import { partsOf } from '../lib/parts'
import { sheetOf } from '../lib/sheet'
import { type Store, type Transaction, WriteConflict } from '../lib/store'
import { lineOf, rollIdOf, type StoredOwner, storedOwner } from '../lib/store/votes'
import { type MemberCall, useCase } from '../lib/useCase'
import { isOwnHome, lineHere, voteHere, voteIn, whereItIs, whereTheVoteIs } from './about'

const MAX_ROWS = 20_000
/** Households asked about at once: an answer names at most 100 people. */
const ASKED_AT_ONCE = 20

const unitsOf = (buildings: readonly Place[]) =>
  [...buildings]
    .sort((a, b) => byName(a.name, b.name))
    .flatMap(building =>
      (building.units ?? []).flatMap(stairs =>
        stairs.households.map(household => ({
          householdId: household.id,
          buildingId: building._id,
          label: householdLabel(building, stairs, household),
          areaCentiM2: household.areaCentiM2,
        })),
      ),
    )

/** The compound's own households as lines of a roll; a person registered as owner of several is one owner. */
async function drawnLines(compoundId: string, store: Store): Promise<RollLine[]> {
  const units = unitsOf(await store.places.buildingsOf(compoundId))
  const owners = new Map<string, { name: string; mark: string }[]>()
  for (const part of partsOf(units, ASKED_AT_ONCE)) {
    const people = await store.people.ofHouseholds(part.map(({ householdId }) => householdId))
    for (const { _id, name, homes } of people)
      for (const { householdId, relation } of homes)
        if (relation === 'owner' && !owners.get(householdId)?.some(({ mark }) => mark === _id))
          owners.set(householdId, [...(owners.get(householdId) ?? []), { name, mark: _id }])
  }
  return units.map(unit => ({ ...unit, isDeveloper: false, owners: owners.get(unit.householdId) ?? [] }))
}

/** What there is to know of a roll before it is taken: who has no name, which registered homes it leaves out, which of its own are not registered. */
async function gapsOf(vote: Vote, owners: readonly Owner[], store: Store) {
  const homes = unitsOf(await store.places.buildingsOf(vote.compoundId)).map(({ householdId }) => householdId)
  const registered = new Set(homes)
  const onRoll = new Set(owners.flatMap(({ units }) => units.map(({ householdId }) => householdId)))
  return {
    unknown: owners.filter(({ name }) => name === '').length,
    missing: homes.filter(id => !onRoll.has(id)).length,
    extra: [...onRoll].filter(id => !registered.has(id)).length,
  }
}
type Gaps = Awaited<ReturnType<typeof gapsOf>>

const madeOf = (vote: Vote, gaps: Gaps, applied: boolean) => ({
  roll: vote.roll ?? { heads: 0, areaCentiM2: 0 },
  rollNo: vote.rollNo,
  ...gaps,
  applied,
})

/** Puts a new roll in the place of the one there is; the older one stays as it was. Who was confirmed for a home stays confirmed for it. */
async function takeRoll(vote: Vote, lines: readonly RollLine[], how: string, call: MemberCall) {
  const { store, now } = call
  const owners = ownersOf(lines)
  const confirmations = await store.votes.confirmations(vote._id)
  const gaps = await gapsOf(vote, owners, store)
  const act = actBy(call, `vote.${how}`, vote.path, { voteId: vote._id, heads: owners.length, ...gaps })
  return store.audit.once(act, async tx => {
    const before = await voteIn(tx, store, vote._id)
    if (before.revision !== vote.revision) throw new WriteConflict('vote')
    const after = withRoll(before, owners, now)
    if (!after.ok) return after
    const rollId = rollIdOf(after.value)
    await store.votes.addOwnersIn(
      tx,
      owners.map((owner, i) => storedOwner(rollId, owner, i, confirmations)),
    )
    await store.votes.putIn(tx, after.value)
    return accept(madeOf(after.value, gaps, true))
  })
}

export const drawRoll = useCase(voteContract.drawRoll)({
  load: voteHere,
  where: whereItIs,
  run: async (vote, _, call) => {
    const isOpen = rollIsOpen(vote)
    if (!isOpen.ok) return isOpen
    const lines = await drawnLines(vote.compoundId, call.store)
    return lines.length === 0 ? refuse('vote.noRoll') : takeRoll(vote, lines, 'drawRoll', call)
  },
})

/** Reads the whole roll from a sheet; checked first, taken whole or not at all. */
export const importRoll = useCase(voteContract.importRoll)({
  load: voteHere,
  where: whereItIs,
  run: async (vote, { fileId, apply }, call) => {
    const isOpen = rollIsOpen(vote)
    if (!isOpen.ok) return isOpen
    const sheet = await sheetOf(fileId, call.me._id, MAX_ROWS)
    if (!sheet.ok) return sheet
    const lines = readOwners(sheet.value.rows, vote)
    if (!lines.ok) return lines
    if (apply) return takeRoll(vote, lines.value, 'importRoll', call)
    const owners = ownersOf(lines.value)
    const seen = withRoll(vote, owners, call.now)
    return seen.ok ? accept(madeOf(seen.value, await gapsOf(vote, owners, call.store), false)) : seen
  },
})

/** A page of the roll; where words are given, of the lines whose house or name holds them. */
export const roll = useCase(voteContract.roll)({
  load: voteHere,
  where: whereItIs,
  run: async (vote, { skip, text }, { store }) => {
    const rollId = rollIdOf(vote)
    if (text === '') {
      const { page, more } = pageOf(await store.votes.owners(rollId, skip, PAGE_SIZE + 1))
      return accept({ owners: page.map(lineOf), more })
    }
    const holds = ({ name, coOwners, units }: StoredOwner) =>
      [name, ...coOwners, ...units.map(({ label }) => label.replaceAll(' ', ''))].some(words =>
        words.includes(text.replaceAll(' ', '')),
      )
    const found = (await store.votes.allOwners(rollId)).filter(holds)
    const { page, more } = pageOf(found.slice(skip))
    return accept({ owners: page.map(lineOf), more })
  },
})

/** Puts a changed line down, and the sum of areas with it. Writes the vote, so that a freeze at the same time sees it. */
export async function changeLineIn(
  tx: Transaction,
  store: Store,
  voteId: string,
  ownerId: string,
  change: Parameters<typeof changedOwner>[1],
): Promise<Decision<StoredOwner, RefusalCode>> {
  const vote = await voteIn(tx, store, voteId)
  const isOpen = rollIsOpen(vote)
  if (!isOpen.ok) return isOpen
  const before = await store.votes.ownerIn(tx, ownerId)
  if (!before) return refuse('vote.notOnRoll')
  const line = changedOwner(lineOf(before), change)
  const after = { ...before, ...line, areaCentiM2: areaOf(line) }
  const { heads = 0, areaCentiM2 = 0 } = vote.roll ?? {}
  await store.votes.putOwnerIn(tx, after)
  await store.votes.putIn(tx, {
    ...vote,
    roll: { heads, areaCentiM2: areaCentiM2 - before.areaCentiM2 + after.areaCentiM2 },
    revision: vote.revision + 1,
  })
  return accept(after)
}

/** What of a change is typed by hand. */
export const wordsIn = (change: LineChange | null): string[] =>
  change ? [change.name, ...change.coOwners] : []

export const changeLine = useCase(voteContract.changeLine)({
  load: lineHere,
  where: whereTheVoteIs,
  run: async ({ vote, owner }, { change, why }, call) => {
    if (isOwnHome(owner.households, call.me)) return refuse('vote.ownLine')
    const isUnsafe = await unsafe(call.openid, [why, ...wordsIn(change)])
    if (isUnsafe) return refuse(isUnsafe)
    const act = actBy(call, 'vote.changeLine', vote.path, { voteId: vote._id, ownerKey: owner.key, why })
    return call.store.audit.once(act, async tx => {
      const may = mayChangeUnasked(await voteIn(tx, call.store, vote._id), call.now)
      if (!may.ok) return may
      const after = await changeLineIn(tx, call.store, vote._id, owner._id, change)
      return after.ok ? accept({ owner: lineOf(after.value) }) : after
    })
  },
})
