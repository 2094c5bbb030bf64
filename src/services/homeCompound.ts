import { homeInCompound, type Me } from '@domain/people'
import { useMyPlace } from './myPlace'
import { useParams } from './params'
import { useMe } from './session'

export type HomeCompound = {
  readonly me: Me | null
  /** The compound in which one's points are; null while it is not known, or where one has no home. */
  readonly compoundId: string | null
  readonly hasHome: boolean
}

/** Where one's points are: the compound the address names, else the one looked at, else that of one's first home. */
export function useHomeCompound(): HomeCompound {
  const named = useParams().compound
  const me = useMe()
  const { place } = useMyPlace(me)
  if (!me) return { me, compoundId: null, hasHome: true }
  const isHome = (id: string | undefined) =>
    id !== undefined && homeInCompound(me, { compound: id }) !== undefined
  const found = [named, place?.id].find(isHome) ?? me.homes[0]?.path.compound ?? null
  return { me, compoundId: found, hasHome: found !== null }
}
