import { useMyPlace } from './myPlace'
import { useParams } from './params'
import { useMe } from './session'

/** The compound a page is about: the one its address names, else the one the person looks at. Null while it is not known who they are. */
export function useCompound(): { id: string; name: string } | null {
  const me = useMe()
  const { place, places } = useMyPlace(me)
  const named = useParams().compound
  if (!me) return null
  if (named) return { id: named, name: places.find(one => one.id === named)?.name ?? '' }
  return place?.kind === 'compound' ? place : null
}
