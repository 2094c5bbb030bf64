import type { Channel } from '@domain/station'
import { useState } from 'react'
import { useRaiseForm } from '../../components/RaiseForm/useRaiseForm'
import { call } from '../../services/call'
import { spotsFor } from '../../services/myPlace'
import { useMe } from '../../services/session'

/** For whom it is entered. */
export type Whom = {
  readonly residentName: string
  readonly buildingId: string
  readonly householdId: string | null
  readonly label: string
  readonly channel: Channel
}
const NOBODY: Whom = { residentName: '', buildingId: '', householdId: null, label: '', channel: 'visit' }

/** The compound of a building, read off its id: the scope lists and the similar matters are the compound's. */
const compoundOf = (buildingId: string): string => buildingId.split(':')[0] ?? ''

export function useBehalf() {
  const me = useMe()
  const [whom, become] = useState<Whom>(NOBODY)
  const spots = me ? spotsFor(me, 'matter.raiseOnBehalf') : []
  const known = spots.find(spot => spot.kind === 'compound' || spot.kind === 'building')
  const form = useRaiseForm<Whom>({
    kind: 'behalf',
    personId: me?._id ?? '',
    compoundId: compoundOf(whom.buildingId || known?.id || ''),
    extra: whom,
    restore: become,
    blankExtra: NOBODY,
    send: ({ ...sendable }, requestId) => {
      const { label: _, ...about } = whom
      return call(
        'station',
        'raiseOnBehalf',
        { ...about, residentName: about.residentName.trim(), ...sendable },
        requestId,
      )
    },
  })
  const setWhom = (some: Partial<Whom>) => {
    const next = { ...whom, ...some }
    become(next)
    form.keepExtra(next)
  }
  const isTheirs = me === null || spots.length > 0
  return {
    form,
    isTheirs,
    spots,
    whom,
    setWhom,
    isWhole: whom.buildingId !== '' && whom.residentName.trim() !== '',
  }
}
