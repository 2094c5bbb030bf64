import { slipAbout, slipDigits } from '@domain/kernel'
import { type PlacePath, partOfBuilding } from '@domain/place'
import type { Store } from './store'

type HomeOfSlip = {
  readonly aboutId: string
  readonly householdId: string
  readonly label: string
  readonly path: PlacePath
}

/** Whose slip a code is, among those of some rounds or votes. Its first digits say which it may be of, the whole of it which home. */
export async function homeOfSlip(
  digits: string,
  about: readonly { readonly _id: string; readonly compoundId: string }[],
  { places }: Store,
): Promise<HomeOfSlip | null> {
  for (const { _id: aboutId, compoundId } of about.filter(({ _id }) => digits.startsWith(slipAbout(_id))))
    for (const building of await places.buildingsOf(compoundId)) {
      const found = building.units
        ?.flatMap(unit => unit.households)
        .find(({ id }) => slipDigits(aboutId, id) === digits)
      const part = found && partOfBuilding(building, found.id)
      if (part) return { aboutId, householdId: found.id, label: part.label, path: part.path }
    }
  return null
}
