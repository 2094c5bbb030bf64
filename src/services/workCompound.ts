import { type Action, can, type Me, rolesOf } from '@domain/people'
import { useState } from 'react'
import { type MyPlace, spotsFor, useMyPlace } from './myPlace'
import { useParams } from './params'
import { useMe } from './session'

export type WorkCompound = {
  readonly me: Me | null
  readonly compoundId: string | null
  /** Its name, where one of the person's own roles is held there. */
  readonly name: string
  /** The compounds in which the person holds such a role. */
  readonly compounds: readonly MyPlace[]
  /** A larger place of the person's, to go down from where no compound was named. */
  readonly from: MyPlace | null
  readonly choose: (id: string, name?: string) => void
  readonly isTheirs: boolean
}

/**
 * The compound a page is about: the one its address names, else the one chosen here, else the one looked at last, else the first in which the person's
 * roles permit `action`.
 */
export function useWorkCompound(action: Action): WorkCompound {
  const named = useParams().compound
  const me = useMe()
  const { place } = useMyPlace(me)
  const [chosen, choose] = useState<{ id: string; name: string } | null>(null)
  const spots = me ? spotsFor(me, action) : []
  const compounds = spots.filter(({ kind }) => kind === 'compound')
  const from = spots.find(({ kind }) => kind !== 'compound') ?? null
  const own = compounds.find(({ id }) => id === place?.id) ?? compounds[0]
  const compoundId = chosen?.id ?? named ?? own?.id ?? null
  return {
    me,
    compoundId: me && compoundId,
    name: chosen?.name ?? compounds.find(({ id }) => id === compoundId)?.name ?? '',
    compounds,
    from,
    choose: (id, name = compounds.find(one => one.id === id)?.name ?? '') => choose({ id, name }),
    isTheirs: me === null || from !== null || compounds.some(({ id }) => !named || id === named),
  }
}

/** May the person do that in the compound the page is about, by a role held there? */
export const mayIn = ({ me, compoundId }: Pick<WorkCompound, 'me' | 'compoundId'>, action: Action): boolean =>
  me !== null && rolesOf(me).some(held => held.path.compound === compoundId && can([held], action, held.path))
