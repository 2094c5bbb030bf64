import { accept, type Decision, refuse, slipAbout, slipDigits } from '@domain/kernel'
import { menuContract } from '@domain/menu'
import { type PlacePath, partOfBuilding } from '@domain/place'
import type { RefusalCode } from '@domain/refusals'
import type { Store } from '../lib/store'
import { useCase } from '../lib/useCase'

type Found = {
  readonly roundId: string
  readonly householdId: string
  readonly label: string
  readonly path: PlacePath
}

/** Whose order form a code is of. Its first digits say which rounds it may be of, the whole of it which home. */
async function formOf(
  { digits }: { readonly digits: string },
  { store }: { readonly store: Store },
): Promise<Decision<Found, RefusalCode>> {
  const rounds = (await store.menus.openRounds()).filter(({ _id }) => digits.startsWith(slipAbout(_id)))
  for (const { _id: roundId, compoundId } of rounds)
    for (const building of await store.places.buildingsOf(compoundId)) {
      const found = building.units
        ?.flatMap(unit => unit.households)
        .find(({ id }) => slipDigits(roundId, id) === digits)
      const part = found && partOfBuilding(building, found.id)
      if (part) return accept({ roundId, householdId: found.id, label: part.label, path: part.path })
    }
  return refuse('menu.slipUnknown')
}

export const slip = useCase(menuContract.slip)({
  load: formOf,
  where: ({ path }) => path,
  run: ({ roundId, householdId, label }) => accept({ roundId, householdId, label }),
})
