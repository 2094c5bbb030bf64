import type { RosterRow } from '@domain/points'
import { clockOf, ROSTER } from '../../copy/activity'

/** How somebody's turn stands, in words. */
export function turnInWords({ turn, standing }: RosterRow): string {
  if (turn?.state === 'done') return ROSTER.done(turn.minutes, turn.points)
  if (turn?.state === 'refused') return ROSTER.refused(turn.why)
  if (turn?.state === 'arrived' && turn.arrivedAt !== null) return ROSTER.arrived(clockOf(turn.arrivedAt))
  return standing.state === 'waiting' ? ROSTER.waiting(standing.number) : ROSTER.notYet
}

/** Can the caller confirm this one now? */
export const isConfirmable = ({ turn, standing, isOwn }: RosterRow): boolean =>
  !isOwn &&
  turn?.state !== 'done' &&
  turn?.state !== 'refused' &&
  (standing.state === 'in' || turn?.state === 'arrived')

export const whoInWords = ({ place, isNamed, byName }: RosterRow): string =>
  [place, isNamed ? ROSTER.named : '', byName ? ROSTER.byName(byName) : ''].filter(Boolean).join(' · ')
