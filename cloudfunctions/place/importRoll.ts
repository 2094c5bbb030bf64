import { accept, type Decision, refuse } from '@domain/kernel'
import {
  compareRoll,
  inUseFaults,
  type Place,
  placeContract,
  type RollChange,
  readRoll,
  reportOf,
} from '@domain/place'
import { actBy } from '../lib/act'
import { partsOf } from '../lib/parts'
import { sheetOf } from '../lib/sheet'
import { type Store, type Transaction, WriteConflict } from '../lib/store'
import { useCase } from '../lib/useCase'

const MAX_ROWS = 20_000
/** Households asked about at once: an answer names at most 100 people. */
const ASKED_AT_ONCE = 50

/** Which of the households someone is registered in. */
async function inUse(removed: RollChange['removed'], store: Store): Promise<Set<string>> {
  const used = new Set<string>()
  for (const part of partsOf(removed, ASKED_AT_ONCE)) {
    const ids = part.map(household => household.id)
    for (const person of await store.people.ofHouseholds(ids))
      for (const home of person.homes) used.add(home.householdId)
  }
  return used
}

/** The place as it is now, if it is still as it was read; else the whole import starts again. */
async function unchanged(tx: Transaction, place: Place, store: Store): Promise<void> {
  const now = await store.places.getIn(tx, place._id)
  if (!now || now.revision !== place.revision) throw new WriteConflict('place')
}

/** Writes the roll: every building that differs, the compound, and the counts of the places that hold it. */
async function write(
  tx: Transaction,
  compound: Place,
  present: readonly Place[],
  change: RollChange,
  store: Store,
): Promise<void> {
  const changing = new Set(change.put.map(place => place._id))
  await unchanged(tx, compound, store)
  for (const building of present.filter(place => changing.has(place._id)))
    await unchanged(tx, building, store)
  for (const building of change.put) await store.places.putIn(tx, building)
  for (const building of change.removedBuildings) {
    await unchanged(tx, building, store)
    await store.places.removeIn(tx, building._id)
  }
  const { householdCount } = change
  await store.places.putIn(tx, { ...compound, householdCount, revision: (compound.revision ?? 0) + 1 })
  const more = householdCount - compound.householdCount
  const { district, subdistrict, community, grid } = compound.path
  for (const id of more === 0 ? [] : [district, subdistrict, community, grid]) {
    const holder = id && (await store.places.getIn(tx, id))
    if (holder) await store.places.putIn(tx, { ...holder, householdCount: holder.householdCount + more })
  }
}

/** Reads the whole roll first; writes all of it in one transaction, or, where anything is wrong with it, nothing. */
export const importRoll = useCase(placeContract.importRoll)({
  load: async (
    { compoundId },
    { store },
  ): Promise<Decision<Place, 'call.notFound' | 'place.notACompound'>> => {
    const compound = await store.places.head(compoundId)
    if (!compound) return refuse('call.notFound')
    return compound.kind === 'compound' ? accept(compound) : refuse('place.notACompound')
  },
  where: compound => compound.path,
  run: async (compound, { fileId, apply }, call) => {
    const { store } = call
    const sheet = await sheetOf(fileId, call.me._id, MAX_ROWS)
    if (!sheet.ok) return sheet
    const roll = readRoll(compound._id, sheet.value.rows)
    const present = await store.places.buildingsOf(compound._id)
    const change = compareRoll(compound, present, roll)
    const faults = roll.bad.length > 0 ? [] : inUseFaults(change.removed, await inUse(change.removed, store))
    const isGood = roll.bad.length === 0 && faults.length === 0
    if (!apply || !isGood) return accept(reportOf(roll, change, faults, false))
    const { added, changed, removed } = change
    const act = actBy(call, 'place.importRoll', compound.path, { added, changed, removed: removed.length })
    return store.audit.once(act, async tx => {
      await write(tx, compound, present, change, store)
      return accept(reportOf(roll, change, [], true))
    })
  },
})
