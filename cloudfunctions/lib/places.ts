import { accept, type Decision, refuse } from '@domain/kernel'
import type { Place, PlacePath } from '@domain/place'
import type { RefusalCode } from '@domain/refusals'
import type { Store } from './store'

/** A compound by its id, without its buildings. */
export async function compoundHere(
  { compoundId }: { readonly compoundId: string },
  { store }: { readonly store: Store },
): Promise<Decision<Place, RefusalCode>> {
  const place = await store.places.head(compoundId)
  return place?.kind === 'compound' ? accept(place) : refuse('call.notFound')
}

/** Where something is that carries its path. */
export const whereItIs = ({ path }: { readonly path: PlacePath }): PlacePath => path
