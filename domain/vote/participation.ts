import * as z from 'zod/mini'
import { Id } from '../kernel'
import { FEWEST_SHOWN } from './law'
import { Count } from './owners'

/** How many of a building took part; null where it is too few to be shown. */
export const BuildingPart = z.strictObject({
  buildingId: Id,
  name: z.string(),
  roll: Count,
  tookPart: z.nullable(Count),
})
export type BuildingPart = z.output<typeof BuildingPart>

type Known = Omit<BuildingPart, 'tookPart'> & { readonly tookPart: Count }

/**
 * Participation building by building, until the close the only thing anybody sees. A building where fewer than five took part is not shown, nor then one
 * where nobody did: what is left of the sum would say of the others that somebody has. One alone that is not shown could be worked out from the sum, so the
 * next smallest goes with it.
 */
export function shownParts(parts: readonly Known[]): BuildingPart[] {
  const few = parts.filter(({ tookPart }) => tookPart.heads < FEWEST_SHOWN)
  if (few.every(({ tookPart }) => tookPart.heads === 0)) return [...parts]
  const hidden = new Set(few.map(({ buildingId }) => buildingId))
  if (hidden.size === 1) {
    const [next] = parts
      .filter(({ buildingId }) => !hidden.has(buildingId))
      .sort((a, b) => a.tookPart.heads - b.tookPart.heads)
    if (next) hidden.add(next.buildingId)
  }
  return parts.map(part => (hidden.has(part.buildingId) ? { ...part, tookPart: null } : part))
}
